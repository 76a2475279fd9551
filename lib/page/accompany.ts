/**
 * Decides what we do on a document: read it, or say why not. Joins session, gestures, switch and popup.
 *
 * On a site that is never tagged, or asks first, only the switch and the popup's port are listened to: nothing of the
 * page is read or observed, and no lexicon is loaded. The script itself is there all the same, because browsers decide
 * by the manifest alone which content scripts a page gets; leaving one out for some sites would take the permissions
 * `scripting` and all hosts.
 */

import { isPaintingSupported, type StyledPainter } from '../dom/highlight-painter';
import { createOverlayPainter } from '../dom/overlay-painter';
import { createSwitchablePainter } from '../dom/switchable-painter';
import type { ConceptGroup } from '../domain/concepts/concept';
import type { DocumentUrl } from '../domain/documents/document';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { findSiteRule, type Settings } from '../domain/settings/settings';
import { watchCommands, watchDismissals, watchNotes } from '../messaging/events';
import { loadSettings, watchSettings } from '../platform/settings-store';
import { announcePdf } from './announce-pdf';
import { createCommands } from './commands';
import { describeIdle } from './frame-report';
import { watchGestures } from './gestures';
import { handOutPdf } from './hand-out-pdf';
import type { PageLexicons } from './page-lexicons';
import { openPagePort } from './page-port';
import type { PageWords } from './page-words';
import { type Session, type SessionParts, startSession } from './session';
import type { OpenText } from './text-source';

export interface AccompanyParts
  extends Omit<
    SessionParts,
    'onChange' | 'words' | 'lang' | 'getHiddenGroups' | 'lexicons' | 'openText' | 'painter'
  > {
  readonly painter: StyledPainter;
  readonly lexicons: PageLexicons;
  /** Whose rule says whether it is read, as `location.host` has it; null for what the reader opened to read. */
  readonly site: string | null;
  /** @param isOwn tells our own interface from the document. */
  readonly openText: (isOwn: (node: Node) => boolean) => OpenText;
  readonly findLanguage: (settings: Settings) => InterfaceLanguage;
  readonly createWords: (language: InterfaceLanguage) => PageWords;
  /** Told of every change of what a session knows. */
  readonly onSession?: (session: Session) => void;
}

/** Accompanies the document until `signal` aborts. @param url its address at the start. */
export async function accompany(
  url: DocumentUrl,
  parts: AccompanyParts,
  signal: AbortSignal,
): Promise<void> {
  const unreadable = findObstacle();
  const painter = createSwitchablePainter({
    highlights: parts.painter,
    overlay: createOverlayPainter(),
  });
  let current:
    | {
        readonly session: Session;
        readonly stop: AbortController;
        readonly lang: InterfaceLanguage;
      }
    | undefined;
  let settings: Settings | undefined;
  let hiddenGroups: ReadonlySet<ConceptGroup> = new Set();
  /** Whether the reader has had this document tagged, of a site that asks first. */
  let isAskedFor = false;

  const { site } = parts;
  const findRule = () => settings && (site === null ? 'always' : findSiteRule(settings, site));
  const findIdleState = () => unreadable ?? (findRule() === 'ask' ? 'asks' : 'off');

  const port = openPagePort(
    {
      describe: () => ({
        ...(current?.session.report() ??
          describeIdle(
            { url: parts.findUrl() ?? url, ...parts.describeDocument() },
            findIdleState(),
          )),
        ...(site === null && { inReader: true }),
      }),
      async obey(command) {
        if (command.type !== 'tag-page') return current?.session.obey(command) ?? 'not-found';
        isAskedFor = true;
        heed();
        return null;
      },
      identify: () => current?.session.identify(),
      getSession: () => current?.session,
      send: parts.send,
    },
    signal,
  );
  // The reader may think that this tab shows a PDF; being told that it does not, it need not wait.
  if (window === window.top) handOutPdf(unreadable === 'pdf', signal);
  if (window === window.top && unreadable === 'pdf' && (await loadSettings()).openPdfs) {
    announcePdf(parts.send, signal);
  }
  if (unreadable) return;

  const start = (lang: InterfaceLanguage) => {
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal]);
    const session = startSession(
      parts.findUrl() ?? url,
      {
        ...parts,
        painter,
        openText: parts.openText((node) => parts.surface.owns(node) || painter.owns(node)),
        lang,
        words: parts.createWords(lang),
        getHiddenGroups: () => hiddenGroups,
        onChange: () => {
          port.publish();
          if (current) parts.onSession?.(current.session);
        },
      },
      until,
    );
    watchGestures(
      session,
      parts.surface,
      {
        opensOnHover: () => settings?.cardOn === 'hover',
        areTagsShown: () => settings?.tagStyle !== 'hidden',
      },
      until,
    );
    watchNotes((changed) => {
      if ([session.url, ...session.notes.twins].includes(changed))
        void session.reloadNotes().catch(() => undefined);
    }, until);
    watchDismissals(() => void session.reloadDismissals().catch(() => undefined), until);
    watchCommands(createCommands(session).obey, until);
    current = { session, stop, lang };
  };
  const end = () => {
    current?.stop.abort();
    current = undefined;
  };

  /** Has what is done here agree with the settings. */
  const heed = () => {
    if (!settings) return;
    const lang = parts.findLanguage(settings);
    const rule = findRule();
    if (rule !== 'ask') isAskedFor = false;
    const isOn = rule === 'always' || isAskedFor;
    const regrouped = settings.hiddenGroups.join() !== [...hiddenGroups].join();
    hiddenGroups = new Set(settings.hiddenGroups);
    const renewed = parts.lexicons.use(settings);
    parts.surface.dress(lang, settings.theme);
    // Words of another language are read in when everything is: that happens once in a reader's life.
    if (
      current &&
      (!isOn || (current.lang !== lang && current.session.companion.state !== 'writing'))
    )
      end();
    if (isOn && !current) start(lang);
    else if (renewed) void current?.session.applyLexicons().catch(() => undefined);
    else if (regrouped) void current?.session.applyHiddenGroups().catch(() => undefined);
    port.publish();
  };

  const take = (chosen: Settings) => {
    settings = chosen;
    painter.use(chosen.painting, chosen.tagStyle);
    heed();
  };
  watchSettings(take, signal);
  take(await loadSettings());
}

/** Why this document cannot be read, if so. */
function findObstacle(): 'pdf' | 'unsupported' | undefined {
  // The browser's own PDF viewer shows its pages where no script reaches them.
  if (document.contentType === 'application/pdf') return 'pdf';
  return isPaintingSupported() ? undefined : 'unsupported';
}
