import { describe, expect, it } from 'vitest';
import pageWords from '../../../assets/locales/en/page.json';
import popupWords from '../../../assets/locales/en/popup.json';
import { INTERFACE_LANGUAGES } from '../../../lib/domain/i18n/languages';
import { FAILURES } from '../../../lib/messaging/protocol/failure';
import { exportMessages } from '../../../lib/ui/messages/export';
import { pageMessages } from '../../../lib/ui/messages/page';
import { popupMessages } from '../../../lib/ui/messages/popup';

describe('the catalogues', () => {
  it('never mean two things by one key of the page and the popup, which the popup joins', () => {
    expect(Object.keys(pageWords).filter((key) => key in popupWords)).toEqual([]);
  });

  it.each(INTERFACE_LANGUAGES)('%s fits the limits the stores set', async (language) => {
    const { default: manifest } = await import(`../../../assets/locales/${language}/manifest.json`);
    expect(manifest.name.length).toBeLessThanOrEqual(45);
    expect(manifest.description.length).toBeLessThanOrEqual(132);
  });
});

describe('the translators', () => {
  it('speak the language asked for', () => {
    expect(pageMessages('de')('editor.save')).toBe('Speichern');
    expect(popupMessages('fr')('tab.cases')).toBe('Études de cas');
  });

  it.each(INTERFACE_LANGUAGES)('have the words of the file in %s', (language) => {
    const words = exportMessages(language)('notesHeading');
    expect(words).not.toBe('notesHeading');
    expect(words).not.toBe('');
  });

  it('have a sentence for every failure, in the page and in the popup', () => {
    for (const failure of FAILURES) {
      const sentence = pageMessages('en')(`failure.${failure}`);
      expect(sentence).toMatch(/\.$/);
      expect(popupMessages('en')(`failure.${failure}`)).toBe(sentence);
    }
  });

  it('use the words of the page in the popup', () => {
    expect(popupMessages('es')('note.delete')).toBe(pageMessages('es')('note.delete'));
  });

  it.each(['fr', 'es', 'it', 'pt'] as const)(
    'fall back for the plural of millions that %s has and the catalogue has not',
    (language) => {
      const text = popupMessages(language)('summary.notes', { count: 1_000_000 });
      expect(text).toMatch(/^1\D000\D000 not[ae]s?$/u);
    },
  );
});
