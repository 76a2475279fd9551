/** The life of the onboarding page: has the tagger read its one passage, paints it, fetches the card of a word. */
import type { Painter } from '../dom/highlight-painter';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Lexicon } from '../domain/tagging/lexicon';
import { type ConceptMention, SURE_CONFIDENCE } from '../domain/tagging/mention';
import { tag } from '../domain/tagging/tag';
import type { Send } from '../messaging/client';
import { RequestError } from '../messaging/protocol/failure';
import { openExtensionPage } from '../platform/extension-page';
import type {
  OnboardingActions,
  OnboardingState,
  TriedMention,
} from '../ui/onboarding/onboarding-state';

interface OnboardingParts {
  readonly passage: string;
  readonly lang: InterfaceLanguage;
  readonly painter: Painter;
  readonly send: Send;
  readonly loadLexicon: () => Promise<Lexicon>;
  readonly onState: (state: OnboardingState) => void;
}

export interface OnboardingController {
  readonly actions: OnboardingActions;
  start(): void;
}

export function createOnboardingController(parts: OnboardingParts): OnboardingController {
  const { passage, lang, painter, send, onState } = parts;
  let state: OnboardingState = { mentions: null, failed: false, card: null };
  let mentions: readonly ConceptMention[] = [];
  let element: HTMLElement | null = null;

  const show = (change: Partial<OnboardingState>) => {
    state = { ...state, ...change };
    onState(state);
  };

  const rangeOf = ({ start, end }: ConceptMention): Range | null => {
    const text = element?.firstChild;
    if (!(text instanceof Text) || end > text.length) return null;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    return range;
  };
  const paint = () => {
    for (const mark of ['concept', 'unsure'] as const) {
      const marked = mentions.filter(
        ({ confidence }) => confidence >= SURE_CONFIDENCE === (mark === 'concept'),
      );
      painter.replace(
        mark,
        marked.flatMap((mention) => rangeOf(mention) ?? []),
      );
    }
  };

  const read = async () => {
    const lexicon = await parts.loadLexicon();
    mentions = tag(passage, { lexicon, lang }).filter((mention) => mention.kind === 'concept');
    show({
      mentions: mentions.map(({ start, end }) => ({ start, word: passage.slice(start, end) })),
    });
    paint();
  };

  const open = async (start: number) => {
    const mention = mentions.find((one) => one.start === start);
    if (!mention) return;
    const tell = (card: Pick<NonNullable<OnboardingState['card']>, 'content' | 'failure'>) => {
      // Another word may have been chosen meanwhile.
      if (state.card?.start === start) show({ card: { start, ...card } });
    };
    show({ card: { start, content: null, failure: null } });
    const concepts = mentions.map(({ concept }) => concept);
    try {
      const content = await send('concepts/card', {
        id: mention.concept,
        context: [...new Set(concepts)],
        passage: { text: passage, lang, concepts, named: [] },
      });
      tell({ content, failure: null });
    } catch (error) {
      const failure = error instanceof RequestError ? error.failure : 'unreachable';
      tell({ content: null, failure });
    }
  };

  return {
    actions: {
      open: ({ start }: TriedMention) => void open(start),
      openAt(x, y) {
        const hit = mentions.find((mention) =>
          [...(rangeOf(mention)?.getClientRects() ?? [])].some(
            (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
          ),
        );
        if (hit) void open(hit.start);
      },
      setPassage(placed) {
        element = placed;
        paint();
      },
      openOptions: () => void openExtensionPage('options.html'),
    },
    start() {
      show({});
      void read().catch(() => show({ failed: true }));
    },
  };
}
