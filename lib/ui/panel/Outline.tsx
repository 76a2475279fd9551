/** The outline with its filters and counts: joins what is shown, what is folded and what was just dismissed. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DismissalId } from '../../domain/dismissals/dismissal';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { isFiltering, NO_FILTER, type OutlineFilter } from '../../domain/outline/outline-filter';
import type { PanelTranslate } from '../messages/panel';
import { composeRows, type Folds } from './compose-rows';
import { FilterBar } from './FilterBar';
import { OutlineList } from './OutlineList';
import type { PanelActions, PanelContent } from './panel-state';
import { UndoBar } from './UndoBar';

interface OutlineProps {
  readonly content: PanelContent;
  /** At first. */
  readonly filter: OutlineFilter;
  readonly actions: PanelActions;
  readonly lang: InterfaceLanguage;
  readonly t: PanelTranslate;
}

/** An outline of more than this is easier to take in folded. */
const UNFOLDED_UP_TO = 40;

export function Outline({ content, filter: first, actions, lang, t }: OutlineProps) {
  const { sections, inView } = content;
  const [filter, setFilter] = useState(first);
  const [chosenFolds, setFolds] = useState<Folds | null>(null);
  const [dismissed, setDismissed] = useState<DismissalId | null>(null);
  const total = useMemo(() => countAll(sections), [sections]);
  const isFiltered = isFiltering(filter);
  const folds = chosenFolds ?? {
    isOpen: isFiltered || total.mentions + total.notes <= UNFOLDED_UP_TO,
    except: NOTHING,
  };
  const { rows, mentions, notes } = useMemo(
    () => composeRows(sections, filter, folds),
    [sections, filter, folds.isOpen, folds.except],
  );
  // What was found is to be seen; and with the filter gone, the outline as it was at first.
  const wasFiltered = useRef(isFiltered);
  useEffect(() => {
    if (wasFiltered.current !== isFiltered) setFolds(null);
    wasFiltered.current = isFiltered;
  }, [isFiltered]);

  function changeFilter(next: OutlineFilter) {
    setFilter(next);
    actions.keepFilter(next);
  }
  function toggle(key: string) {
    const except = new Set(folds.except);
    if (!except.delete(key)) except.add(key);
    setFolds({ isOpen: folds.isOpen, except });
  }

  const isEmpty = total.mentions === 0 && total.notes === 0;
  return (
    <>
      <FilterBar sections={sections} filter={filter} t={t} onChange={changeFilter} />
      <div class="count-line">
        <p class="small muted" role="status">
          {[
            isFiltered
              ? t('panel.mentionsOf', { shown: mentions, count: total.mentions })
              : t('panel.mentions', { count: total.mentions }),
            notes > 0 && t('panel.notes', { count: notes }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!isEmpty && rows.length > 0 && (
          <button
            type="button"
            class="btn quiet small"
            onClick={() => setFolds({ isOpen: !folds.isOpen, except: NOTHING })}
          >
            {folds.isOpen ? t('panel.collapseAll') : t('panel.expandAll')}
          </button>
        )}
      </div>
      {dismissed && (
        <UndoBar
          key={dismissed}
          t={t}
          onUndo={() => actions.restoreTag(dismissed)}
          onClose={() => setDismissed(null)}
        />
      )}
      {isEmpty && <p class="hint">{t('panel.none')}</p>}
      {!isEmpty && rows.length === 0 && (
        <div class="notice">
          <p>{t('panel.noMatch')}</p>
          <button type="button" class="btn" onClick={() => changeFilter(NO_FILTER)}>
            {t('panel.clear')}
          </button>
        </div>
      )}
      {rows.length > 0 && (
        <OutlineList
          rows={rows}
          inView={inView}
          actions={actions}
          lang={lang}
          t={t}
          onToggle={toggle}
          onDismissed={setDismissed}
        />
      )}
    </>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

function countAll(sections: PanelContent['sections']) {
  let mentions = 0;
  let notes = 0;
  for (const section of sections) {
    mentions += section.mentions.length;
    notes += section.notes.length;
  }
  return { mentions, notes };
}
