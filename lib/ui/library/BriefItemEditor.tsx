/** One item of a brief, with the ways to move it: dragged by its grip, or stepped by buttons. */
import { useState } from 'preact/hooks';
import type { BriefItem, BriefSection } from '../../domain/briefs/brief';
import { moveItem, removeItem, stepItem, writeText } from '../../domain/briefs/edit-brief';
import { titleOfRecord } from '../../domain/documents/document-edits';
import { MAX_COMMENT_LENGTH, quoteOf } from '../../domain/notes/note';
import { CaseAnchor } from '../CaseAnchor';
import { CASE_LANGUAGE } from '../names';
import { Quote } from '../Quote';
import { readDragged, startDrag } from './drag-item';
import type { BriefProps } from './library-props';
import { NoteCommentForm } from './NoteCommentForm';

interface BriefItemProps extends BriefProps {
  readonly section: BriefSection;
  readonly item: BriefItem;
  /** Its place in the section, from 0. */
  readonly index: number;
}

export function BriefItemEditor(props: BriefItemProps) {
  const { item, section, index, actions, t } = props;
  const [over, setOver] = useState(false);
  const name = nameItem(props);
  return (
    <li
      class="item"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dragged = readDragged(event);
        if (!dragged || dragged === item.id) return;
        // Counted without the one that moves.
        const from = section.items.findIndex(({ id }) => id === dragged);
        const to = from >= 0 && from < index ? index - 1 : index;
        actions.edit((content) => moveItem(content, dragged, section.id, to));
      }}
    >
      <span
        class="grip"
        draggable
        aria-hidden="true"
        onDragStart={(event) => startDrag(event, item.id)}
      >
        ⠿
      </span>
      <div class="item-body">
        <ItemBody {...props} />
      </div>
      <span class="item-actions">
        <button
          type="button"
          class="btn quiet icon"
          aria-label={t('brief.itemUp', { name })}
          onClick={() => actions.edit((content) => stepItem(content, item.id, -1))}
        >
          ↑
        </button>
        <button
          type="button"
          class="btn quiet icon"
          aria-label={t('brief.itemDown', { name })}
          onClick={() => actions.edit((content) => stepItem(content, item.id, 1))}
        >
          ↓
        </button>
        <button
          type="button"
          class="btn quiet icon"
          aria-label={t('brief.removeItem', { name })}
          onClick={() => actions.edit((content) => removeItem(content, item.id))}
        >
          ×
        </button>
      </span>
    </li>
  );
}

/** Long enough to tell items apart. */
const NAME_LENGTH = 60;

function nameItem({ item, brief, state, t }: BriefItemProps): string {
  if (item.kind === 'case') return state.knownCases.get(item.case)?.title ?? item.case;
  const entry = item.kind === 'note' ? brief.notes.get(item.note) : undefined;
  const words = item.kind === 'text' ? item.text : entry ? quoteOf(entry.note) : '';
  return words.trim().slice(0, NAME_LENGTH) || t(`brief.${item.kind}`);
}

function ItemBody(props: BriefItemProps) {
  const { item, brief, state, actions, t } = props;
  switch (item.kind) {
    case 'text':
      return (
        <textarea
          class="field"
          dir="auto"
          rows={3}
          maxLength={MAX_COMMENT_LENGTH}
          aria-label={t('brief.text')}
          placeholder={t('brief.text')}
          value={item.text}
          onInput={(event) => {
            const { value } = event.currentTarget;
            actions.edit((content) => writeText(content, item.id, value));
          }}
        />
      );
    case 'case': {
      const entry = state.knownCases.get(item.case);
      return (
        <div lang={CASE_LANGUAGE}>
          <p class="case-title">
            <CaseAnchor id={item.case} title={entry?.title} />
          </p>
          <p class="small">{entry?.outcome}</p>
        </div>
      );
    }
    case 'note': {
      const entry = brief.notes.get(item.note);
      return entry ? (
        <NoteBody {...props} entry={entry} />
      ) : (
        <p class="muted">{state.loading ? t('opening') : t('brief.noteGone')}</p>
      );
    }
  }
}

type NoteEntry = NonNullable<ReturnType<BriefProps['brief']['notes']['get']>>;

function NoteBody({ entry, state, actions, t }: BriefItemProps & { readonly entry: NoteEntry }) {
  const { note, document } = entry;
  const [editing, setEditing] = useState(false);

  return (
    <>
      <Quote text={quoteOf(note)} />
      {editing ? (
        <NoteCommentForm note={note} actions={actions} t={t} onClose={() => setEditing(false)} />
      ) : (
        note.comment.trim() !== '' && (
          <p class="comment" dir="auto">
            {note.comment}
          </p>
        )
      )}
      <p class="muted small meta">
        <span dir="auto">{titleOfRecord(document) || note.target.source}</span>
        {note.cases.map(({ id, relation }) => (
          <span key={id}>
            <CaseAnchor id={id} title={state.knownCases.get(id)?.title} /> (
            {t(`relation.${relation}`)})
          </span>
        ))}
        {!editing && (
          <button type="button" class="btn quiet" onClick={() => setEditing(true)}>
            {t('note.edit')}
          </button>
        )}
      </p>
    </>
  );
}
