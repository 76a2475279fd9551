/** Notes whose passage is not where it was, on top: each with what the reader can decide. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PanelTranslate } from '../messages/panel';
import { Passage } from '../passage/Passage';
import { useAction } from '../use-action';
import type { AffectedNote, PanelActions, PanelProblem } from './panel-state';
import { problemMessage } from './problem-message';

interface AffectedNotesProps {
  readonly affected: readonly AffectedNote[];
  readonly actions: PanelActions;
  readonly lang: InterfaceLanguage;
  readonly t: PanelTranslate;
}

/** More of them would leave no room for the outline. */
const OPEN_UP_TO = 2;

export function AffectedNotes({ affected, actions, lang, t }: AffectedNotesProps) {
  return (
    <details class="affected" open={affected.length <= OPEN_UP_TO}>
      <summary>
        <h2>{t('affected.title', { count: affected.length })}</h2>
      </summary>
      <ul>
        {affected.map((one) => (
          <Affected key={one.note.id} affected={one} actions={actions} lang={lang} t={t} />
        ))}
      </ul>
    </details>
  );
}

interface AffectedProps extends Omit<AffectedNotesProps, 'affected'> {
  readonly affected: AffectedNote;
}

function Affected({ affected: { note, view }, actions, lang, t }: AffectedProps) {
  const { busy, problem, run } = useAction<PanelProblem>();
  // The selection is made in the page, whose card goes on from there.
  const onReattach = () => actions.reattach(note);
  return (
    <li>
      <Passage
        passage={view}
        reattachment={null}
        busy={busy}
        problem={problem && problemMessage(problem, t)}
        lang={lang}
        t={t}
        callbacks={{
          changed: {
            onAccept: () => void run(() => actions.acceptWording(note)),
            onKeep: () => void run(() => actions.keepWording(note)),
            onReattach,
          },
          ambiguous: {
            onShow: (candidate) => actions.showCandidate(note, candidate),
            onChoose: (candidate) => void run(() => actions.chooseCandidate(note, candidate)),
            onNone: onReattach,
          },
          missing: { onReattach },
        }}
      />
      {note.comment.trim() !== '' && (
        <p class="comment" dir="auto">
          {note.comment}
        </p>
      )}
    </li>
  );
}
