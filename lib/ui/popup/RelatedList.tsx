/** Documents that may be versions of this one and have notes: offered, for the notes may not hold here. */
import type { RelatedDocument } from '../../domain/documents/related-document';
import type { PopupTranslate } from '../messages/popup';
import { RowButton } from '../RowButton';

interface RelatedListProps {
  readonly related: readonly RelatedDocument[];
  readonly t: PopupTranslate;
  readonly onOpen: (document: RelatedDocument['url']) => void;
}

/** Names that are the same in every language. */
const IDENTIFIERS = { doi: 'DOI', eli: 'ELI', celex: 'CELEX' } as const;

export function RelatedList({ related, t, onOpen }: RelatedListProps) {
  const reason = ({ by }: RelatedDocument) =>
    by === 'text' ? t('related.text') : t('related.identifier', { name: IDENTIFIERS[by] });
  return (
    <section class="set-apart" aria-labelledby="related">
      <h2 id="related">{t('related.title')}</h2>
      <p class="small">{t('related.hint')}</p>
      <ul>
        {related.map((document) => {
          const { url, title, notes: count } = document;
          const { host } = new URL(url);
          return (
            <li key={url}>
              <span class="excerpt" dir="auto">
                {title || url}{' '}
                <span class="small">{[host, reason(document)].filter(Boolean).join(' · ')}</span>
              </span>
              <RowButton
                action={t('related.show', { count })}
                row={title || url}
                onClick={() => onOpen(url)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
