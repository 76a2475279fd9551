/** What every part of the comparison is given. */
import type { ComparedDocument } from '../../../domain/compare/compared-document';
import type { ConceptRow, ConceptTable } from '../../../domain/compare/concept-table';
import type { InterfaceLanguage } from '../../../domain/i18n/languages';
import type { CompareRoute } from '../../../domain/library/route';
import type { LibraryProps } from '../library-props';

export interface CompareProps extends LibraryProps {
  readonly route: CompareRoute;
  /** All that can be compared. */
  readonly counted: readonly ComparedDocument[];
  /** Of those that are. */
  readonly table: ConceptTable;
}

/** A number whose passages are asked for. */
export interface PickedCell {
  readonly row: ConceptRow;
  readonly document: ComparedDocument;
}

/** "3.4", as the reader's language writes it. */
export function rateFormat(lang: InterfaceLanguage): (rate: number) => string {
  const format = new Intl.NumberFormat(lang, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (rate) => format.format(rate);
}
