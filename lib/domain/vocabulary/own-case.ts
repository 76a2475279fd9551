/** A case study of the reader's own: what it may hold. */
import * as v from 'valibot';
import { CASE_STATUSES, SECTORS } from '../cases/case-study';
import { CountryCode, Latitude, Longitude } from '../cases/place';
import { ConceptId } from '../concepts/concept';
import { Timestamp } from '../documents/document';
import { OwnCaseId } from './own-id';
import { Label, Revision, TidyLine } from './vocabulary';

/** As `WebAddress` of the catalogue's sources, which no page loads. */
const WebAddress = v.pipe(
  TidyLine,
  v.maxLength(2_000),
  v.url('is not a URL'),
  v.regex(/^https?:\/\//, 'is not an http or https URL'),
);
const Text = v.pipe(TidyLine, v.nonEmpty('must not be empty'));
const Year = v.pipe(
  v.number(),
  v.integer('is not a year'),
  v.minValue(1, 'is not a year'),
  v.maxValue(2200, 'is not a year'),
);
const Name = v.pipe(Label, v.minLength(4, 'is too short for a name'));

const CONTENT = {
  title: v.pipe(Label, v.nonEmpty('must not be empty')),
  place: Label,
  region: v.nullable(Label),
  country: CountryCode,
  lat: Latitude,
  lon: Longitude,
  startYear: v.nullable(Year),
  endYear: v.nullable(Year),
  sector: v.picklist(SECTORS, 'is no sector'),
  status: v.picklist(CASE_STATUSES, 'is no status'),
  concepts: v.pipe(v.array(ConceptId), v.maxLength(50)),
  summary: Text,
  outcome: Text,
  limits: v.nullable(Text),
  /** Proper names by which texts mention it. */
  names: v.pipe(v.array(Name), v.maxLength(50)),
  sources: v.pipe(
    v.array(
      v.object({
        title: Label,
        publisher: v.nullable(Label),
        url: WebAddress,
        year: v.nullable(Year),
      }),
    ),
    v.nonEmpty('must not be empty'),
    v.maxLength(50),
  ),
} as const;

/** What the reader writes. */
export const OwnCaseContent = v.object(CONTENT);
export type OwnCaseContent = v.InferOutput<typeof OwnCaseContent>;

export const OwnCase = v.object({
  id: OwnCaseId,
  ...CONTENT,
  created: Timestamp,
  modified: Timestamp,
  revision: Revision,
  trashed: v.nullable(Timestamp),
});
export type OwnCase = v.InferOutput<typeof OwnCase>;

/** What it says, apart from when it was kept. */
export function contentOf(own: OwnCase): OwnCaseContent {
  return v.parse(OwnCaseContent, own);
}
