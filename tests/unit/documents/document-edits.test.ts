import { describe, expect, it } from 'vitest';
import { citeDocument, describeRecord } from '../../../lib/domain/citation/cited-document';
import { recordSighting } from '../../../lib/domain/documents/document';
import { differingFacts, factsOfPage } from '../../../lib/domain/documents/document-edits';
import { readEdits, typeFacts } from '../../../lib/domain/documents/read-edits';
import { aDocument, aFingerprint, anAbout, aSketch } from '../../support/builders';

const modified = '2026-05-03T09:00:00.000Z';
const about = anAbout({ title: 'Draft', authors: ['Webmaster'], published: '2020', doi: '10.1/1' });

describe('what the reader says of a document', () => {
  it('wins over the page, also where it says that there is none', () => {
    const facts = { title: 'Water for all', authors: [], published: null };
    const record = aDocument({ about, edited: { facts, modified } });
    expect(citeDocument(record)).toMatchObject({ ...facts, doi: '10.1/1', lang: 'en' });
  });

  it('survives the next visit, whatever the page says then', () => {
    const facts = { title: 'Water for all' };
    const record = aDocument({ about, sketch: aSketch(), edited: { facts, modified } });
    const visited = recordSighting(
      record,
      {
        url: record.url,
        title: 'Another',
        lang: 'fr',
        aliases: [],
        about: anAbout({ title: 'Another', authors: ['Somebody'] }),
        sketch: aSketch(),
        fingerprint: aFingerprint(),
        notes: { same: 1, changed: 0, ambiguous: 0, gone: 0 },
        counts: null,
        outcomes: [],
      },
      modified,
    );
    expect(describeRecord(visited)).toMatchObject({
      title: 'Water for all',
      authors: ['Somebody'],
    });
  });

  it('is gone when it is taken back', () => {
    const record = aDocument({ about, edited: { facts: {}, modified } });
    expect(describeRecord(record)).toEqual(about);
  });
});

describe('the facts of a page', () => {
  it('are those of its window where it says nothing else', () => {
    expect(factsOfPage(null, 'Strategy', 'en')).toMatchObject({
      title: 'Strategy',
      language: 'en',
    });
    expect(factsOfPage(about, 'Strategy', 'fr')).toMatchObject({ title: 'Draft', language: 'en' });
    expect(factsOfPage(null, ' ', null)).toMatchObject({ title: null, language: null });
  });

  it('differ only where something else was written', () => {
    const { title, authors, published, publisher, container, language, doi, eli, type } = about;
    const same = { title, authors, published, publisher, container, language, doi, eli, type };
    expect(differingFacts(about, same)).toEqual({});
    expect(differingFacts(about, { ...same, authors: [], publisher: 'Town' })).toEqual({
      authors: [],
      publisher: 'Town',
    });
  });
});

describe('what was typed', () => {
  const page = anAbout({
    title: 'Draft',
    authors: ['Webmaster'],
    eli: 'data.example/eli/law/2020/1',
  });

  it('gives back the facts it was made of as no edit at all', () => {
    expect(readEdits(typeFacts(page), page)).toEqual({ facts: {} });
  });

  it('is cleaned: authors by line, dates, identifiers in one spelling', () => {
    const typed = {
      ...typeFacts(page),
      authors: ' Ada  Lovelace \n\nGrace Hopper',
      published: '2024/5',
      doi: 'https://doi.org/10.1000/ABC',
      language: 'pt_br',
      eli: '',
    };
    expect(readEdits(typed, page)).toEqual({
      facts: {
        authors: ['Ada Lovelace', 'Grace Hopper'],
        published: '2024-05',
        doi: '10.1000/abc',
        language: 'pt-BR',
        eli: null,
      },
    });
  });

  it('says all that cannot be understood', () => {
    const typed = {
      ...typeFacts(page),
      published: 'May 2024',
      language: 'English!',
      doi: 'none',
      eli: 'x',
    };
    expect(readEdits(typed, page)).toEqual({ bad: ['published', 'language', 'doi', 'eli'] });
  });
});
