import { describe, expect, it } from 'vitest';
import { chooseInterfaceLanguage, findLabelLanguage } from '../../../lib/domain/i18n/languages';
import { createTranslate } from '../../../lib/domain/i18n/translate';

const messages = {
  plain: 'No notes',
  named: 'Unlink {title}',
  counted: { one: '{count} note', other: '{count} notes' },
};

describe('a translator', () => {
  const t = createTranslate(messages, 'en');

  it('fills placeholders', () => {
    expect(t('named', { title: 'Eau de Paris' })).toBe('Unlink Eau de Paris');
  });

  it('leaves text alone that only looks like a placeholder once it is filled in', () => {
    expect(t('named', { title: '{count} $& $1' })).toBe('Unlink {count} $& $1');
  });

  it.each([
    [0, '0 notes'],
    [1, '1 note'],
    [1234, '1,234 notes'],
  ])('chooses the plural form for %i', (count, text) => {
    expect(t('counted', { count })).toBe(text);
  });

  it('follows the plural rules and numbers of its language', () => {
    expect(createTranslate(messages, 'fr')('counted', { count: 0 })).toBe('0 note');
    expect(createTranslate(messages, 'de')('counted', { count: 1234 })).toBe('1.234 notes');
  });
});

describe('the language of the interface', () => {
  it.each([
    [['pt-BR'], 'pt'],
    [['nl', 'de-AT'], 'de'],
    [['zh-CN'], 'en'],
    [[], 'en'],
  ])('for a browser set to %j is %s', (locales, language) => {
    expect(chooseInterfaceLanguage(locales)).toBe(language);
  });
});

describe('the language of a text', () => {
  it.each([
    ['en-GB', 'en'],
    ['ca', 'ca'],
    ['DE_at', 'de'],
    ['zh', undefined],
    ['', undefined],
    [null, undefined],
  ])('declared as %j is %j', (tag, language) => {
    expect(findLabelLanguage(tag)).toBe(language);
  });
});
