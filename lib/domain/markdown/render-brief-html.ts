/** A brief → HTML: a page of its own to open or print, or a fragment for the clipboard of a word processor. */
import { toHtml } from 'hast-util-to-html';
import type { FootnoteReference, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Writing } from '../exports/piece';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import {
  type BriefExport,
  type BriefExportKey,
  type BriefOptions,
  DEFAULT_BRIEF_OPTIONS,
} from './brief-export';
import { buildBriefTree } from './brief-tree';
import { toPlainText } from './plain-text';

export type HtmlOptions = Omit<BriefOptions, 'citations' | 'bibliography' | 'frontMatter'>;

/** What is between `<body>` and `</body>`. Holds no raw HTML of anybody, no script, no image. */
export function* writeBriefFragment(
  brief: BriefExport,
  options: HtmlOptions,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): Writing {
  const all = { ...DEFAULT_BRIEF_OPTIONS, ...options, citations: 'footnotes' } as const;
  const { children } = yield* buildBriefTree(brief, all, new Map(), t, language);
  const footnotes = children.filter((node) => node.type === 'footnoteDefinition');
  const body = children.filter((node) => node.type !== 'footnoteDefinition');
  for (let at = 0; at < body.length; at += BLOCKS_AT_ONCE) {
    const blocks = body.slice(at, at + BLOCKS_AT_ONCE);
    yield { text: `${toMarkup(blocks)}\n`, part: (at + blocks.length) / children.length };
  }
  if (footnotes.length === 0) return;
  const label = toHtml({ type: 'text', value: t('referencesHeading') });
  yield {
    text: `<section data-footnotes class="footnotes"><h2 id="footnote-label">${label}</h2>\n<ol>\n`,
    part: body.length / children.length,
  };
  for (const [at, footnote] of footnotes.entries()) {
    const back = toHtml({
      type: 'element',
      tagName: 'a',
      properties: {
        href: `#fnref-${footnote.identifier}`,
        dataFootnoteBackref: '',
        ariaLabel: t('backToText', { number: at + 1 }),
      },
      children: [{ type: 'text', value: '↩' }],
    });
    // One paragraph each: the way back stands at its end.
    const words = toMarkup(footnote.children).replace(/<\/p>$/, ` ${back}</p>`);
    const text = `<li id="fn-${footnote.identifier}">${words}</li>\n`;
    yield { text, part: (body.length + at + 1) / children.length };
  }
  yield { text: '</ol>\n</section>\n', part: 1 };
}

/** Some milliseconds. */
const BLOCKS_AT_ONCE = 12;

/**
 * Footnotes stand in the tree as references and definitions. They are written here, since the converter's own list of
 * them needs the whole tree at once.
 */
function toMarkup(children: RootContent[]): string {
  const hast = toHast(
    { type: 'root', children },
    {
      handlers: {
        footnoteReference: (_, { identifier }: FootnoteReference) => ({
          type: 'element',
          tagName: 'sup',
          properties: {},
          children: [
            {
              type: 'element',
              tagName: 'a',
              properties: {
                href: `#fn-${identifier}`,
                id: `fnref-${identifier}`,
                dataFootnoteRef: '',
                ariaDescribedBy: ['footnote-label'],
              },
              children: [{ type: 'text', value: identifier }],
            },
          ],
        }),
      },
    },
  );
  return toHtml(hast);
}

/** The whole page, in UTF-8, with a policy that keeps it from loading anything. */
export function* writeBriefHtml(
  brief: BriefExport,
  options: HtmlOptions,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): Writing {
  const title = toHtml({ type: 'text', value: toPlainText(brief.title) || t('untitled') });
  const head = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '',
  ];
  yield { text: head.join('\n'), part: 0 };
  yield* writeBriefFragment(brief, options, t, language);
  yield { text: '</body>\n</html>\n', part: 1 };
}

const STYLE =
  'body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.6 Georgia,serif}' +
  'blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #e3c35c}' +
  'table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2em .5em}' +
  '.footnotes{margin-top:3em;font-size:.9em}';
