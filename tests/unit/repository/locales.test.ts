import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../lib/domain/i18n/languages';
import type { Message } from '../../../lib/domain/i18n/translate';

type Locale = Readonly<Record<string, Readonly<Record<string, Message>>>>;

const FOLDER = 'assets/locales';
const languages = readdirSync(FOLDER);
const loadLocale = (language: string): Locale =>
  Object.fromEntries(
    readdirSync(join(FOLDER, language)).map((file) => [
      basename(file, '.json'),
      JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8')),
    ]),
  );
const english = listMessages(loadLocale('en'));

/** `part.key` → message. */
function listMessages(locale: Locale): Map<string, Message> {
  return new Map(
    Object.entries(locale).flatMap(([part, messages]) =>
      Object.entries(messages).map(([key, message]) => [`${part}.${key}`, message] as const),
    ),
  );
}

/** Each wording of a message by plural category; a message without plural has one. */
function wordingsOf(message: Message): [category: string, wording: string][] {
  return typeof message === 'string' ? [['other', message]] : Object.entries(message);
}

function placeholdersOf(wording: string): string[] {
  return [...new Set(wording.match(/\{\w+\}/g))].sort();
}

/** What a translation of one message gets wrong, compared to the original. */
function findFaults(original: Message, translation: Message, language: string): string[] {
  const expected = placeholdersOf(wordingsOf(original).find(([c]) => c === 'other')?.[1] ?? '');
  const faults = wordingsOf(translation).flatMap(([category, wording]) => {
    if (wording.trim() !== wording || wording === '') return [`${category} is empty or untidy`];
    const placeholders = placeholdersOf(wording);
    // "One note" needs no number, but French says the same form of 0 and 1.
    const countIsImplied = numbersIn(category, language).length === 1;
    const needed = expected.filter((name) => !countIsImplied || name !== '{count}');
    const same =
      needed.every((name) => placeholders.includes(name)) &&
      placeholders.every((name) => expected.includes(name));
    return same ? [] : [`${category} has placeholders ${placeholders.join(' ') || '(none)'}`];
  });
  if (typeof original === 'string' && typeof translation === 'string') return faults;
  if (typeof original === 'string' || typeof translation === 'string') {
    return [...faults, 'has plural forms in one of the languages only'];
  }
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  // Spanish and its like have a form for whole millions alone; `other` serves there.
  const missing = categories.filter(
    (category) => !(category in translation) && numbersIn(category, language).length > 0,
  );
  const idle = Object.keys(translation).filter((c) => !categories.some((known) => known === c));
  return [
    ...faults,
    ...missing.map((category) => `lacks the form for ${category}`),
    ...idle.map((category) => `has a form for ${category}, which ${language} does not know`),
  ];
}

/** The whole numbers below a thousand that take this plural form. */
function numbersIn(category: string, language: string): number[] {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 1000 }, (_, n) => n).filter((n) => rules.select(n) === category);
}

describe('locales', () => {
  it('exist for every interface language and no other', () => {
    expect(languages.toSorted()).toEqual(INTERFACE_LANGUAGES.toSorted());
  });

  it.each(languages)('%s has the keys of English, in the same order', (language) => {
    expect([...listMessages(loadLocale(language)).keys()]).toEqual([...english.keys()]);
  });

  it.each(languages)('%s has the placeholders and plural forms each message needs', (language) => {
    const faults = [...listMessages(loadLocale(language))].flatMap(([key, message]) =>
      findFaults(english.get(key) ?? message, message, language).map((fault) => `${key}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the check of a translation', () => {
  const original = { one: 'One note on {title}', other: '{count} notes on {title}' };

  it.each<[fault: string, translation: Message]>([
    [
      'other has placeholders {title}',
      { one: 'Eine Notiz zu {title}', other: 'Notizen zu {title}' },
    ],
    ['one has placeholders (none)', { one: 'Eine Notiz', other: '{count} Notizen zu {title}' }],
    ['lacks the form for one', { other: '{count} Notizen zu {title}' }],
    [
      'has a form for few, which de does not know',
      { one: 'Eine zu {title}', few: '{count} zu {title}', other: '{count} zu {title}' },
    ],
    ['one is empty or untidy', { one: '', other: '{count} Notizen zu {title}' }],
    ['has plural forms in one of the languages only', '{count} Notizen zu {title}'],
  ])('tells: %s', (fault, translation) => {
    expect(findFaults(original, translation, 'de')).toEqual([fault]);
  });

  it('wants the number in a form that stands for several', () => {
    const french = { one: 'Une note sur {title}', other: '{count} notes sur {title}' };
    expect(findFaults(original, french, 'fr')).toEqual(['one has placeholders {title}']);
  });
});
