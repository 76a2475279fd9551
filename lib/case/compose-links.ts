/** Case studies → what lists and map show of them. */
import { writeCaseAddress } from '../domain/cases/case-query';
import type { CaseId, CaseStudy } from '../domain/cases/case-study';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { CaseLink, MapPoint } from '../ui/case/case-state';
import type { CaseTranslate } from '../ui/messages/case';
import { findYears, namePlace } from '../ui/names';
import type { CaseLibrary } from './case-library';

export interface Wording {
  readonly t: CaseTranslate;
  readonly lang: InterfaceLanguage;
}

/** The address of a case in a list. */
export type FindHref = (id: CaseId) => string;

/** Opened by itself, belonging to no list. */
const findPlainHref: FindHref = (id) => writeCaseAddress({ id });

/** "Terrassa, Spain", "Water", "from 2016". */
export function listFacts(study: CaseStudy, library: CaseLibrary, { t, lang }: Wording): string[] {
  return [
    namePlace(study, lang),
    library.labels.sectors[study.sector],
    findYears(study, t) ?? '',
  ].filter(Boolean);
}

export function linkTo(
  study: CaseStudy,
  remark: Pick<CaseLink, 'remark' | 'quoted'>,
  library: CaseLibrary,
  wording: Wording,
  findHref: FindHref = findPlainHref,
): CaseLink {
  return {
    id: study.id,
    href: findHref(study.id),
    title: study.title,
    facts: listFacts(study, library, wording),
    status: study.status,
    statusLabel: library.labels.statuses[study.status],
    ...remark,
  };
}

export function pointAt(study: CaseStudy, findHref: FindHref = findPlainHref): MapPoint {
  const { id, title, status, lat, lon } = study;
  return { id, href: findHref(id), title, status, lat, lon };
}
