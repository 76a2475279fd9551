/** A brief → HTML: a page of its own to open or print, or a fragment for the clipboard of a word processor. */
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import type { BriefExport, BriefExportKey, BriefOptions } from './brief-export';
import { buildBriefTree } from './brief-tree';
import { toPlainText } from './plain-text';

/** What is between `<body>` and `</body>`. Holds no raw HTML of anybody, no script, no image. */
export function renderBriefFragment(
  brief: BriefExport,
  options: Omit<BriefOptions, 'citations' | 'frontMatter'>,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): string {
  const all = { ...options, citations: 'footnotes', frontMatter: false } as const;
  const tree = buildBriefTree(brief, all, new Map(), t, language);
  const hast = toHast(tree, {
    // Ours are plain already, and links to headings would miss theirs.
    clobberPrefix: '',
    footnoteLabel: t('notesHeading'),
    footnoteBackLabel: (reference) => t('backToText', { number: reference + 1 }),
  });
  return toHtml(hast);
}

/** The whole page, in UTF-8, with a policy that keeps it from loading anything. */
export function renderBriefHtml(
  brief: BriefExport,
  options: Omit<BriefOptions, 'citations' | 'frontMatter'>,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): string {
  const title = toHtml({ type: 'text', value: toPlainText(brief.title) || t('untitled') });
  return [
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
    renderBriefFragment(brief, options, t, language),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const STYLE =
  'body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.6 Georgia,serif}' +
  'blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #e3c35c}' +
  'table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2em .5em}' +
  '.footnotes{margin-top:3em;font-size:.9em}.sr-only{position:absolute;clip-path:inset(50%)}';
