import { describe, expect, it } from 'vitest';
import { renderCaseMarkdown } from '../../../lib/domain/markdown/render-case';
import { exportMessages } from '../../../lib/ui/messages/export';
import { readMarkdown } from '../../support/read-markdown';
import { anExportedCase } from './builders';

const render = (parts = {}, concepts = ['remunicipalisation', 'co-management']) =>
  renderCaseMarkdown(
    { exported: anExportedCase(parts), concepts, exportedAt: '2026-11-27T21:00:00.000Z' },
    exportMessages('en'),
    'en',
  );

describe('the Markdown of one case study', () => {
  it('has its facts, outcome, concepts and dated sources', () => {
    const file = render();
    expect(file).toMatch(
      /^---\ntitle: "Paris: Eau de Paris"\ncase: "eau-de-paris"\nstatus: "Active"\nexported: "2026-11-27"\n/,
    );
    const { text, links } = readMarkdown(file);
    expect(text).toContain('Paris, France · since 2010 · Water · Active');
    expect(text).toContain('Concepts: remunicipalisation, co-management');
    expect(text).toContain('(Future Policy, 2019)');
    expect(links).toEqual(['https://futurepolicy.example/paris/']);
  });

  it('leaves out what it has none of', () => {
    const { text, links } = readMarkdown(render({ sources: [] }, []));
    expect(text).not.toContain('Concepts:');
    expect(text).not.toContain('Sources:');
    expect(links).toEqual([]);
  });
});
