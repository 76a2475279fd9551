/** The options page as it comes, with everything chosen otherwise, and when a change could not be kept. */
import { CONCEPT_GROUPS } from '../../lib/domain/concepts/concept';
import { readSettings } from '../../lib/domain/settings/settings';
import { OptionsPage } from '../../lib/ui/options/OptionsPage';
import type { OptionsActions, OptionsState } from '../../lib/ui/options/options-state';
import type { GalleryState } from './gallery-state';

const nothing = () => {};

export const IDLE_OPTIONS_ACTIONS: OptionsActions = {
  save: nothing,
  setSiteRule: nothing,
  forgetSite: nothing,
  setOpenPdfs: () => undefined,
  setLinkMenu: () => undefined,
  changeShortcuts: nothing,
  openBackups: nothing,
  openOnboarding: nothing,
};

export function anOptionsState(overrides: Partial<OptionsState> = {}): OptionsState {
  return {
    settings: readSettings(undefined),
    browserLanguage: 'en',
    groups: CONCEPT_GROUPS.map((group) => ({ group, label: group })),
    shortcuts: [
      {
        name: 'note-on-selection',
        description: 'Note on the selected passage',
        keys: 'Alt+Shift+N',
      },
      { name: 'side-panel', description: 'Open the side panel', keys: '' },
    ],
    outcome: null,
    ...overrides,
  };
}

const CHOSEN = readSettings({
  language: 'de',
  hiddenGroups: ['Sectors', 'Rights'],
  painting: 'overlay',
  tagStyle: 'hidden',
  cardOn: 'click',
  author: 'Ana María Fernández-Villaverde y García de los Monteros',
  siteRule: 'ask',
  siteRules: {
    'docs.example.org': 'always',
    'a.very.long.name.of.a.host.that.breaks.lines.nowhere.ministry.example.org:8080': 'never',
  },
});

function options(name: string, state: Partial<OptionsState> = {}): GalleryState {
  return {
    name: `options/${name}`,
    surface: 'options',
    render: (lang, t) => (
      <OptionsPage state={anOptionsState(state)} actions={IDLE_OPTIONS_ACTIONS} lang={lang} t={t} />
    ),
  };
}

export const OPTIONS_STATES: readonly GalleryState[] = [
  options('defaults'),
  options('all-chosen', { settings: CHOSEN, outcome: 'saved' }),
  ...(['solid', 'tinted'] as const).map((tagStyle) =>
    options(`tags-${tagStyle}`, { settings: readSettings({ tagStyle }) }),
  ),
  options('not-saved', { outcome: 'not-saved', shortcuts: [] }),
];
