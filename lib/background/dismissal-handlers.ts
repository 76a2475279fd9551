/** Answers what is asked about dismissed tags, and tells everybody when there are more or fewer. */
import type { Handlers } from '../messaging/responder';
import type { DismissalsRepository } from '../storage/dismissals-repository';
import { mayReach, requireOrigin } from './reach';

type DismissalRequests = Extract<keyof Handlers, `dismissals/${string}`>;

export function createDismissalHandlers(
  repository: DismissalsRepository,
  broadcast: () => Promise<void>,
): Pick<Handlers, DismissalRequests> {
  return {
    async 'dismissals/of-page'({ url }, asker) {
      requireOrigin(asker, url);
      const dismissals = await repository.findForDocument(url);
      return dismissals.map(({ id, concept, scope, phrase, selector }) => ({
        id,
        concept,
        scope,
        phrase,
        selector,
      }));
    },

    async 'dismissals/create'({ draft, url }, asker) {
      requireOrigin(asker, url);
      await repository.create(draft, url);
      await broadcast();
      return null;
    },

    async 'dismissals/delete'({ id }, asker) {
      // One that holds everywhere can be taken back wherever it is met.
      const deleted = await repository.delete(
        id,
        ({ scope, source }) => scope === 'everywhere' || mayReach(asker, source),
      );
      if (deleted) await broadcast();
      return null;
    },
  };
}
