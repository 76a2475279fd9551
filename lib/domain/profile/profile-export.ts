/** What goes into the exported profile of a document. Shapes only; names in the reader's language. */
import type { DocumentUrl, Timestamp } from '../documents/document';
import type { Absence, ConceptCount, GroupCount } from './document-profile';

export interface ProfileExport {
  readonly document: { readonly url: DocumentUrl; readonly title: string };
  readonly exportedAt: Timestamp;
  readonly groups: readonly (GroupCount & { readonly label: string })[];
  readonly concepts: readonly NamedCount[];
  readonly absences: readonly NamedAbsence[];
}

export interface NamedCount extends ConceptCount {
  readonly label: string;
  readonly groupLabel: string;
}

export interface NamedAbsence {
  readonly id: Absence['absent'];
  readonly label: string;
  readonly groupLabel: string;
  readonly presentLabel: string;
  readonly mentions: number;
}

/** Keys of the messages the Markdown needs. */
export type ProfileKey =
  | 'profile.heading'
  | 'profile.sourceLine'
  | 'profile.groups'
  | 'profile.group'
  | 'profile.concepts'
  | 'profile.count'
  | 'profile.countUnsure'
  | 'profile.absent'
  | 'profile.absence';
