/** Facts about an export → YAML front matter that YAML 1.1 and 1.2 parsers read back exactly. Knows no Markdown. */

export type FrontMatter = Readonly<Record<string, string | number | readonly string[]>>;

/** Ends with the closing `---` and a line feed. Keys are written as they are, so they must be plain words. */
export function renderFrontMatter(facts: FrontMatter): string {
  const lines = Object.entries(facts).flatMap(([key, value]) => {
    if (typeof value === 'number') return [`${key}: ${value}`];
    if (typeof value === 'string') return [`${key}: ${quote(value)}`];
    if (value.length === 0) return [`${key}: []`];
    return [`${key}:`, ...value.map((item) => `  - ${quote(item)}`)];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

/**
 * What YAML forbids raw or older parsers take for a line end, and what would reorder the source on screen
 * (bidirectional controls) or hide in it.
 */
const ESCAPED = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A double-quoted scalar. JSON is almost that: YAML reads all its escapes, but some characters need one more. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
