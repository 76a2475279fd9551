/** One document: its title and facts, the way to it and to its notes; unfolded, all that is known of it. */
import { useState } from 'preact/hooks';
import { describeRecord } from '../../../domain/citation/cited-document';
import { titleOfRecord } from '../../../domain/documents/document-edits';
import { wayToDocument } from '../../../domain/library/way-to';
import { nameDay } from '../../names';
import { RowButton } from '../../RowButton';
import type { LibraryProps } from '../library-props';
import type { DocumentRow } from '../library-state';
import { NavLink } from '../NavLink';
import { DocumentDetails } from './DocumentDetails';
import { DocumentForm } from './DocumentForm';

export interface DocumentItemProps extends LibraryProps {
  readonly row: DocumentRow;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function DocumentItem(props: DocumentItemProps) {
  const { row, open, onToggle, actions, lang, t } = props;
  const { document, notes } = row;
  const way = wayToDocument(document);
  const [editing, setEditing] = useState(false);
  const title = titleOfRecord(document) || document.url;
  const { authors, published, publisher, container } = describeRecord(document);
  const isEdited = Object.keys(document.edited?.facts ?? {}).length > 0;
  const facts = [
    authors.slice(0, 3).join(', '),
    published,
    container ?? publisher,
    URL.canParse(document.url) ? new URL(document.url).host : null,
    t('document.read', { date: nameDay(document.lastSeen, lang) }),
    t('document.versions', { count: Math.max(1, document.versions.length) }),
    isEdited ? t('details.edited') : null,
  ].filter(Boolean);
  return (
    <article class="document-item" aria-label={title}>
      {way ? (
        <a href={way} target="_blank" rel="noreferrer" dir="auto">
          {title}
        </a>
      ) : (
        <span dir="auto">{title}</span>
      )}
      <span class="muted small" dir="auto">
        {facts.join(' · ')}
      </span>
      <ul class="actions">
        <NavLink
          to={{ view: 'notes', query: '', filter: { document: document.url } }}
          current={false}
          actions={actions}
          lang={lang}
        >
          {t('document.notes', { count: notes })}
        </NavLink>
        <li>
          <RowButton
            action={t('details.show')}
            row={title}
            expanded={open}
            onClick={() => onToggle(!open)}
          />
        </li>
        <li>
          <RowButton
            action={t('details.edit')}
            row={title}
            onClick={() => {
              onToggle(true);
              setEditing(true);
            }}
          />
        </li>
      </ul>
      {open && editing && <DocumentForm {...props} onClose={() => setEditing(false)} />}
      {open && !editing && <DocumentDetails {...props} />}
    </article>
  );
}
