/** The states of passages that are not where they were: in the card of the page and in the popup's list. */
import type { RelatedDocument } from '../../lib/domain/documents/related-document';
import { PassageCard, type PassageCardProps } from '../../lib/ui/page/PassageCard';
import type { PassageView, Reattachment } from '../../lib/ui/passage/passage-view';
import { Popup } from '../../lib/ui/popup/Popup';
import type { NoteRow, PopupContent } from '../../lib/ui/popup/popup-state';
import type { GalleryState } from './gallery-state';
import {
  aCandidate,
  aChangedPassage,
  aMissingPassage,
  anAmbiguousPassage,
  IDLE_CALLBACKS,
  IDLE_PASSAGE_ACTIONS,
  SOME_HISTORY,
  VERSION,
} from './passages';
import { aContent, aNote, aNoteRow, IDLE_ACTIONS, QUOTES } from './samples';

const COMMENT = 'Good hook for our second recommendation.';
const LONG = Array.from({ length: 12 }, () => QUOTES.long).join(' ');

function card(name: string, passage: PassageView, props: Partial<PassageCardProps> = {}) {
  return {
    name: `page/passage-${name}`,
    surface: 'page',
    render: (lang, t) => (
      <PassageCard
        passage={passage}
        reattachment={null}
        comment={COMMENT}
        busy={false}
        problem={null}
        lang={lang}
        t={t}
        callbacks={IDLE_CALLBACKS}
        onEdit={() => {}}
        onClose={() => {}}
        {...props}
      />
    ),
  } satisfies GalleryState;
}

/** One note of one kind, so that it is in sight without scrolling. */
function popup(name: string, notes: readonly NoteRow[], overrides: Partial<PopupContent> = {}) {
  return {
    name: `popup/passage-${name}`,
    surface: 'popup',
    render: (lang, t) => (
      <Popup
        state={aContent({ notes, version: VERSION, ...overrides })}
        actions={{ ...IDLE_ACTIONS, passage: IDLE_PASSAGE_ACTIONS }}
        lang={lang}
        t={t}
      />
    ),
  } satisfies GalleryState;
}

const SOME_RELATED: readonly RelatedDocument[] = [
  { url: aNote(1, 'x').target.source, title: 'Water Act, version of 2019', notes: 12, by: 'celex' },
  { url: aNote(1, 'x').target.source, title: LONG, notes: 1, by: 'text' },
];

function row(number: number, view: PassageView, reattachment: Reattachment | null = null): NoteRow {
  const note = aNote(number, view.quote, { comment: number % 2 ? COMMENT : '' });
  return aNoteRow(note, { canJump: false, passage: { view, reattachment } });
}

export const PASSAGE_STATES: readonly GalleryState[] = [
  card('changed', aChangedPassage()),
  card('changed-again', aChangedPassage({ history: SOME_HISTORY })),
  card(
    'changed-long',
    aChangedPassage({ quote: LONG, newQuote: LONG.replace('a habit', 'a rule') }),
  ),
  card('changed-altogether', aChangedPassage({ newQuote: QUOTES.long }), { comment: '' }),
  card(
    'changed-rtl',
    aChangedPassage({ quote: QUOTES.arabic, newQuote: `${QUOTES.arabic} اليوم` }),
  ),
  card('changed-busy', aChangedPassage(), { busy: true }),
  card('ambiguous', anAmbiguousPassage()),
  card(
    'ambiguous-many',
    anAmbiguousPassage({
      candidates: Array.from({ length: 8 }, (_, n) =>
        aCandidate(String(n), { before: `${QUOTES.short}, and ` }),
      ),
    }),
  ),
  card('missing', aMissingPassage()),
  card('missing-bare', aMissingPassage({ before: '', after: '', headings: [], position: null }), {
    comment: '',
  }),
  card('missing-refused', aMissingPassage({ quote: LONG }), {
    problem: 'This note was changed elsewhere in the meantime, so nothing was overwritten.',
  }),
  card('reattach', aMissingPassage(), { reattachment: { selected: '' } }),
  card('reattach-selected', aMissingPassage(), { reattachment: { selected: QUOTES.short } }),
  popup('changed', [row(1, aChangedPassage({ history: SOME_HISTORY }))]),
  popup('ambiguous', [row(2, anAmbiguousPassage())]),
  popup('missing', [row(3, aMissingPassage())]),
  popup('reattach', [row(4, aMissingPassage(), { selected: '' })]),
  popup('all', [
    aNoteRow(aNote(5, QUOTES.short)),
    row(1, aChangedPassage()),
    row(2, anAmbiguousPassage()),
    row(3, aMissingPassage()),
  ]),
  popup('related', [], { related: SOME_RELATED }),
];
