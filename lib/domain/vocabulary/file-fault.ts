/** What is wrong with a file of concepts or cases as a whole. Nothing of such a file is used. */

import { IMPORT_FAULTS } from '../imports/import-item';
import { LineFault } from '../imports/line-fault';

export const FILE_FAULTS = [
  ...IMPORT_FAULTS,
  'turtle',
  'json-ld',
  'rdf-xml',
  /** A JSON-LD file whose context would have to be fetched. */
  'remote-context',
  'no-concepts',
  'no-cases',
] as const;
export type FileFaultCode = (typeof FILE_FAULTS)[number];

export class FileFault extends LineFault<FileFaultCode> {}
