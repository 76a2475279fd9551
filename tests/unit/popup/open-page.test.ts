import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Send } from '../../../lib/messaging/client';
import { RequestError } from '../../../lib/messaging/protocol/failure';
import type { FrameReport } from '../../../lib/messaging/protocol/frames';
import type { StoredPage } from '../../../lib/messaging/protocol/popup-requests';
import { openPage } from '../../../lib/popup/open-page';
import { aNote, anUrl, aReport } from '../../support/builders';

type Hear = (message: unknown, sender: { readonly id: string }) => void;

/** The browser's end of what the popup opens: ports to the tab, the newest last, and who hears what is broadcast. */
const tab = vi.hoisted(() => ({
  ports: [] as { hear: Hear; lose: () => void; sent: unknown[]; closed: boolean }[],
  broadcast: new Set<Hear>(),
}));
vi.mock('../../../lib/platform/browser', () => ({
  browser: {
    tabs: {
      connect() {
        const port = {
          hear: (() => {}) as Hear,
          lose: () => {},
          sent: [] as unknown[],
          closed: false,
        };
        tab.ports.push(port);
        return {
          onMessage: { addListener: (listener: Hear) => (port.hear = listener) },
          onDisconnect: { addListener: (listener: () => void) => (port.lose = listener) },
          postMessage: (message: unknown) => port.sent.push(message),
          disconnect: () => {
            port.closed = true;
          },
        };
      },
    },
    runtime: {
      id: 'us',
      onMessage: {
        addListener: (listener: Hear) => tab.broadcast.add(listener),
        removeListener: (listener: Hear) => tab.broadcast.delete(listener),
      },
    },
  },
}));

const nothing: StoredPage = {
  notes: [],
  trash: [],
  unsaved: [],
  documents: [],
  dismissals: [],
  lacksFile: false,
};
const url = anUrl();
const frameUrl = anUrl('/frame');
const stop = { current: new AbortController() };

beforeEach(() => {
  tab.ports.length = 0;
  stop.current = new AbortController();
});
afterEach(() => {
  stop.current.abort();
  expect(tab.broadcast.size).toBe(0);
});

/** Everything asked of the background waits until it is answered. */
function open(address?: string) {
  const questions: {
    readonly body: unknown;
    readonly answer: (stored: StoredPage) => void;
    readonly refuse: (error: Error) => void;
  }[] = [];
  const send = ((type: string, body: unknown) => {
    expect(type).toBe('popup/stored');
    return new Promise((answer, refuse) => questions.push({ body, answer, refuse }));
  }) as Send;
  const page = openPage({
    tabId: 7,
    address: Promise.resolve(address),
    send,
    findSilenceReason: async () => 'not-loaded',
    signal: stop.current.signal,
  });
  return { page, questions };
}
const report = (parts: Partial<FrameReport> = {}) =>
  tab.ports.at(-1)?.hear(aReport(parts), { id: 'us' });
const tellAll = (message: unknown) => {
  for (const hear of tab.broadcast) hear(message, { id: 'us' });
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the page a popup is about', () => {
  it('is asked for at its address, before it has reported, and no more when it reports that', async () => {
    const { page, questions } = open(`${url}#part`);
    await settle();
    expect(questions.map(({ body }) => body)).toEqual([{ urls: [url], url }]);
    report();
    report({ concepts: [] });
    expect(questions).toHaveLength(1);
    const stored = { ...nothing, notes: [aNote()] };
    questions[0]?.answer(stored);
    await settle();
    expect(page.stored).toEqual(stored);
  });

  it('is asked for once it has reported where the browser does not say its address', async () => {
    const { questions } = open(undefined);
    await settle();
    expect(questions).toEqual([]);
    report();
    expect(questions.map(({ body }) => body)).toEqual([{ urls: [url], url }]);
  });

  it('is not asked for ahead where notes cannot be', async () => {
    const { questions } = open('chrome://extensions');
    await settle();
    expect(questions).toEqual([]);
  });

  it('is asked for with all its frames, and other addresses of the document, of which one is asked for once', async () => {
    const { questions } = open(url);
    await settle();
    report({ twins: [anUrl('/print')] });
    report({ frame: '2-2', top: false, url: frameUrl });
    report({ frame: '3-3', top: false, url: frameUrl });
    expect(questions.map(({ body }) => body)).toEqual([
      { urls: [url], url },
      { urls: [url, anUrl('/print')], url },
      { urls: [url, anUrl('/print'), frameUrl], url },
    ]);
  });

  it('is what was answered to the latest question, whenever that comes', async () => {
    const { page, questions } = open(url);
    await settle();
    report({ twins: [anUrl('/print')] });
    const newer = { ...nothing, notes: [aNote()] };
    questions[1]?.answer(newer);
    questions[0]?.answer(nothing);
    await settle();
    expect(page.stored).toEqual(newer);
  });

  it('is asked for again when asking ahead failed, and only then is that a failure', async () => {
    const { page, questions } = open(url);
    await settle();
    questions[0]?.refuse(new RequestError('storage', 'popup/stored'));
    await settle();
    expect(page.failure).toBeUndefined();
    report();
    questions[1]?.refuse(new RequestError('storage-blocked', 'popup/stored'));
    await settle();
    expect(page.failure).toBe('storage-blocked');
  });

  it('is asked for at once when asking ahead fails after it has reported', async () => {
    const { page, questions } = open(url);
    await settle();
    report();
    questions[0]?.refuse(new RequestError('unreachable', 'popup/stored'));
    await settle();
    questions[1]?.answer(nothing);
    await settle();
    expect([page.failure, page.stored]).toEqual([undefined, nothing]);
  });

  it('is asked for anew when its notes or dismissed tags change, and not for those of others', async () => {
    const { questions } = open(url);
    await settle();
    report();
    tellAll({ type: 'notes/changed', body: { url: anUrl('/elsewhere') } });
    expect(questions).toHaveLength(1);
    tellAll({ type: 'notes/changed', body: { url } });
    tellAll({ type: 'dismissals/changed' });
    expect(questions).toHaveLength(3);
  });

  it('does not trust an answer asked ahead that a change has overtaken', async () => {
    const { page, questions } = open(url);
    await settle();
    tellAll({ type: 'notes/changed', body: { url } });
    questions[0]?.answer(nothing);
    await settle();
    expect(page.stored).toBeUndefined();
    report();
    const newer = { ...nothing, notes: [aNote()] };
    questions[1]?.answer(newer);
    await settle();
    expect(page.stored).toEqual(newer);
  });

  it('tells every change, and says why nobody answers', async () => {
    const { page } = open();
    const seen: unknown[] = [];
    page.watch(() => seen.push([page.frames.reports.length, page.silence]));
    report();
    tab.ports[0]?.lose();
    await settle();
    expect(seen).toEqual([
      [0, undefined],
      [1, undefined],
      [0, 'not-loaded'],
    ]);
  });

  it('begins anew with another port, and what went wrong is forgotten', async () => {
    const { page, questions } = open();
    report();
    questions[0]?.refuse(new RequestError('storage', 'popup/stored'));
    await settle();
    page.connect();
    expect([tab.ports.map(({ closed }) => closed), page.failure]).toEqual([
      [true, false],
      undefined,
    ]);
    report();
    expect(questions).toHaveLength(2);
  });

  it('is asked what it is once for each address, and only when it has been read', () => {
    const { page } = open();
    report({ state: 'reading' });
    page.askForRelated();
    report();
    page.askForRelated();
    page.askForRelated();
    expect(tab.ports[0]?.sent).toEqual([{ type: 'identify', frame: '1-1' }]);
  });

  it('does not heed a message that is none of ours', () => {
    const { page, questions } = open();
    for (const raw of [null, 'report', { type: 'report' }, aReport({ url: 'town' as typeof url })])
      tab.ports[0]?.hear(raw, { id: 'us' });
    expect([page.frames.reports, questions]).toEqual([[], []]);
  });
});
