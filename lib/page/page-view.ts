/** The text of a page as it was read last → what cards and editors show of it. Changes nothing. */
import { boxAround } from '../dom/boxes';
import type { CompanionPage } from './companion-page';
import type { DescribeDocument } from './described-document';
import { countConcepts } from './frame-report';
import { casesWithin, conceptsWithin, surroundingsOf } from './passage';
import type { Reading } from './reading';

type PageView = Pick<
  CompanionPage,
  | 'getConcepts'
  | 'getConceptsIn'
  | 'getText'
  | 'getSurroundings'
  | 'getElement'
  | 'getBox'
  | 'keep'
  | 'getVersion'
>;

export function createPageView(
  reading: Pick<Reading, 'index' | 'mentions'>,
  describeDocument: DescribeDocument,
): PageView {
  return {
    getConcepts: () => countConcepts(reading.mentions ?? []).map(({ id }) => id),
    getConceptsIn: (span) => conceptsWithin(reading.mentions ?? [], span),
    getText: (span) => reading.index.slice(span),
    getSurroundings(mention) {
      const { index, mentions = [] } = reading;
      const span = surroundingsOf(index.text, mention);
      return {
        text: index.slice(span),
        lang: describeDocument().lang,
        concepts: conceptsWithin(mentions, span),
        named: casesWithin(mentions, span),
      };
    },
    getElement: ({ start, end }) =>
      reading.index.findRanges(start, end)[0]?.startContainer.parentElement ?? undefined,
    getBox: ({ start, end }) => boxAround(reading.index.findRanges(start, end)),
    keep(span) {
      const { index } = reading;
      return () => index.carry(span, reading.index);
    },
    getVersion: () => reading.index.version,
  };
}
