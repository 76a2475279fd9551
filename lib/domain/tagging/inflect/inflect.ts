/** Chooses the inflection of a language. Dutch and Catalan labels count as they are written. */
import type { LabelLanguage } from '../../i18n/languages';
import { inflectGerman } from './de';
import { inflectEnglish } from './en';
import { inflectSpanish } from './es';
import { inflectFrench } from './fr';
import type { Inflect } from './inflector';
import { inflectItalian } from './it';
import { inflectPortuguese } from './pt';

const asWritten: Inflect = (words) => words.map((word) => [word]);

export const INFLECT: Readonly<Record<LabelLanguage, Inflect>> = {
  en: inflectEnglish,
  fr: inflectFrench,
  es: inflectSpanish,
  de: inflectGerman,
  it: inflectItalian,
  pt: inflectPortuguese,
  nl: asWritten,
  ca: asWritten,
};
