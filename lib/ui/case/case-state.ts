/**
 * Everything the page for case studies can show and ask for. Plain data: whoever fills it loads the catalogue;
 * addresses in it are relative to the root of the extension.
 */
import type { CaseQuery } from '../../domain/cases/case-query';
import type {
  CaseId,
  CaseStatus,
  CaseStudy,
  FacetId,
  FacetKind,
  Sector,
} from '../../domain/cases/case-study';
import type { Timeline } from '../../domain/cases/case-timeline';
import type { WorldMap, WorldScale } from '../../domain/cases/world-map';
import type { ConceptGroup, ConceptId } from '../../domain/concepts/concept';

/** A case in a list. */
export interface CaseLink {
  readonly id: CaseId;
  readonly href: string;
  readonly title: string;
  /** Where, what and when, in the reader's language. */
  readonly facts: readonly string[];
  readonly status: CaseStatus;
  readonly statusLabel: string;
  /** Why it is in the list, or what came of it. */
  readonly remark: string;
  /** The remark is in the language of the case studies. */
  readonly quoted?: boolean;
}

/** A case on the map. */
export interface MapPoint {
  readonly id: CaseId;
  readonly href: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly lat: number;
  readonly lon: number;
}

/** The list the case was opened from. */
export interface CaseWay {
  readonly back: string;
  /** Counted from 1; null when the case was opened by itself. */
  readonly position: number | null;
  readonly count: number;
  readonly previous: { readonly href: string; readonly title: string } | null;
  readonly next: { readonly href: string; readonly title: string } | null;
}

export interface CaseDetailView {
  readonly status: 'case';
  readonly study: CaseStudy;
  /** The summary without its limits. */
  readonly story: string;
  readonly facts: readonly string[];
  readonly statusLabel: string;
  readonly traits: readonly { readonly kind: FacetKind; readonly names: readonly string[] }[];
  readonly subjects: readonly string[];
  readonly concepts: readonly {
    readonly id: ConceptId;
    readonly group: ConceptGroup;
    readonly label: string;
    readonly definition: string;
  }[];
  readonly timeline: Timeline | null;
  readonly similar: readonly CaseLink[];
  readonly nearby: readonly CaseLink[];
  /** Farther away than this is not near, in words. */
  readonly nearbyWithin: string;
  /** All cases, this one first. */
  readonly points: readonly MapPoint[];
  readonly way: CaseWay;
}

interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface CaseListView {
  readonly status: 'list';
  readonly query: CaseQuery;
  readonly found: readonly CaseLink[];
  readonly points: readonly MapPoint[];
  readonly sectors: readonly Choice<Sector>[];
  readonly countries: readonly Choice<string>[];
  readonly statuses: readonly Choice<CaseStatus>[];
  readonly facets: readonly {
    readonly kind: FacetKind;
    readonly choices: readonly Choice<FacetId>[];
  }[];
}

export type CasePageState =
  | { readonly status: 'loading' }
  | { readonly status: 'broken' }
  | { readonly status: 'missing'; readonly id: string }
  | CaseDetailView
  | CaseListView;

export interface CasePageActions {
  readonly search: (change: Partial<CaseQuery>) => void;
  readonly reset: () => void;
  readonly retry: () => void;
  readonly loadMap: (scale: WorldScale) => Promise<WorldMap>;
  /** Null when it is done. Never rejects. */
  readonly copyMarkdown: () => Promise<'clipboard' | null>;
  readonly downloadMarkdown: () => Promise<'download' | null>;
}
