import { describe, expect, it } from 'vitest';
import {
  celexOfUrl,
  celexWork,
  parseCelex,
  parseDoi,
  parseEli,
  parseIsbn,
} from '../../../lib/domain/documents/identifiers';

describe('a DOI', () => {
  it.each([
    ['10.1000/182', '10.1000/182'],
    ['doi:10.1000/ABC', '10.1000/abc'],
    ['https://doi.org/10.1000/ABC?x=1#y', '10.1000/abc'],
    ['http://dx.doi.org/10.1000/a%3Cb%3E', '10.1000/a<b>'],
    [' info:doi/10.1000.10/123 ', '10.1000.10/123'],
    [
      '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2',
      '10.1002/(sici)1097-0258(19980815)17:15<1661::aid>3.0.co;2-2',
    ],
  ])('is read from %s', (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });

  it.each([
    '',
    '10.1/x',
    'see 10.1000/182',
    'https://town.example/10.1000/182',
    `10.1000/${'x'.repeat(600)}`,
  ])('is not read from "%s"', (text) => {
    expect(parseDoi(text)).toBeNull();
  });
});

describe('an ELI', () => {
  it('is host and path, whatever the scheme and the slash at the end', () => {
    const eli = 'law.example/eli/dec/2011/833/oj';
    expect(parseEli('http://law.example/eli/dec/2011/833/oj')).toBe(eli);
    expect(parseEli('https://LAW.example/eli/dec/2011/833/OJ/?x=1')).toBe(eli);
  });

  it.each([
    'https://law.example/eli/',
    'https://law.example/eli/dec',
    'eli/dec/2011/833',
    'https://law.example/delivery/1/2/3',
  ])('is not read from %s', (text) => {
    expect(parseEli(text)).toBeNull();
  });
});

describe('a CELEX number', () => {
  it.each([
    '32011L0833',
    '32014L0024R(01)',
    '02014L0024-20240101',
    '62019CJ0123',
    '52020DC0001',
    '12016E267',
    'C/2023/1',
  ])('is recognised or not: %s', (text) => {
    expect(parseCelex(text)).toBe(text.startsWith('C/') ? null : text);
  });

  it.each([
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32014L0024', '32014L0024'],
    [
      'https://eur-lex.europa.eu/legal-content/DE/ALL/?uri=CELEX%3A02014L0024-20240101&from=EN',
      '02014L0024-20240101',
    ],
    ['http://publications.europa.eu/resource/celex/32014L0024', '32014L0024'],
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L:2014:094:TOC', null],
    ['https://europa.eu.example/legal-content/EN/TXT/?uri=CELEX:32014L0024', null],
    ['https://eur-lex.europa.eu/?uri=CELEX:%E0%A4%A', null],
    ['nonsense', null],
  ])('in the address %s is %s', (url, celex) => {
    expect(celexOfUrl(url)).toBe(celex);
  });

  it('names the act of a consolidated text and of a corrigendum', () => {
    expect(celexWork('02014L0024-20240101')).toBe('32014L0024');
    expect(celexWork('32014L0024R(01)')).toBe('32014L0024');
    expect(celexWork('32014L0024')).toBe('32014L0024');
  });
});

describe('an ISBN', () => {
  it.each([
    ['978-3-16-148410-0', '9783161484100'],
    ['urn:isbn:316148410X', '9783161484100'],
    ['ISBN-13: 9783161484100', '9783161484100'],
    ['9783161484101', null],
    ['3161484101', null],
    ['12', null],
  ])('%s is %s', (text, isbn) => {
    expect(parseIsbn(text)).toBe(isbn);
  });
});
