/**
 * The rows of the outline. One of them takes part in the tab order, with the controls in it; arrow keys, Home, End
 * and Page keys go to others, left and right fold and unfold. The section the reader sees on the page is followed.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DismissalId } from '../../domain/dismissals/dismissal';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PanelTranslate } from '../messages/panel';
import { RowList, type RowListHandle } from '../virtual/RowList';
import type { OutlineRow } from './compose-rows';
import { MentionItem } from './MentionItem';
import { NoteItem } from './NoteItem';
import type { PanelActions } from './panel-state';
import { SectionItem } from './SectionItem';

interface OutlineListProps {
  readonly rows: readonly OutlineRow[];
  /** The key of the section the reader sees. */
  readonly inView: string | null;
  readonly actions: PanelActions;
  readonly lang: InterfaceLanguage;
  readonly t: PanelTranslate;
  readonly onToggle: (section: string) => void;
  readonly onDismissed: (id: DismissalId) => void;
}

const PAGE = 10;
const keyOf = ({ key }: OutlineRow) => key;
const heightOf = ({ height }: OutlineRow) => height;

export function OutlineList(props: OutlineListProps) {
  const { rows, inView, actions, lang, t, onToggle, onDismissed } = props;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const list = useRef<RowListHandle>(null);
  const wantsFocus = useRef(false);
  const hasFocus = useRef(false);
  const found = rows.findIndex(({ key }) => key === activeKey);
  const active = Math.max(0, found);

  useLayoutEffect(() => {
    const root = element.current;
    // Drawn anew, as when a long list becomes a short one, the row lost the focus it had.
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!root || (!wantsFocus.current && !isLost)) return;
    wantsFocus.current = false;
    root.querySelector<HTMLElement>('[data-active] .main')?.focus({ preventScroll: true });
  });

  useLayoutEffect(() => {
    // Whoever is at work in the list is not to be taken elsewhere.
    if (inView === null || hasFocus.current || element.current?.matches(':hover')) return;
    const at = rows.findIndex(({ key }) => key === inView);
    if (at < 0) return;
    setActiveKey(inView);
    list.current?.reveal(at);
  }, [inView]);

  function goTo(index: number) {
    const at = Math.min(rows.length - 1, Math.max(0, index));
    const row = rows[at];
    if (!row) return;
    wantsFocus.current = true;
    setActiveKey(row.key);
    list.current?.reveal(at);
  }

  function onKeyDown(event: KeyboardEvent) {
    const { target, key } = event;
    const row = rows[active];
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    // Other controls in a row have keys of their own.
    if (!(target instanceof HTMLElement) || !target.matches('.main')) return;
    const next = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
      Home: 0,
      End: rows.length - 1,
    }[key];
    if (next !== undefined) goTo(next);
    else if (key === 'ArrowRight') unfold(row);
    else if (key === 'ArrowLeft') fold(row);
    else return;
    event.preventDefault();
  }

  function unfold(row: OutlineRow) {
    if (row.kind === 'mention') setOpenKey(row.key);
    if (row.kind !== 'section') return;
    if (!row.isOpen) onToggle(row.key);
    else goTo(active + 1);
  }
  function fold(row: OutlineRow) {
    if (row.kind === 'section') {
      if (row.isOpen) onToggle(row.key);
    } else if (openKey === row.key) {
      setOpenKey(null);
    } else {
      goTo(rows.findIndex(({ key }) => key === row.section));
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are for the buttons inside.
    <div
      class="outline"
      ref={element}
      onKeyDown={onKeyDown}
      onFocusIn={() => {
        hasFocus.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        // Null as well when a row is drawn anew; the next focus elsewhere tells.
        if (relatedTarget instanceof Node && !element.current?.contains(relatedTarget)) {
          hasFocus.current = false;
        }
      }}
    >
      <RowList
        label={t('panel.outline')}
        rows={rows}
        keyOf={keyOf}
        heightOf={heightOf}
        active={active}
        handle={list}
        render={(row, index) => {
          const isActive = index === active;
          return (
            <div
              class="cells"
              data-active={isActive || undefined}
              onFocusIn={() => setActiveKey(row.key)}
            >
              {row.kind === 'section' && (
                <SectionItem
                  lang={lang}
                  row={row}
                  isActive={isActive}
                  isInView={row.key === inView}
                  t={t}
                  onShow={actions.showSection}
                  onToggle={onToggle}
                />
              )}
              {row.kind === 'mention' && (
                <MentionItem
                  mention={row.mention}
                  isActive={isActive}
                  isOpen={row.key === openKey}
                  actions={actions}
                  lang={lang}
                  t={t}
                  onToggle={() => setOpenKey(row.key === openKey ? null : row.key)}
                  onDismissed={onDismissed}
                />
              )}
              {row.kind === 'note' && (
                <NoteItem note={row.note} isActive={isActive} onShow={actions.showNote} />
              )}
            </div>
          );
        }}
      />
    </div>
  );
}
