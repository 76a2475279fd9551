/** Writes tests/fixtures/demo/library.jsonl anew, after its pages, its notes or the schema changed. */
import { writeFileSync } from 'node:fs';
import { DEMO_LIBRARY, makeDemoLibrary } from './demo/make-library';

writeFileSync(DEMO_LIBRARY, makeDemoLibrary());
console.log(DEMO_LIBRARY);
