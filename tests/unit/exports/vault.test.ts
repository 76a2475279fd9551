import { describe, expect, it } from 'vitest';
import { writeVault } from '../../../lib/domain/exports/vault';
import type { Note } from '../../../lib/domain/notes/note';
import { briefExportMessages } from '../../../lib/ui/messages/brief-export';
import { aConceptId, aLink } from '../../support/builders';
import { splitFile } from '../markdown/read-back';
import { aNoteOn, aNotesExport, joinFiles } from './builders';

const render = (...notes: Note[]) =>
  joinFiles(writeVault(aNotesExport(...notes), briefExportMessages('en'), 'en'));

describe('a vault', () => {
  it('has a file for each document and each linked case study', () => {
    const linked = { cases: [aLink('eau-de-paris', 'supports')] };
    const files = render(
      aNoteOn('/a', 'x', linked),
      aNoteOn('/a', 'y', linked),
      aNoteOn('/b', 'z'),
    );
    expect(files.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^Documents\/town example a [0-9a-f]{8}\.md$/),
      expect.stringMatching(/^Documents\/town example b [0-9a-f]{8}\.md$/),
      'Case studies/eau-de-paris.md',
    ]);
  });

  it('says in front what a document is, so that it is found by its title', () => {
    const [file] = render(aNoteOn('/a', 'x', { tags: ['to cite', '2026', '#?'] }));
    expect(splitFile(file?.text ?? '').facts).toEqual({
      title: 'Draft water bill',
      aliases: ['Draft water bill'],
      url: 'https://town.example/a',
      authors: ['Bo Li'],
      published: '2025-03',
      read: '2026-05-03',
      tags: ['to-cite', 'n2026'],
      generator: 'Commons Gloss',
    });
  });

  it('quotes, comments, names concepts and leads to the passage', () => {
    const [file] = render(
      aNoteOn('/a', 'owned by all', { comment: '# Mine', concepts: [aConceptId()] }),
    );
    expect(file?.text).toContain('> owned by all\n\n## Mine\n\nConcepts: co-management\n');
    expect(file?.text).toContain('https://town.example/a#:~:text=');
  });

  it('links only to files that are there', () => {
    const files = render(
      aNoteOn('/a', 'x', { cases: [aLink('eau-de-paris'), aLink('unknown-case')] }),
      aNoteOn('/b', 'y', { cases: [aLink('eau-de-paris')] }),
    );
    const paths = new Set(files.map(({ path }) => path));
    const links = files.flatMap(({ text }) =>
      [...text.matchAll(/\[\[([^|\]]+)\|/g)].map(([, target]) => `${target}.md`),
    );
    expect(links).toHaveLength(4);
    for (const link of links) expect(paths).toContain(link);
  });

  it('gives a document the same name whatever else is exported, and however its title changes', () => {
    const note = aNoteOn('/a', 'x');
    const [alone] = render(note);
    const [first, second] = render(aNoteOn('/b', 'y'), note);
    expect([first?.path, second?.path]).toContain(alone?.path);
  });

  it('keeps a quote that looks like a link from becoming one', () => {
    const [file] = render(aNoteOn('/a', '[[Documents/x|y]]'));
    expect(file?.text).not.toContain('[[Documents/x');
  });
});
