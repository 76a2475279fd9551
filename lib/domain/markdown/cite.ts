/** A document and a passage of it → the inside of a footnote. */
import type { PhrasingContent } from 'mdast';
import { addressOf, type CitedDocument } from '../citation/cited-document';
import { titleOf } from '../citation/csl';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import type { Note } from '../notes/note';
import type { BriefExportKey } from './brief-export';
import { citePlace } from './cite-place';
import { formatDate } from './format-date';
import { linkTo, text } from './nodes';
import { toPlainText } from './plain-text';

/**
 * "Ana Silva, Bo Li: *Title*. Publisher, 2025. https://… (read on 3 May 2026; passage)". Of a PDF the page by its label;
 * of a book, which has no address, neither address nor link.
 */
export function citePassage(
  document: CitedDocument,
  note: Note,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): PhrasingContent[] {
  const { authors, publisher, container, published, accessed } = document;
  const names = authors.map(toPlainText).filter((name) => name !== '');
  const imprint = [container, publisher, published?.slice(0, 4)]
    .map((part) => toPlainText(part ?? ''))
    .filter((part, at, all) => part !== '' && all.indexOf(part) === at);
  const address = addressOf(document);
  const place = citePlace(note.target, t, t('citedPassage'));
  return [
    ...(names.length === 0 ? [] : [text(`${t('citedAuthors', { authors: names.join(', ') })} `)]),
    { type: 'emphasis', children: [text(toPlainText(titleOf(document)))] },
    text(imprint.length === 0 ? '. ' : `. ${imprint.join(', ')}. `),
    ...(address === null ? [] : [...linkTo(address, [text(address)]), text(' ')]),
    text(`(${t('citedAccess', { date: formatDate(accessed, language) })}`),
    ...(place === null ? [] : [text('; '), ...place]),
    text(')'),
  ];
}
