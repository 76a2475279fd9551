/** Why a document is not on show; the reader has a sentence, and a way on, for each. */

export const READER_FAULTS = [
  /** The server wants to know who asks. */
  'unauthorised',
  'forbidden',
  'not-found',
  /** It answered with something else. */
  'server',
  'offline',
  /** The tab the document was in is closed, or shows something else. */
  'tab-gone',
  /** What the address brings is no PDF to be shown in a tab. */
  'no-pdf-there',
  /** It was read from a file, which only the user can find again. */
  'lost-file',
  /** The user, or the site, does not let us have it. */
  'no-access',
  'unsupported-address',
  'empty',
  'too-large',
  'not-pdf',
  'damaged',
  /** The password was not given. */
  'encrypted',
] as const;
export type ReaderFault = (typeof READER_FAULTS)[number];

export class ReaderError extends Error {
  readonly fault: ReaderFault;
  constructor(fault: ReaderFault) {
    super(fault);
    this.name = 'ReaderError';
    this.fault = fault;
  }
}

/** Of an HTTP answer that brings no document. */
export function faultOfStatus(status: number): ReaderFault {
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  return 'server';
}
