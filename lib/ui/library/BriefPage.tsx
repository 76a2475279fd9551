/** A brief: written on the left, seen as it will be exported on the right. */

import { BriefHistory } from './BriefHistory';
import { BriefSectionEditor } from './BriefSectionEditor';
import { ExportPanel } from './ExportPanel';
import type { BriefProps, LibraryProps } from './library-props';
import { problemMessage } from './problem-message';

export function BriefPage(props: LibraryProps) {
  const { brief } = props.state;
  const { t } = props;
  if (brief === undefined) return <p class="empty">{t('brief.gone')}</p>;
  if (brief === null) return null;
  return (
    // Its fields start anew with another brief.
    <div class="brief-page" key={brief.id}>
      <BriefEditor {...props} brief={brief} />
      {props.state.exporting && <ExportPanel {...props} exporting={props.state.exporting} />}
    </div>
  );
}

function BriefEditor(props: BriefProps) {
  const { brief, actions, lang, t } = props;
  const { content, words, canUndo, canRedo } = brief;
  return (
    <section class="brief" aria-label={content.title.trim() || t('brief.untitled')}>
      <div class="brief-bar">
        <button type="button" class="btn" disabled={!canUndo} onClick={actions.undoEdit}>
          {t('undo')}
        </button>
        <button type="button" class="btn" disabled={!canRedo} onClick={actions.redoEdit}>
          {t('redo')}
        </button>
        <button type="button" class="btn quiet" onClick={() => actions.duplicateBrief(brief.id)}>
          {t('brief.duplicate')}
        </button>
        <button type="button" class="btn quiet" onClick={() => actions.trashBrief(brief.id)}>
          {t('brief.delete')}
        </button>
        <SaveState {...props} />
      </div>
      <label class="field-label" for="brief-title">
        {t('brief.title')}
      </label>
      <input
        id="brief-title"
        class="field title"
        dir="auto"
        maxLength={1000}
        placeholder={t('brief.untitled')}
        value={content.title}
        onInput={(event) => {
          const title = event.currentTarget.value;
          actions.edit((before) => ({ ...before, title }));
        }}
      />
      <label class="field-label" for="brief-author">
        {t('brief.author')}
      </label>
      <input
        id="brief-author"
        class="field"
        dir="auto"
        maxLength={500}
        value={content.author}
        onInput={(event) => {
          const author = event.currentTarget.value;
          actions.edit((before) => ({ ...before, author }));
        }}
      />
      <p class="muted small">
        {t('brief.words', { count: words })} · {t('brief.quotes', { count: brief.notes.size })}
      </p>
      {content.sections.length > 1 && (
        <nav class="outline" aria-label={t('brief.outline')}>
          <ol>
            {content.sections.map(({ id, heading }) => (
              <li key={id}>
                <button
                  type="button"
                  class="nav"
                  onClick={() => document.getElementById(`section-${id}`)?.focus()}
                >
                  {heading.trim() || t('brief.noHeading')}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {content.sections.map((section, at) => (
        <BriefSectionEditor key={section.id} {...props} section={section} at={at} />
      ))}
      <div class="actions">
        <button type="button" class="btn" onClick={actions.addSection}>
          {t('brief.addSection')}
        </button>
      </div>
      <BriefHistory brief={brief} actions={actions} lang={lang} t={t} />
    </section>
  );
}

function SaveState({ brief: { saving, problem }, actions, t }: BriefProps) {
  return (
    <>
      <span class="last muted small" role="status">
        {saving === 'pending' ? t('brief.saving') : saving === 'saved' ? t('brief.saved') : ''}
      </span>
      <span class="problem" role="alert">
        {problem && (problem === 'conflict' ? t('brief.conflict') : problemMessage(problem, t))}
      </span>
      {problem === 'conflict' && (
        <button type="button" class="btn" onClick={actions.adoptBrief}>
          {t('brief.adopt')}
        </button>
      )}
    </>
  );
}
