import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../../lib/domain/i18n/languages';
import { popupMessages } from '../../../../lib/ui/messages/popup';
import { NoteList } from '../../../../lib/ui/popup/NoteList';
import type { NoteRow, PassageActions } from '../../../../lib/ui/popup/popup-state';
import {
  aChangedPassage,
  aMissingPassage,
  anAmbiguousPassage,
  IDLE_PASSAGE_ACTIONS,
  VERSION,
} from '../../../gallery/passages';
import { aNote, aNoteRow, IDLE_ACTIONS } from '../../../gallery/samples';

afterEach(cleanup);

const CHANGED = aNote(1, 'The town may act.');
const changedRow = aNoteRow(CHANGED, { passage: { view: aChangedPassage(), reattachment: null } });
const exactRow = aNoteRow(aNote(2, 'Water is a common.'));

function renderList(
  notes: readonly NoteRow[],
  passage: Partial<PassageActions> = {},
  { lang = 'en' as InterfaceLanguage, version = VERSION } = {},
) {
  render(
    <NoteList
      content={{ notes, version, unsaved: [], trash: [] }}
      actions={{ ...IDLE_ACTIONS, passage: { ...IDLE_PASSAGE_ACTIONS, ...passage } }}
      lang={lang}
      t={popupMessages(lang)}
    />,
  );
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a note in the list whose passage is not where it was', () => {
  it('is accepted with its new wording', async () => {
    const accept = vi.fn(async () => null);
    renderList([changedRow], { accept });
    press('Accept new wording');
    await waitFor(() => expect(accept).toHaveBeenCalledExactlyOnceWith(CHANGED));
  });

  it('says why that was refused', async () => {
    renderList([changedRow], { accept: async () => 'conflict' });
    press('Accept new wording');
    expect(await screen.findByText(/nothing was overwritten/)).toBeTruthy();
  });

  it('is put on the chosen place', async () => {
    const choose = vi.fn(async () => null);
    const view = anAmbiguousPassage();
    renderList([aNoteRow(CHANGED, { passage: { view, reattachment: null } })], { choose });
    fireEvent.click(screen.getByRole('radio', { name: /mayor/ }));
    press('Attach here');
    await waitFor(() => expect(choose).toHaveBeenCalledExactlyOnceWith(CHANGED, '2'));
  });

  it('hands over to the page to be placed by hand', () => {
    const reattach = vi.fn();
    const view = aMissingPassage();
    renderList([aNoteRow(CHANGED, { passage: { view, reattachment: null } })], { reattach });
    press('Re-attach by hand');
    expect(reattach).toHaveBeenCalledExactlyOnceWith(CHANGED);
  });

  it('can still be edited and deleted', () => {
    renderList([changedRow]);
    expect(screen.getByRole('button', { name: 'Edit' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Delete' })).toBeTruthy();
  });
});

describe('the line on a changed page', () => {
  const LINES: Readonly<Record<InterfaceLanguage, string>> = {
    en: 'This page has changed since your notes of 3 May 2026: 12 same, 2 changed, 1 gone.',
    fr: 'Cette page a changé depuis vos notes du 3 mai 2026 : 12 inchangées, 2 modifiées, 1 disparue.',
    es: 'Esta página ha cambiado desde sus notas del 3 de mayo de 2026: 12 iguales, 2 cambiadas, 1 desaparecida.',
    de: 'Diese Seite hat sich seit Ihren Notizen vom 3. Mai 2026 geändert: 12 gleich, 2 geändert, 1 verschwunden.',
    it: 'Questa pagina è cambiata dopo le Sue note (3 maggio 2026): 12 uguali, 2 cambiate, 1 scomparsa.',
    pt: 'Esta página mudou desde as suas notas de 3 de maio de 2026: 12 iguais, 2 alteradas, 1 desaparecida.',
  };

  it.each(INTERFACE_LANGUAGES)('counts and dates in %s', (lang) => {
    renderList([changedRow], {}, { lang });
    expect(screen.getByText(LINES[lang])).toBeTruthy();
  });

  it('leaves out what is none', () => {
    const version = { ...VERSION, same: 0, changed: 0, ambiguous: 3, gone: 0 };
    renderList([changedRow], {}, { version });
    expect(screen.getByText(/: 3 unclear\.$/)).toBeTruthy();
  });

  it('leads to the notes concerned, and back to all', () => {
    renderList([exactRow, changedRow]);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    press('Only affected notes');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.queryByText('Water is a common.')).toBeNull();
    const toggle = screen.getByRole('button', { name: 'Only affected notes', pressed: true });
    fireEvent.click(toggle);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });
});
