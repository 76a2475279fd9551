/** Every document with notes: what it is, what it speaks of, how it changed. */
import { useRef, useState } from 'preact/hooks';
import type { DocumentUrl } from '../../domain/documents/document';
import { RowList, type RowListHandle } from '../virtual/RowList';
import { DocumentItem } from './documents/DocumentItem';
import type { LibraryProps } from './library-props';
import type { DocumentRow } from './library-state';

const keyOf = ({ document }: DocumentRow) => document.url;
/** Before it is measured, CSS pixels. */
const heightOf = () => 72;

export function DocumentsView(props: LibraryProps) {
  const { state, t } = props;
  const [open, setOpen] = useState<DocumentUrl | null>(null);
  const list = useRef<RowListHandle>(null);
  const rows = state.documents;
  return (
    <>
      <h2 class="view-title">{t('nav.documents')}</h2>
      {rows.length === 0 && !state.loading && <p class="empty">{t('empty.hint')}</p>}
      {rows.length > 0 && (
        <RowList<DocumentRow>
          label={t('nav.documents')}
          rows={rows}
          keyOf={keyOf}
          heightOf={heightOf}
          active={rows.findIndex((row) => keyOf(row) === open)}
          handle={list}
          render={(row) => (
            <DocumentItem
              {...props}
              row={row}
              open={row.document.url === open}
              onToggle={(isOpen) => setOpen(isOpen ? row.document.url : null)}
            />
          )}
        />
      )}
    </>
  );
}
