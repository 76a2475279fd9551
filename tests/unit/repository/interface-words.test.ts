/** No word of the interface is outside assets/locales: JSX text, and attributes that are read out or shown. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readTrackedFiles } from './tracked-files';

const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'legend']);
/** Names, the same in every language. */
const NAMES = ['Commons Gloss', 'JSON-LD', 'CSL-JSON', 'BibTeX'];
const LETTERS = /\p{L}{2,}/u;

/** Each string with letters in it that a reader would see or hear. */
function findWords(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) found.push(node.text.trim());
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
      found.push(...literalsOf(node.expression));
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()))
      found.push(...valuesOf(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found.filter((text) => LETTERS.test(text) && !NAMES.includes(text));
}

function valuesOf(initializer: ts.JsxAttributeValue | undefined): string[] {
  if (!initializer) return [];
  if (ts.isStringLiteral(initializer)) return [initializer.text];
  return ts.isJsxExpression(initializer) ? literalsOf(initializer.expression) : [];
}

const CHOOSING = [
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
];

/** What an expression may evaluate to, as far as it is written out there. */
function literalsOf(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node))
    return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  return ts.isBinaryExpression(node) && CHOOSING.includes(node.operatorToken.kind)
    ? [...literalsOf(node.left), ...literalsOf(node.right)]
    : [];
}

const files = readTrackedFiles(/^(lib|entrypoints)\/.*\.tsx$/);

describe('the interface', () => {
  it.each(files)('$path has its words from the catalogues', ({ text }) => {
    expect(findWords(text)).toEqual([]);
  });

  it.each([
    ['text', '<p>Save it</p>'],
    ['a chosen text', "<p>{busy ? 'Saving' : t('save')}</p>"],
    ['a condition', "<p>{busy && 'Saving'}</p>"],
    ['a label', '<button aria-label="Close" />'],
    ['a composed label', "<button title={'Remove ' + name} />"],
  ])('would be told of %s', (_, source) => {
    expect(findWords(source)).toHaveLength(1);
  });

  it.each([
    '<p class="note" role="status">{t(\'save\')}</p>',
    '<p>{count} × {label}</p>',
    "<p>{[a, b].join(' · ')}</p>",
  ])('may say %s', (source) => {
    expect(findWords(source)).toEqual([]);
  });
});
