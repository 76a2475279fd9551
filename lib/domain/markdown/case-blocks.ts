/** A case study → the blocks of its entry in the annex, below the heading. Knows nothing of the rest of the file. */
import type { BlockContent, Paragraph } from 'mdast';
import type { CaseSource, CaseStudy } from '../cases/case-study';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import { bullets, line, linkTo, text } from './nodes';
import type { ExportedCase, ExportKey } from './page-export';
import { toPlainText } from './plain-text';

export function caseBlocks(
  { study, sectorName, statusName }: ExportedCase,
  t: Translate<ExportKey>,
  language: InterfaceLanguage,
): BlockContent[] {
  const facts = [namePlace(study, language), nameYears(study, t), sectorName, statusName];
  const sources = study.sources.map(sourceOf);
  return [
    line(facts.filter((fact) => fact !== '').join(' · ')),
    line(t('caseOutcome', { outcome: study.outcome })),
    line(study.summary),
    ...(sources.length === 0 ? [] : [line(t('caseSources')), bullets(sources)]),
  ];
}

/** "Terrassa, Spain"; the country once only where the place is the country. */
function namePlace({ place, country }: CaseStudy, language: InterfaceLanguage): string {
  const name = new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
  return place === name ? place : `${place}, ${name}`;
}

/** Years go in as strings: as numbers they would be grouped, "2,016". */
function nameYears({ startYear, endYear }: CaseStudy, t: Translate<ExportKey>): string {
  if (startYear === null) return endYear === null ? '' : t('caseUntil', { year: String(endYear) });
  if (endYear === null) return t('caseSince', { year: String(startYear) });
  return startYear === endYear ? String(startYear) : `${startYear}–${endYear}`;
}

function sourceOf({ title, url, publisher, year }: CaseSource): Paragraph {
  const details = [publisher, year].filter((detail) => detail !== null).join(', ');
  const link = linkTo(url, [text(toPlainText(title))]);
  if (details !== '') link.push(text(` (${toPlainText(details)})`));
  return { type: 'paragraph', children: link };
}
