import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../../../../lib/domain/settings/settings';
import { optionsMessages } from '../../../../lib/ui/messages/options';
import { OptionsPage } from '../../../../lib/ui/options/OptionsPage';
import type { OptionsActions, OptionsState } from '../../../../lib/ui/options/options-state';
import { anOptionsState, IDLE_OPTIONS_ACTIONS } from '../../../gallery/options-states';

afterEach(cleanup);

function show(state: Partial<OptionsState> = {}, actions: Partial<OptionsActions> = {}) {
  return render(
    <OptionsPage
      state={anOptionsState(state)}
      actions={{ ...IDLE_OPTIONS_ACTIONS, ...actions }}
      lang="en"
      t={optionsMessages('en')}
    />,
  );
}

describe('the options', () => {
  it('show what is chosen', () => {
    show({
      settings: readSettings({ language: 'de', theme: 'dark', hiddenGroups: ['Rights'] }),
    });
    expect(screen.getByRole('combobox', { name: 'Language of the interface' })).toHaveProperty(
      'value',
      'de',
    );
    expect(screen.getByRole('radio', { name: 'Dark' })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: 'Rights' })).toHaveProperty('checked', false);
    expect(screen.getByRole('checkbox', { name: 'Commons' })).toHaveProperty('checked', true);
  });

  it('keep each change at once', () => {
    const save = vi.fn();
    show({}, { save });
    fireEvent.click(screen.getByRole('radio', { name: 'Light' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Tinted background' }));
    fireEvent.click(screen.getByRole('radio', { name: 'only by a click' }));
    fireEvent.click(screen.getByRole('radio', { name: 'By the extension, privately' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Sectors' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Language of the interface' }), {
      target: { value: 'fr' },
    });
    fireEvent.change(screen.getByRole('textbox', { name: 'Your name on notes' }), {
      target: { value: ' Ana ' },
    });
    expect(save.mock.calls).toEqual([
      ['theme', 'light'],
      ['tagStyle', 'tinted'],
      ['cardOn', 'click'],
      ['painting', 'overlay'],
      ['hiddenGroups', ['Sectors']],
      ['language', 'fr'],
      ['author', 'Ana'],
    ]);
  });

  it('take back the language of the browser, and a group that was hidden', () => {
    const save = vi.fn();
    show(
      { settings: readSettings({ language: 'de', hiddenGroups: ['Rights', 'Sectors'] }) },
      { save },
    );
    fireEvent.change(screen.getByRole('combobox', { name: 'Language of the interface' }), {
      target: { value: '' },
    });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Rights' }));
    expect(save.mock.calls).toEqual([
      ['language', null],
      ['hiddenGroups', ['Sectors']],
    ]);
  });

  it('say that a change is kept, or that it is not', () => {
    const { rerender } = show({ outcome: 'saved' });
    expect(screen.getByRole('status').textContent).toBe('Saved');
    rerender(
      <OptionsPage
        state={anOptionsState({ outcome: 'not-saved' })}
        actions={IDLE_OPTIONS_ACTIONS}
        lang="en"
        t={optionsMessages('en')}
      />,
    );
    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.getByText(/could not keep this change/).getAttribute('role')).toBe('alert');
  });
});

describe('the sites', () => {
  const settings = readSettings({ siteRules: { 'b.example': 'never', 'a.example': 'ask' } });

  it('are listed by name, each with its rule', () => {
    show({ settings });
    const rows = within(screen.getByRole('list', { name: 'Sites with a rule of their own' }));
    const rules = rows
      .getAllByRole('combobox')
      .map((select) => [select.getAttribute('aria-label'), (select as HTMLSelectElement).value]);
    expect(rules).toEqual([
      ['Tag pages of a.example', 'ask'],
      ['Tag pages of b.example', 'never'],
    ]);
  });

  it('get another rule, and lose theirs, after which the focus stays in the section', () => {
    const setSiteRule = vi.fn();
    const forgetSite = vi.fn();
    show({ settings }, { setSiteRule, forgetSite });
    fireEvent.change(screen.getByRole('combobox', { name: 'Tag pages of a.example' }), {
      target: { value: 'always' },
    });
    expect(setSiteRule).toHaveBeenCalledExactlyOnceWith('a.example', 'always');
    fireEvent.click(screen.getByRole('button', { name: 'Remove the rule for b.example' }));
    expect(forgetSite).toHaveBeenCalledExactlyOnceWith('b.example');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Sites' }));
  });

  it('are added by address, with the rule chosen', () => {
    const setSiteRule = vi.fn();
    show({}, { setSiteRule });
    const field = screen.getByRole('textbox', { name: 'Add a site' });
    fireEvent.input(field, { target: { value: 'https://town.example/budget' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Rule for the new site' }), {
      target: { value: 'ask' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(setSiteRule).toHaveBeenCalledExactlyOnceWith('town.example', 'ask');
    expect(field).toHaveProperty('value', '');
  });

  it('are not added when the address is none, and the field says so', () => {
    const setSiteRule = vi.fn();
    show({}, { setSiteRule });
    const field = screen.getByRole('textbox', { name: 'Add a site' });
    fireEvent.input(field, { target: { value: 'no address' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(setSiteRule).not.toHaveBeenCalled();
    expect(screen.getByText(/no address of a website/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
  });
});

describe('the shortcuts', () => {
  it('are listed, those without keys too, with the way to change them', () => {
    const changeShortcuts = vi.fn();
    show({}, { changeShortcuts });
    expect(screen.getByText('Alt+Shift+N').tagName).toBe('KBD');
    expect(screen.getByText('not set')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts' }));
    expect(changeShortcuts).toHaveBeenCalledOnce();
  });
});
