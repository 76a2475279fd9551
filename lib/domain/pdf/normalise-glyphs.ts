/** Drawn text → the letters it stands for, piece by piece, so that the way back is kept. */

export interface Normalised {
  readonly text: string;
  /** UTF-16 of the drawn text; one long piece where nothing changes. */
  readonly pieces: readonly { readonly from: number; readonly to: number; readonly text: string }[];
}

/** Ligatures, Arabic presentation forms, marks that combine, and what is not to be seen. */
const SPECIAL = /[\uFB00-\uFDFF\uFE70-\uFEFF\u00AD\u200B]|\p{M}/u;
const UNIT = /[\s\S]\p{M}*/gu;
const INVISIBLE = /[\u00AD\u200B\uFEFF]/gu;

export function normaliseGlyphs(drawn: string): Normalised {
  if (!SPECIAL.test(drawn)) {
    return { text: drawn, pieces: [{ from: 0, to: drawn.length, text: drawn }] };
  }
  const pieces: { from: number; to: number; text: string }[] = [];
  for (const { 0: unit, index } of drawn.matchAll(UNIT)) {
    const text = (SPECIAL.test(unit) ? unit.normalize('NFKC') : unit).replace(INVISIBLE, '');
    const last = pieces.at(-1);
    const isPlain = text === unit;
    if (last && isPlain && last.to === index && last.text.length === last.to - last.from) {
      pieces[pieces.length - 1] = {
        from: last.from,
        to: index + unit.length,
        text: last.text + text,
      };
    } else if (text !== '') {
      pieces.push({ from: index, to: index + unit.length, text });
    }
  }
  return { text: pieces.map((piece) => piece.text).join(''), pieces };
}
