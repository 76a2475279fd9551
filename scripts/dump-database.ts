/**
 * Writes a database as the present version makes it, with something in every store, to
 * tests/fixtures/db/v<version>.json. Run once per release that raises the version; see CONTRIBUTING.md.
 */
import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { SCHEMA_VERSION } from '../lib/domain/records/record-schemas';
import { createBriefsRepository } from '../lib/storage/briefs-repository';
import { createDismissalsRepository } from '../lib/storage/dismissals-repository';
import { createDocumentsRepository } from '../lib/storage/documents-repository';
import { createNotesRepository } from '../lib/storage/notes-repository';
import { createDatabaseSource } from '../lib/storage/open';
import { createOwnRepository } from '../lib/storage/own-repository';
import { createSearchesRepository } from '../lib/storage/searches-repository';
import { createUnsavedRepository } from '../lib/storage/unsaved-repository';
import {
  aBriefContent,
  aBriefId,
  aCount,
  aDismissal,
  aDraft,
  aFingerprint,
  aLink,
  aNoteItem,
  anAbout,
  anUnsavedId,
  anUrl,
  aPassagePlace,
  aSearch,
  aSketch,
  aSnapshot,
  aTextItem,
} from '../tests/support/builders';
import { dumpDatabase } from '../tests/support/database-dump';
import { anOwnCase, anOwnConcept, aVocabulary } from '../tests/support/own-builders';

const NAME = 'dumped';
let time = Date.UTC(2026, 10, 27, 9);
const now = () => {
  time += 1_000;
  return new Date(time).toISOString();
};
const everything = () => true;

const getDatabase = createDatabaseSource({ name: NAME });
const notes = createNotesRepository(getDatabase, now);
const context = {
  url: anUrl('/strategy'),
  title: 'Strategy',
  lang: 'en',
  snapshot: aSnapshot('v1'),
};
const first = await notes.create(aDraft({ comment: 'Who are the users?' }), context);
await notes.change(
  first.id,
  0,
  { comment: 'Who *are* the users?', tags: ['chapter 3'], cases: [aLink('eau-de-paris')] },
  everything,
);
await notes.create(aDraft({ comment: '' }), { ...context, url: anUrl('/other') });
const deleted = await notes.create(aDraft({ comment: 'Not needed.' }), context);
await notes.delete(deleted.id, everything);
const documents = createDocumentsRepository(getDatabase, now);
await documents.see({
  url: context.url,
  title: context.title,
  lang: context.lang,
  aliases: [{ kind: 'doi', value: '10.1000/1', trust: 'strong' }],
  about: anAbout({ doi: '10.1000/1' }),
  sketch: aSketch(),
  fingerprint: aFingerprint('v1'),
  notes: { same: 1, changed: 1, ambiguous: 0, gone: 0 },
  counts: aCount(),
  outcomes: [{ note: first.id, outcome: 'changed' }],
});
await documents.edit(context.url, { title: 'Strategy for water', authors: [] });
await createSearchesRepository(getDatabase, now).save(aSearch());
await createUnsavedRepository(getDatabase, now).keep(
  {
    id: anUnsavedId(),
    source: context.url,
    place: aPassagePlace('half a thought'),
    comment: 'Half a thou',
  },
  everything,
);
await createDismissalsRepository(getDatabase, now).create(aDismissal(), context.url);
const briefs = createBriefsRepository(getDatabase, now);
const brief = aBriefId();
const content = aBriefContent([aNoteItem(first.id), aTextItem()]);
await briefs.create(brief, content);
await briefs.change(brief, 0, { ...content, title: 'Water in public and common hands' });

const vocabulary = aVocabulary();
await createOwnRepository(getDatabase).put(
  [
    { store: 'vocabularies', record: vocabulary },
    { store: 'ownConcepts', record: anOwnConcept({ vocabulary: vocabulary.id }) },
    { store: 'ownCases', record: anOwnCase() },
  ],
  false,
);

const dump = await dumpDatabase(NAME);
const file = `tests/fixtures/db/v${SCHEMA_VERSION}.json`;
writeFileSync(file, `${JSON.stringify(dump, null, 2)}\n`);
console.log(file);
process.exit();
