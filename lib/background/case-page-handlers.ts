/** Opens the page for case studies on behalf of a card in a page of the web, which cannot link there itself. */
import { writeCaseAddress } from '../domain/cases/case-query';
import type { Handlers } from '../messaging/responder';

/** `openPage` gets an address relative to the root of the extension. Asked twice, it opens two tabs: no harm. */
export function createCasePageHandlers(
  openPage: (address: string) => Promise<void>,
): Pick<Handlers, 'cases/open'> {
  return {
    async 'cases/open'(address) {
      await openPage(writeCaseAddress(address));
      return null;
    },
  };
}
