/** Where a passage stands → words that lead there, as far as there is a way. */
import type { PhrasingContent } from 'mdast';
import { canBeOpened } from '../documents/document';
import { passageAddress } from '../documents/passage-address';
import type { Translate } from '../i18n/translate';
import type { Note } from '../notes/note';

import { linkTo, text } from './nodes';
import type { ExportKey } from './page-export';
import { toPlainText } from './plain-text';

/**
 * The page by its label, or "Go to the passage"; linked where the document has an address. Null when there is
 * neither page nor address.
 * @param words for a passage that is not on a page.
 */
export function citePlace(
  target: Note['target'],
  t: Translate<ExportKey>,
  words = t('passageLink'),
): PhrasingContent[] | null {
  const { source, selector } = target;
  const [quote, , block] = selector;
  const page = block?.page;
  const address = canBeOpened(source) ? passageAddress(source, quote, page) : null;
  if (!page && address === null) return null;
  const name = text(page ? t('passagePage', { page: toPlainText(page.label) }) : words);
  return address === null ? [name] : linkTo(address, [name]);
}
