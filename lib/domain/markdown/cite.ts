/** A document and a passage of it → the inside of a footnote. */
import type { PhrasingContent } from 'mdast';
import type { CitedDocument } from '../citation/cited-document';
import { titleOf } from '../citation/csl';
import { passageAddress } from '../documents/passage-address';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import { type Note, quoteOf } from '../notes/note';
import type { BriefExportKey } from './brief-export';
import { formatDate } from './format-date';
import { linkTo, text } from './nodes';
import { toPlainText } from './plain-text';

/** "Ana Silva, Bo Li: *Title*. Publisher, 2025. https://… (read on 3 May 2026; passage)" */
export function citePassage(
  document: CitedDocument,
  note: Note,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): PhrasingContent[] {
  const { authors, publisher, container, published, url, accessed } = document;
  const names = authors.map(toPlainText).filter((name) => name !== '');
  const imprint = [container, publisher, published?.slice(0, 4)]
    .map((part) => toPlainText(part ?? ''))
    .filter((part, at, all) => part !== '' && all.indexOf(part) === at);
  const passage = { ...note.target.selector[0], exact: quoteOf(note) };
  const page = note.target.selector[2]?.page;
  const where = page ? t('passagePage', { page: toPlainText(page.label) }) : t('citedPassage');
  return [
    ...(names.length === 0 ? [] : [text(`${t('citedAuthors', { authors: names.join(', ') })} `)]),
    { type: 'emphasis', children: [text(toPlainText(titleOf(document)))] },
    text(imprint.length === 0 ? '. ' : `. ${imprint.join(', ')}. `),
    ...linkTo(url, [text(url)]),
    text(` (${t('citedAccess', { date: formatDate(accessed, language) })}; `),
    ...linkTo(passageAddress(url, passage, page), [text(where)]),
    text(')'),
  ];
}
