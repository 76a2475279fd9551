import { describe, expect, it } from 'vitest';
import type { ParagraphKind, ReadParagraph } from '../../../lib/domain/pdf/page-text';
import { readTitlePage } from '../../../lib/domain/pdf/title-page';

const NOTHING = { title: '', author: '', issued: '', created: '', creator: '' };

function paragraph(kind: ParagraphKind, text: string, page = 0): ReadParagraph {
  const piece = { page, item: 0, from: 0, to: text.length, start: 0, end: text.length };
  return { kind, text, pieces: [piece] };
}

describe('the title page of a PDF', () => {
  it('takes title, author and date from the metadata', () => {
    const facts = {
      title: 'Water for  everybody',
      author: 'Office for Public Works; Alba Serra',
      issued: '2023-11-02T09:00:00Z',
      created: 'D:20240105120000Z',
      creator: 'Writer',
    };
    expect(readTitlePage(facts, [paragraph('h1', 'Something else')], 'a.pdf')).toEqual({
      title: 'Water for everybody',
      authors: ['Office for Public Works', 'Alba Serra'],
      published: '2023-11-02',
    });
  });

  it.each(['Microsoft Word - draft3.docx', 'untitled', 'report_final.indd', ''])(
    'reads the title off the page instead of “%s”',
    (title) => {
      const page = [
        paragraph('p', 'Town of Riba'),
        paragraph('h1', 'Water for'),
        paragraph('h1', 'everybody'),
        paragraph('p', 'The springs belong to all.'),
      ];
      expect(readTitlePage({ ...NOTHING, title }, page, 'a.pdf').title).toBe('Water for everybody');
    },
  );

  it('is called by the name of its file when it says nothing', () => {
    expect(readTitlePage(NOTHING, [paragraph('p', 'Text.')], 'act.pdf').title).toBe('act.pdf');
    expect(readTitlePage(NOTHING, [], '').title).toBeNull();
  });

  it.each([
    ['Riba, 12 May 2024', '2024-05-12'],
    ['Riba, den 3. März 2021', '2021-03-03'],
    ['le 1er août 2019', '2019-08-01'],
    ['12 de diciembre de 2020', '2020-12-12'],
    ['Novembro de 2022', '2022-11'],
    ['giugno 2018', '2018-06'],
    ['October 7, 2017', '2017-10-07'],
    ['Version 2 (2016-02-29)', '2016-02-29'],
  ])('reads the date of “%s”', (line, date) => {
    const facts = { ...NOTHING, created: 'D:20240105120000Z' };
    expect(readTitlePage(facts, [paragraph('p', line)], '').published).toBe(date);
  });

  it.each([
    ['Suggested citation: Office for Public Works (2021). Water for everybody. Riba.'],
    ['Zitiervorschlag: Office for Public Works, 2021: Water for everybody – a report'],
    ['Cómo citar este informe: Office for Public Works (2021). Water for everybody'],
  ])('takes author and year from how it asks to be cited: %s', (line) => {
    const facts = { ...NOTHING, title: 'Water for everybody', created: 'D:20240105120000Z' };
    const pages = [paragraph('h1', 'Water for everybody'), paragraph('p', line, 3)];
    expect(readTitlePage(facts, pages, '')).toMatchObject({
      authors: ['Office for Public Works'],
      published: '2021',
    });
  });

  it('does not take them from how something else is cited', () => {
    const facts = { ...NOTHING, title: 'Water for everybody' };
    const pages = [paragraph('p', 'Citation: Somebody (1999). Another book. Riba.')];
    expect(readTitlePage(facts, pages, '')).toMatchObject({ authors: [], published: null });
  });

  it('knows that a page printed by a browser is not of the day it was printed on', () => {
    const creator = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36';
    const facts = { ...NOTHING, created: 'D:20240105120000Z' };
    expect(readTitlePage(facts, [], '').published).toBe('2024-01-05');
    expect(readTitlePage({ ...facts, creator }, [], '').published).toBeNull();
  });

  it('does not take a date out of the running text, nor off another page', () => {
    const facts = { ...NOTHING, created: "D:20240105120000+01'00'" };
    const page = [
      paragraph(
        'p',
        'Since the works were leased on 12 May 1994 the price has risen each year, and faster than wages did.',
      ),
      paragraph('p', '12 May 1995', 1),
      paragraph('p', 'Chapter 2024'),
    ];
    expect(readTitlePage(facts, page, '').published).toBe('2024-01-05');
  });

  it('takes names only from a line that says it has some', () => {
    const names = (line: string) => readTitlePage(NOTHING, [paragraph('p', line)], '').authors;
    expect(names('By Alba Serra and Jon Ruiz')).toEqual(['Alba Serra', 'Jon Ruiz']);
    expect(names('Authors: Mia de la Cruz, Ole Holm')).toEqual(['Mia de la Cruz', 'Ole Holm']);
    expect(names('Alba Serra')).toEqual([]);
    expect(names('By the time it was over nobody paid.')).toEqual([]);
  });

  it('does not believe that an administrator has written it', () => {
    expect(readTitlePage({ ...NOTHING, author: 'Administrator' }, [], '').authors).toEqual([]);
  });
});
