import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Also catches what dependencies bring along, which scripts/no-raw-html.mjs cannot see. */
const RAW_HTML =
  /(?:inner|outer)HTML["'`]?\]?\s*\+?=(?!=)|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|document\s*\.\s*write/g;

const NAME = '[\\w$]+';
/**
 * The one place of Preact that serves `dangerouslySetInnerHTML`, and its emptying of an element that had it
 * before. Our code may not use that property (scripts/no-raw-html.mjs), so neither ever runs; Preact cannot
 * be built without them. The names are the minifier's, the rest must stand exactly so.
 */
const PREACT = new RegExp(
  `\\.__html==${NAME}\\.innerHTML\\)\\|\\|\\(${NAME}\\.innerHTML=${NAME}\\.__html\\),` +
    `${NAME}\\.__k=\\[\\];else if\\(${NAME}&&\\(${NAME}\\.innerHTML=(?:""|''|\`\`)\\)`,
);

/**
 * The one place in the words that pdf.js's viewer would bring along (Fluent). It is given silence instead
 * (lib/reader/page-viewer.ts), so this never runs; the viewer cannot be built without it.
 */
const PDF_VIEWER_WORDS = new RegExp(
  `createElementNS\\("http://www\\.w3\\.org/1999/xhtml","template"\\);${NAME}\\.innerHTML=${NAME},`,
);

function rawHtmlIn(script: string): string[] {
  return script.replace(PREACT, '').replace(PDF_VIEWER_WORDS, '').match(RAW_HTML) ?? [];
}

describe.each(['chrome', 'firefox'])('the scripts built for %s', (browser) => {
  const folder = `.output/${browser}-mv3`;
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.m?js$/.test(file),
  );

  it('are there', () => {
    expect(scripts).toContain(join('content-scripts', 'content.js'));
  });

  it.each(scripts)('%s never builds HTML from a string', (file) => {
    expect(rawHtmlIn(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
  });
});

describe('the search for raw HTML', () => {
  it.each([
    't.innerHTML=n',
    't.outerHTML = n',
    't["innerHTML"]=n',
    't.innerHTML+=n',
    'e.insertAdjacentHTML("beforeend",n)',
    'document.write(n)',
  ])('sees %s', (script) => {
    expect(rawHtmlIn(script)).toHaveLength(1);
  });

  it('leaves comparisons alone', () => {
    expect(rawHtmlIn('t.innerHTML==n||t.innerHTML===n')).toEqual([]);
  });

  it('sees a second use beside the one of Preact', () => {
    const preact =
      'r.__html==A.innerHTML)||(A.innerHTML=r.__html),n.__k=[];else if(D&&(A.innerHTML="")';
    expect(rawHtmlIn(`${preact};${preact}`)).toHaveLength(2);
  });
});
