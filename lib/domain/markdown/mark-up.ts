/** What the buttons above a comment do to its text: strings and offsets in and out. Knows no parser. */

export const MARK_UPS = ['strong', 'emphasis', 'link', 'list', 'quote'] as const;
export type MarkUp = (typeof MARK_UPS)[number];

/** A text with a selection in it; UTF-16 offsets. */
export interface EditedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Marks up what is selected, or takes the same mark-up away again. */
export function markUp(edited: EditedText, how: MarkUp): EditedText {
  switch (how) {
    case 'strong':
      return wrap(edited, '**', '**');
    case 'emphasis':
      return wrap(edited, '*', '*');
    case 'link':
      return link(edited);
    case 'list':
      return prefixLines(edited, '- ');
    case 'quote':
      return prefixLines(edited, '> ');
  }
}

function wrap({ text, start, end }: EditedText, before: string, after: string): EditedText {
  const isWrapped =
    text.slice(0, start).endsWith(before) &&
    text.slice(end).startsWith(after) &&
    // The star of `**` is none of `*`.
    !(
      before === '*' &&
      text.slice(0, start).endsWith('**') &&
      !text.slice(0, start).endsWith('***')
    );
  if (isWrapped) {
    const inner = text.slice(start, end);
    return {
      text: text.slice(0, start - before.length) + inner + text.slice(end + after.length),
      start: start - before.length,
      end: end - before.length,
    };
  }
  return {
    text: text.slice(0, start) + before + text.slice(start, end) + after + text.slice(end),
    start: start + before.length,
    end: end + before.length,
  };
}

/** The address is what is missing: it is selected, to be typed or pasted over. */
function link({ text, start, end }: EditedText): EditedText {
  const address = 'https://';
  const opened = `[${text.slice(start, end)}](`;
  const from = start + opened.length;
  return {
    text: `${text.slice(0, start)}${opened}${address})${text.slice(end)}`,
    start: from,
    end: from + address.length,
  };
}

function prefixLines({ text, start, end }: EditedText, prefix: string): EditedText {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const isPrefixed = lines.every((line) => line.startsWith(prefix));
  const changed = lines
    .map((line) => (isPrefixed ? line.slice(prefix.length) : prefix + line))
    .join('\n');
  const shift = isPrefixed ? -prefix.length : prefix.length;
  return {
    text: text.slice(0, from) + changed + text.slice(to),
    start: Math.max(from, start + shift),
    end: end + changed.length - (to - from),
  };
}
