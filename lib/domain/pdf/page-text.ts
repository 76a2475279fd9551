/** The text of a PDF as it is drawn: what reading it begins with. Shapes only. */

/** A run of glyphs drawn in one go. Lengths in points, in the frame of the text's own direction, y downwards. */
export interface DrawnText {
  /** As the font says, not normalised: ligatures, soft hyphens and all. */
  readonly text: string;
  /** Where the run begins, on the baseline; left of its end also where the script runs to the left. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font; 0 for white space the PDF does not draw. */
  readonly size: number;
  /** Compared, never interpreted. */
  readonly font: string;
  /** Quarter turns of the baseline, clockwise, as the page is shown. */
  readonly turns: number;
}

export interface DrawnPage {
  /** Points, as the page is shown. */
  readonly width: number;
  readonly height: number;
  /** In the order drawn. */
  readonly items: readonly DrawnText[];
}

/** A piece of drawn text and where it stands in a text: UTF-16, ends exclusive. */
export interface Piece {
  readonly page: number;
  readonly item: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export type ParagraphKind = 'h1' | 'h2' | 'h3' | 'p' | 'li' | 'td' | 'aside';

/** A paragraph as one reads it, over line ends, columns and page breaks. */
export interface ReadParagraph {
  readonly kind: ParagraphKind;
  readonly text: string;
  /** In the order of the text; between two of them there may be a space of ours. */
  readonly pieces: readonly Piece[];
}
