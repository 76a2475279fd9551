import { afterEach, describe, expect, it } from 'vitest';
import { PageText } from '../../../lib/dom/page-text';
import type { Mention } from '../../../lib/domain/tagging/mention';
import { readOutline } from '../../../lib/page/read-outline';
import { findSectionInView } from '../../../lib/page/section-in-view';
import { aConceptId, aNoteId } from '../../support/builders';

afterEach(() => document.body.replaceChildren());

function element(name: string, text: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

function read(marked: readonly string[] = [], noted: readonly string[] = []) {
  const text = new PageText(document.body);
  for (const _ of text.read());
  text.takeChange();
  const { index } = text;
  const spanOf = (words: string) => {
    const start = index.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const mentions = marked.map((words): Mention => {
    return { kind: 'concept', concept: aConceptId(), lang: 'en', confidence: 1, ...spanOf(words) };
  });
  const notes = noted.map((words) => ({ id: aNoteId(), place: spanOf(words) }));
  const steps = readOutline({ index, mentions, notes });
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...step.value, noteIds: notes.map(({ id }) => id) };
  }
}

describe('the outline of a page', () => {
  it('has its headings, whichever way they are marked', () => {
    document.body.append(
      element('h1', 'Report'),
      element('p', 'Words.'),
      element('div', 'Baths', { role: 'heading', 'aria-level': '3' }),
      element('div', 'Market', { role: 'heading' }),
      element('h2', 'No heading', { role: 'presentation' }),
    );
    expect(read().entries.map(({ section }) => section)).toEqual([
      { level: 1, title: 'Report' },
      { level: 3, title: 'Baths' },
      { level: 2, title: 'Market' },
    ]);
  });

  it('begins one section with a heading of several blocks', () => {
    const heading = element('h2', '');
    heading.append(element('div', 'Part one'), element('div', 'The baths'));
    document.body.append(heading);
    expect(read().sections).toHaveLength(1);
  });

  it('has mentions and notes in the blocks they are in, mentions in their words', () => {
    document.body.append(
      element('h1', 'Baths'),
      element('p', 'Nothing here.'),
      element('p', 'Run in co-management, and co-operation too.'),
    );
    const { entries, noteIds } = read(['co-management', 'co-operation'], ['Run in']);
    expect(entries).toHaveLength(2);
    expect(entries[1]).toMatchObject({
      section: null,
      mentions: [
        { start: 7, before: 'Run in ', words: 'co-management', after: ', and co-operation too.' },
        { start: 26, words: 'co-operation' },
      ],
      notes: noteIds,
    });
  });

  it('is cut by position where there are no headings', () => {
    const paragraph = 'It rained on the baths for many days. '.repeat(20);
    for (let at = 0; at < 40; at += 1) document.body.append(element('p', paragraph));
    const { entries } = read();
    expect(entries).toHaveLength(10);
    expect(entries[0]?.section).toEqual({
      level: 0,
      title: 'It rained on the baths for many days. It rained on the…',
    });
  });

  it('knows the section that is in view, by how far the page is scrolled', () => {
    const tall = { style: 'height:3000px' };
    document.body.append(
      element('h1', 'First'),
      element('p', 'Words.', tall),
      element('h2', 'Second'),
      element('p', 'Words.', tall),
    );
    const { sections } = read();
    scrollTo({ top: 0, behavior: 'instant' });
    expect(findSectionInView(sections)?.text).toBe('First');
    document.querySelector('h2')?.scrollIntoView({ behavior: 'instant' });
    expect(findSectionInView(sections)?.text).toBe('Second');
  });
});
