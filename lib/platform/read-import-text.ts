/** A file the reader chose to import → its text, all of it. */
import { ImportFault, MAX_IMPORT_LENGTH } from '../domain/imports/import-item';
import { readFile } from './read-file';

/** @throws ImportFault when it is too large or no text. */
export async function readImportText(file: File): Promise<string> {
  // A character takes at most four bytes.
  if (file.size > 4 * MAX_IMPORT_LENGTH) throw new ImportFault('too-large', 1);
  const pieces: string[] = [];
  try {
    for await (const piece of readFile(file)) pieces.push(piece);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportFault('text', pieces.join('').split('\n').length);
  }
  return pieces.join('');
}
