/** The states of the export, beside a brief and beside notes. */
import { DEFAULT_BRIEF_OPTIONS } from '../../lib/domain/markdown/brief-export';
import type { ExportView } from '../../lib/ui/library/export-state';
import { Library } from '../../lib/ui/library/Library';
import type { LibraryState } from '../../lib/ui/library/library-state';
import type { GalleryState } from './gallery-state';
import { aBriefView, aLibrary, BRIEF_ID, ENTRIES, IDLE_LIBRARY_ACTIONS } from './library-samples';
import { conceptId, QUOTES } from './samples';

export function anExport(parts: Partial<ExportView> = {}): ExportView {
  return {
    preset: 'markdown',
    options: DEFAULT_BRIEF_OPTIONS,
    concept: null,
    count: 118,
    concepts: [conceptId('co-management'), conceptId('remunicipalisation')],
    preview: {
      text: `# Water position paper\n\n> ${QUOTES.long}[^1]\n\nWhose?\n`,
      isPage: false,
      goesOn: true,
      name: '2026-11-28-Water-position-paper.md',
      files: [],
    },
    job: null,
    done: null,
    problem: null,
    ...parts,
  };
}

const A_PAGE_PREVIEW: ExportView['preview'] = {
  text: '<!doctype html><html lang="en"><body><h1>Water position paper</h1><blockquote><p>Owned by all</p></blockquote></body></html>',
  isPage: true,
  goesOn: false,
  name: '2026-11-28-Water-position-paper.html',
  files: [],
};

const A_VAULT_PREVIEW: ExportView['preview'] = {
  text: '---\ntitle: "Water strategy"\n---\n\n# Water strategy\n',
  isPage: false,
  goesOn: true,
  name: '2026-11-28-Notes-obsidian.zip',
  files: [
    'Documents/town example strategies on water and heat for the years to come 1a2b3c4d.md',
    'Documents/town example b 5e6f7a8b.md',
    'Case studies/eau-de-paris.md',
  ],
};

function exporting(
  name: string,
  parts: Partial<ExportView>,
  state: Partial<LibraryState> = {},
): GalleryState {
  return {
    name: `library/${name}`,
    surface: 'library',
    render: (lang, t) => (
      <Library
        state={aLibrary({ exporting: anExport(parts), ...state })}
        actions={IDLE_LIBRARY_ACTIONS}
        lang={lang}
        t={t}
      />
    ),
  };
}

const BRIEF = { route: { view: 'brief', id: BRIEF_ID }, brief: aBriefView() } as const;

export const EXPORT_STATES: readonly GalleryState[] = [
  exporting('brief', {}, BRIEF),
  exporting('brief-word', { preset: 'word', preview: A_PAGE_PREVIEW, done: 'copied' }, BRIEF),
  exporting('brief-pandoc', { preset: 'pandoc', preview: null }, BRIEF),
  exporting(
    'brief-clipboard',
    { problem: 'clipboard' },
    { ...BRIEF, selected: new Set(ENTRIES.map(({ note }) => note.id)) },
  ),
  exporting('notes-vault', { preset: 'obsidian', preview: A_VAULT_PREVIEW }),
  exporting('notes-concept', { preset: 'concept' }),
  exporting('notes-no-concept', { preset: 'concept', concepts: [], preview: null }),
  exporting('notes-writing', { preset: 'jsonld', job: { kind: 'writing', part: 0.43 } }),
  exporting('notes-stopped', { preset: 'csv', done: 'cancelled' }),
];
