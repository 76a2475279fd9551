/**
 * Finds the other addresses at which notes were taken on the document that a page shows: its print view, its http
 * self. Costs one short question on a site without notes, and the reading of the page only where there may be some.
 */
import type { DocumentUrl } from '../domain/documents/document';
import type { PageSend } from '../messaging/create-send';
import type { DescribeItself } from './described-document';
import type { AnchoredText } from './page-anchors';

export interface TwinFinder {
  /** Undefined when there is no reason to look (again). */
  find(url: DocumentUrl, text: AnchoredText): Promise<readonly DocumentUrl[] | undefined>;
}

/** A page that has grown to this multiple may only now be like the one its notes were taken on. */
const WORTH_ANOTHER_LOOK = 1.5;

export function createTwinFinder(send: PageSend, describeItself: DescribeItself): TwinFinder {
  let asked: DocumentUrl | undefined;
  let neighbours: Promise<boolean> | undefined;
  let lookedAt = 0;

  return {
    async find(url, text) {
      if (url !== asked) {
        asked = url;
        lookedAt = 0;
        neighbours = send('documents/has-neighbours', { url });
      }
      const { length } = text.index;
      if (length === 0 || length < lookedAt * WORTH_ANOTHER_LOOK) return undefined;
      lookedAt = length;
      if (!(await neighbours)) return undefined;
      const { aliases, about } = describeItself();
      const { language } = about;
      const fingerprint = await text.sketch();
      return send('documents/twins', { url, aliases, language, fingerprint });
    },
  };
}
