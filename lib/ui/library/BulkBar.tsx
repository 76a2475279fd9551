/** What can be done with the notes chosen. */
import { useState } from 'preact/hooks';
import type { BriefId } from '../../domain/briefs/brief';
import type { CaseId } from '../../domain/cases/case-study';
import { useId } from '../use-id';
import type { LibraryProps } from './library-props';

export function BulkBar({ state, actions, t }: LibraryProps) {
  const { selected, found, briefs, cases } = state;
  const [tag, setTag] = useState('');
  const id = useId();
  const ids = [...selected];
  const allChosen = found.length > 0 && found.every(({ note }) => selected.has(note.id));
  const foundIds = () => found.map(({ note }) => note.id);
  if (found.length === 0 && selected.size === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in all browsers.
    <div class="bulk-bar" role="group" aria-label={t('bulk')}>
      <label class="choose-all">
        <input
          type="checkbox"
          checked={allChosen}
          onChange={() => actions.select(foundIds(), !allChosen)}
        />
        {t('bulk.all')}
      </label>
      <span class="muted small" role="status">
        {selected.size > 0 && t('bulk.chosen', { count: selected.size })}
      </span>
      <button
        type="button"
        class="btn"
        aria-expanded={state.exporting !== null}
        onClick={state.exporting ? actions.closeExport : actions.openExport}
      >
        {t('export.open')}
      </button>
      {selected.size > 0 && (
        <>
          <label class="pick">
            <span class="visually-hidden">{t('bulk.brief')}</span>
            <select
              value=""
              onChange={(event) => {
                const { value } = event.currentTarget;
                event.currentTarget.value = '';
                actions.addToBrief(ids, value === 'new' ? null : (value as BriefId));
              }}
            >
              <option value="" disabled>
                {t('bulk.brief')}
              </option>
              {briefs.map(({ id: brief, content }) => (
                <option key={brief} value={brief}>
                  {content.title.trim() || t('brief.untitled')}
                </option>
              ))}
              <option value="new">{t('nav.newBrief')}</option>
            </select>
          </label>
          <form
            class="tag-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (tag.trim() === '') return;
              actions.tagSelected(tag.trim());
              setTag('');
            }}
          >
            <label class="visually-hidden" for={`${id}-tag`}>
              {t('bulk.tag')}
            </label>
            <input
              id={`${id}-tag`}
              list={`${id}-tags`}
              maxLength={100}
              placeholder={t('bulk.tag')}
              value={tag}
              onInput={(event) => setTag(event.currentTarget.value)}
            />
            <datalist id={`${id}-tags`}>
              {state.facets.tags.map(({ value }) => (
                <option key={value} value={value} />
              ))}
            </datalist>
          </form>
          <label class="pick">
            <span class="visually-hidden">{t('bulk.case')}</span>
            <select
              value=""
              onChange={(event) => {
                const { value } = event.currentTarget;
                event.currentTarget.value = '';
                actions.linkSelected(value as CaseId);
              }}
            >
              <option value="" disabled>
                {t('bulk.case')}
              </option>
              {[...cases.values()].map((entry) => (
                <option key={entry.id} value={entry.id}>
                  {entry.title}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="btn danger" onClick={() => actions.deleteNotes(ids)}>
            {t('note.delete')}
          </button>
          <button type="button" class="btn quiet" onClick={actions.clearSelection}>
            {t('bulk.clear')}
          </button>
        </>
      )}
    </div>
  );
}
