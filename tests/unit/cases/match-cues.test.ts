import { describe, expect, it } from 'vitest';
import { compileCues } from '../../../lib/domain/cases/compile-cues';
import { createCueMatcher, readWords } from '../../../lib/domain/cases/match-cues';
import type { InterfaceLanguage } from '../../../lib/domain/i18n/languages';

/** Which of the phrases the text gives away, by their order. */
function match(lang: InterfaceLanguage, phrases: readonly string[], text: string) {
  const cues = phrases.map((phrase, signal) => ({ signal, phrase }));
  const matcher = createCueMatcher(compileCues(cues, lang));
  return matcher.match(readWords(text));
}
const found = (lang: InterfaceLanguage, phrase: string, text: string) =>
  match(lang, [phrase], text).has(0);

describe('a cue', () => {
  it.each([
    ['en', 'contract expires', 'Expiring are two large contracts.'],
    ['en', 'privatise the harbour', 'They privatized both harbours.'],
    ['fr', 'fin du contrat', 'Les contrats de l’eau prennent fin.'],
    ['es', 'subida de tarifas', 'La tarifa tendrá otra subida.'],
    ['de', 'mieten steigen', 'Wieder steigt die Miete.'],
    ['it', 'scadenza della concessione', 'Le concessioni arrivano a scadenza.'],
    ['pt', 'resgate da concessão', 'As concessões foram objeto de um resgate.'],
  ] as const)('%s: "%s" fits other forms and another order', (lang, phrase, text) => {
    expect(found(lang, phrase, text)).toBe(true);
  });

  it('ignores accents', () => {
    expect(found('es', 'concesión', 'CONCESION')).toBe(true);
  });

  it('does not fit when its words are too far apart', () => {
    const text = 'The contract, which nobody had read for many long years, has now expired.';
    expect(found('en', 'contract expires', text)).toBe(false);
  });

  it('does not fit when a word is missing', () => {
    expect(found('en', 'contract expires', 'A contract was signed.')).toBe(false);
  });

  it('with a single word of content fits only as it stands', () => {
    expect(found('en', 'in house', 'Cleaning is done in-house now.')).toBe(true);
    expect(found('en', 'in house', 'They met in the house.')).toBe(false);
  });

  it('fits inside a German compound', () => {
    expect(found('de', 'konzession für wasser', 'Die Wasserkonzession läuft aus.')).toBe(true);
    expect(found('de', 'wasser', 'Der Wasserpreis steigt.')).toBe(true);
    expect(found('fr', 'eau', 'Un bateau.')).toBe(false);
  });
});

describe('the certainty of a signal', () => {
  const certainty = (phrases: readonly string[], text: string) => {
    const cues = phrases.map((phrase) => ({ signal: 7, phrase }));
    return createCueMatcher(compileCues(cues, 'en')).match(readWords(text)).get(7) ?? 0;
  };
  const text = 'Drought: wells run dry and rivers shrink.';

  it('is greater for a phrase than for a word', () => {
    expect(certainty(['wells run dry'], text)).toBeGreaterThan(certainty(['drought'], text));
  });

  it('grows with each further cue and never reaches one', () => {
    const all = certainty(['drought', 'wells run dry', 'rivers shrink'], text);
    expect(all).toBeGreaterThan(certainty(['drought', 'wells run dry'], text));
    expect(all).toBeLessThan(1);
  });

  it('does not grow when the same cue is there twice', () => {
    expect(certainty(['drought', 'the drought'], text)).toBe(certainty(['drought'], text));
  });
});
