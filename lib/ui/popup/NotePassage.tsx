/** The passage of a note in the list, when it is not where it was, and what becomes of what is asked for. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Note } from '../../domain/notes/note';
import type { PopupTranslate } from '../messages/popup';
import { Passage } from '../passage/Passage';
import { useAction } from '../use-action';
import { messageOf } from './ProblemLine';
import type { NoteRow, PassageActions, Problem } from './popup-state';

interface NotePassageProps {
  readonly note: Note;
  readonly passage: NonNullable<NoteRow['passage']>;
  readonly actions: PassageActions;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
}

export function NotePassage({ note, passage, actions, lang, t }: NotePassageProps) {
  const { busy, problem, run } = useAction<Problem>();
  const onReattach = () => actions.reattach(note);
  return (
    <Passage
      passage={passage.view}
      reattachment={passage.reattachment}
      busy={busy}
      problem={problem && t(messageOf(problem))}
      lang={lang}
      t={t}
      callbacks={{
        changed: {
          onAccept: () => void run(() => actions.accept(note)),
          onKeep: () => void run(() => actions.keep(note)),
          onReattach,
        },
        ambiguous: {
          onShow: (candidateId) => actions.showCandidate(note, candidateId),
          onChoose: (candidateId) => void run(() => actions.choose(note, candidateId)),
          onNone: () => void run(() => actions.chooseNone(note)),
        },
        missing: { onReattach },
        reattach: {
          onAttach: () => void run(() => actions.attachToSelection(note)),
          onCancelReattach: () => actions.cancelReattach(note),
        },
      }}
    />
  );
}
