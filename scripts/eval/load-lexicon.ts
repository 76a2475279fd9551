/** Reads the sources from assets/data and compiles the very lexicon that ships with the extension. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { CaseStudySource } from '../../lib/domain/cases/case-source';
import { ConceptSource } from '../../lib/domain/concepts/concept-source';
import { LABEL_LANGUAGES } from '../../lib/domain/i18n/languages';
import { compileLexicon } from '../../lib/domain/tagging/compile-lexicon';
import type { CompiledLexicon } from '../../lib/domain/tagging/compiled-lexicon';
import { LexiconSource } from '../../lib/domain/tagging/lexicon-source';

const DATA = fileURLToPath(new URL('../../assets/data/', import.meta.url));

/** The wording files. Throws when one breaks its schema. */
export function readLexiconSource(): LexiconSource {
  const present = new Set(readdirSync(`${DATA}lexicon`));
  const languages = LABEL_LANGUAGES.filter((lang) => present.has(`${lang}.json`)).map(
    (lang) => [lang, readJson(`lexicon/${lang}.json`)] as const,
  );
  return v.parse(LexiconSource, {
    languages: Object.fromEntries(languages),
    shared: readJson('lexicon/shared.json'),
  });
}

export function readConcepts(): ConceptSource[] {
  return readFolder('concepts').map((concept) => v.parse(ConceptSource, concept));
}

export function readCases(): CaseStudySource[] {
  return readFolder('cases').map((study) => v.parse(CaseStudySource, study));
}

export function compileShippedLexicon(): CompiledLexicon {
  return compileLexicon(readConcepts(), readCases(), readLexiconSource());
}

function readFolder(folder: string): unknown[] {
  return readdirSync(`${DATA}${folder}`)
    .sort()
    .flatMap((name) => readJson(`${folder}/${name}`) as unknown[]);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(`${DATA}${path}`, 'utf8'));
}
