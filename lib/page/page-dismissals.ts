/** What the reader said is "not this concept" on this page: fetched, applied to its mentions, added to. */
import type { Place } from '../domain/anchoring/selectors';
import {
  type DismissalId,
  type DismissalScope,
  findDismissal,
  foldPhrase,
  type PageDismissal,
} from '../domain/dismissals/dismissal';
import type { DocumentUrl } from '../domain/documents/document';
import type { ConceptMention, Mention } from '../domain/tagging/mention';
import type { PageSend } from '../messaging/create-send';
import { createUrn } from '../platform/create-urn';
import type { AnchoredText } from './page-anchors';

export interface PageDismissals {
  /** Fetches the dismissals again. */
  load(): Promise<void>;
  /** From now on these are the dismissals of another document; they are to be loaded. */
  moveTo(url: DocumentUrl): void;
  /** Looks for the places that were dismissed; those found are what `apply` goes by. */
  findPlaces(text: AnchoredText): Promise<void>;
  /** Whether what `apply` answers can change with the text around a mention. */
  readonly dependOnPlace: boolean;
  /** Those left of the mentions in a text. @param findStart tells where the text stands in the page. */
  apply(mentions: readonly Mention[], text: string, findStart: () => number): readonly Mention[];
  /** Saves a dismissal; the id takes it back. */
  dismiss(mention: ConceptMention, text: AnchoredText, scope: DismissalScope): Promise<DismissalId>;
  restore(id: DismissalId): Promise<void>;
}

export function createPageDismissals(
  first: DocumentUrl,
  send: PageSend,
  signal: AbortSignal,
): PageDismissals {
  let url = first;
  let dismissals: readonly PageDismissal[] = [];

  let places = new Map<DismissalId, Place>();
  const findPlace = ({ id }: PageDismissal) => places.get(id);

  return {
    async load() {
      const asked = url;
      const found = await send('dismissals/of-page', { url: asked });
      if (asked === url) dismissals = found;
    },

    moveTo(next) {
      url = next;
      dismissals = [];
    },

    async findPlaces(text) {
      const placeable = dismissals.flatMap(({ id, selector }) =>
        selector ? { id, selector } : [],
      );
      const found = new Map<DismissalId, Place>();
      await text.resolve(
        placeable.map(({ selector }) => selector),
        () => undefined,
        (at, resolution) => {
          const dismissed = placeable[at];
          if (dismissed && resolution.outcome === 'exact') found.set(dismissed.id, resolution);
        },
        signal,
      );
      places = found;
    },

    get dependOnPlace() {
      return dismissals.some(({ selector }) => selector !== null);
    },

    apply(mentions, text, findStart) {
      if (dismissals.length === 0) return mentions;
      const textStart = findStart();
      const concerned = new Set(dismissals.map(({ concept }) => concept));
      return mentions.filter((mention) => {
        if (mention.kind !== 'concept' || !concerned.has(mention.concept)) return true;
        const { concept } = mention;
        const phrase = foldPhrase(text.slice(mention.start, mention.end));
        const [start, end] = [mention.start + textStart, mention.end + textStart];
        return !findDismissal({ concept, phrase, start, end }, dismissals, findPlace);
      });
    },

    async dismiss(mention, text, scope) {
      const id = createUrn<DismissalId>();
      const words = text.index.slice(mention);
      const selector = scope === 'place' ? await text.describe(mention) : null;
      const draft = { id, concept: mention.concept, scope, phrase: foldPhrase(words), selector };
      await send('dismissals/create', { draft, url });
      return id;
    },

    async restore(id) {
      await send('dismissals/delete', { id });
    },
  };
}
