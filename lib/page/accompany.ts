/**
 * Decides what we do on a document: read it, or say why not. Joins session, gestures, switch and popup.
 *
 * On a site that is switched off only the switch and the popup's port are listened to: nothing of the page is
 * read or observed, and the lexicon stays the string it was shipped as. The file itself is there all the same,
 * because browsers decide by the manifest alone which content scripts a page gets; leaving one out for some
 * sites would take the permissions `scripting` and all hosts.
 */

import { isPaintingSupported } from '../dom/highlight-painter';
import type { DocumentUrl } from '../domain/documents/document';
import { findSiteRule, type Settings } from '../domain/settings/settings';
import { watchDismissals, watchNoteCommand, watchNotes } from '../messaging/events';
import { loadSettings, watchSettings } from '../platform/settings-store';
import { describeIdle } from './frame-report';
import { watchGestures } from './gestures';
import { handOutPdf } from './hand-out-pdf';
import { openPagePort } from './page-port';
import { type Session, type SessionParts, startSession } from './session';

export interface AccompanyParts extends Omit<SessionParts, 'onChange'> {
  /** Whose rule says whether it is read, as `location.host` has it; null for what the reader opened to read. */
  readonly site: string | null;
}

/** Accompanies the document until `signal` aborts. @param url its address at the start. */
export async function accompany(
  url: DocumentUrl,
  parts: AccompanyParts,
  signal: AbortSignal,
): Promise<void> {
  const unreadable = findObstacle();
  let current: { session: Session; stop: AbortController } | undefined;

  const port = openPagePort(
    () =>
      current?.session.report() ??
      describeIdle(
        { url: parts.findUrl() ?? url, ...parts.describeDocument() },
        unreadable ?? 'off',
      ),
    async (command) => current?.session.obey(command) ?? 'not-found',
    signal,
  );
  if (unreadable === 'pdf') handOutPdf(signal);
  if (unreadable) return;

  const start = () => {
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal]);
    const session = startSession(
      parts.findUrl() ?? url,
      { ...parts, onChange: () => port.publish() },
      until,
    );
    watchGestures(session, parts.surface, until);
    watchNotes((changed) => {
      if (changed === session.url) void session.reloadNotes().catch(() => undefined);
    }, until);
    watchDismissals(() => void session.reloadDismissals().catch(() => undefined), until);
    watchNoteCommand(() => void noteSelection(session), until);
    current = { session, stop };
  };
  const turn = (enabled: boolean) => {
    if (enabled === (current !== undefined)) return;
    if (enabled) {
      start();
    } else {
      current?.stop.abort();
      current = undefined;
    }
    port.publish();
  };

  const { site } = parts;
  if (site === null) {
    turn(true);
    return;
  }
  const heed = (settings: Settings) => turn(findSiteRule(settings, site) === 'always');
  watchSettings(heed, signal);
  heed(await loadSettings());
}

/** The keyboard's way to a note: the background hears the shortcut, the frame with the focus acts on it. */
async function noteSelection({ companion, findSelectedPassage }: Session): Promise<void> {
  if (!document.hasFocus() || companion.state === 'writing') return;
  const passage = await findSelectedPassage();
  if (passage) companion.writeNote(passage);
}

/** Why this document cannot be read, if so. */
function findObstacle(): 'pdf' | 'unsupported' | undefined {
  // The browser's own PDF viewer shows its pages where no script reaches them.
  if (document.contentType === 'application/pdf') return 'pdf';
  return isPaintingSupported() ? undefined : 'unsupported';
}
