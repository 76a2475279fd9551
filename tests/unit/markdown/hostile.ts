/** Strings that a page, a reader or a file could hand us, made to break out of any format, and what becomes of them. */
import fc from 'fast-check';

/** `ROUND_TRIP_RUNS=5000` for a thorough search after a change here or of a parser. */
export const RUNS = Number(process.env.ROUND_TRIP_RUNS ?? 300);

const MARKDOWN = [
  ...['`', '``', '```', '~', '~~', '~~~', '*', '**', '***', '_', '__', '#', '##', '> ', '>', '- '],
  ...['-', '---', '+ ', '=', '===', '1. ', '1)', '2020.', '|', '| a |', '|-|', ':-', '\\', '\\\\'],
  ...['[', ']', '(', ')', '![', '](', '[^1]', '[^1]: ', '[a]: /b', '[x] ', '[ ] ', '[a]', '<', '>'],
  ...['$', '%', '^', '{', '}', ':', ';', '"', "'", '!', '/', '://', '&', '@', '.', ',', '=='],
];
const LINKS = [
  ...['http', 'https', 'www.', 'www', 'ww', 'https://a.example/b_c*d', 'a@b.example', 'mailto:'],
  ...['xmpp:', 'javascript:alert(1)', '<javascript:x>', '[a](javascript:x)', '![i](data:x,y)'],
  ...['[a](<b c> "d")', '![alt](/i.png)', '[![i](/j)](/k)', 'java&#10;script:', '<https://a.b>'],
];
const HTML = [
  ...[
    '<b>',
    '</b>',
    '<br/>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '<script>',
    '</script>',
  ],
  ...[
    '<div>\n',
    '<a href="x">',
    '&amp;',
    '&lt;b&gt;',
    '&#35;',
    '&#x60;',
    '&#0;',
    '&nbsp;',
    '&nbsp',
  ],
];
const CHARACTERS = [
  ...['a', 'b', 'Z', '0', '9', 'é', 'e\u0301', '語', 'א', 'ب', '😀', '👩‍👧', '𝐚', '𐀀', '«', '。'],
  ...['\u202e', '\u202c', '\u2066', '\u200f', '\u061c', '\u200b', '\u200d', '\ufeff', '\u00ad'],
  ...['\u00a0', '\u3000', '\u2003', '\u202f', '\ufffd', '\ufffe', '\uffff', '\ud800', '\udc00'],
  ...['\0', '\u0001', '\u001b', '\u007f', '\u0085', '\u009f', '\u2028', '\u2029', '\v', '\f'],
];
const SPACES = [' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r', '\t', '    ', '  \n'];

export const hostile = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...MARKDOWN) },
      { weight: 2, arbitrary: fc.constantFrom(...LINKS) },
      { weight: 2, arbitrary: fc.constantFrom(...HTML) },
      { weight: 4, arbitrary: fc.constantFrom(...CHARACTERS) },
      { weight: 4, arbitrary: fc.constantFrom(...SPACES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 14 },
  )
  .map((atoms) => atoms.join(''));

/** What a reader of the export is promised of a string: ADR 0006 in other words than the code. */
export function promised(value: string): string {
  const characters = [...value].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if ((code >= 9 && code <= 13) || [32, 0x85, 0x2028, 0x2029].includes(code)) return ' ';
    const control = code < 32 || (code >= 127 && code < 160);
    return control || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : character;
  });
  return characters
    .join('')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
}

/** Case studies and labels come from the product's own data, which has none that are blank. */
export const hostileWords = hostile.filter((value) => promised(value) !== '');
