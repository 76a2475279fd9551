import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHighlightPainter } from '../../../lib/dom/highlight-painter';
import { accompany } from '../../../lib/page/accompany';
import { describeWebPage, readSelfDescription } from '../../../lib/page/described-document';
import { createLexicons } from '../../../lib/page/lexicons';
import { createPageLexicons } from '../../../lib/page/page-lexicons';
import { createPageWords } from '../../../lib/page/page-words';
import { createSurface } from '../../../lib/page/surface';
import { openPageText } from '../../../lib/page/text-source';
import { anUrl } from '../../support/builders';

const { browser, heard, stored } = vi.hoisted(() => {
  /** Names of the events somebody listens to. */
  const heard: string[] = [];
  const stored: Record<string, unknown> = {};
  const anEvent = (name: string) => ({
    addListener: () => heard.push(name),
    removeListener: () => undefined,
  });
  const browser = {
    runtime: { id: 'us', onConnect: anEvent('connect'), onMessage: anEvent('message') },
    storage: {
      onChanged: anEvent('storage'),
      local: { get: async () => stored },
    },
  };
  return { browser, heard, stored };
});
vi.mock('../../../lib/platform/browser', () => ({ browser }));

const loadLexicon = vi.fn(async () => {
  throw new Error('not needed to see that it was asked for');
});
const send = vi.fn(async () => []);

function start(signal: AbortSignal): Promise<void> {
  const url = anUrl();
  return accompany(
    url,
    {
      findUrl: () => url,
      site: location.host,
      lexicons: createPageLexicons(createLexicons(loadLexicon), () => createLexicons(loadLexicon)),
      detectLanguage: async () => undefined,
      describeDocument: describeWebPage,
      describeItself: readSelfDescription,
      painter: createHighlightPainter(),
      surface: createSurface(() => ''),
      openText: openPageText,
      send: send as never,
      createWords: () => createPageWords('en', async () => '{}'),
      findLanguage: () => 'en',
    },
    signal,
  );
}

beforeEach(() => {
  heard.length = 0;
  delete stored['settings.siteRules'];
  vi.clearAllMocks();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('on a site that is switched off, or asks first', () => {
  it.each(['never', 'ask'])(
    'nothing but the switch and the popup is listened to, and nothing is read: %s',
    async (rule) => {
      stored['settings.siteRules'] = { [location.host]: rule };
      const observe = vi.spyOn(MutationObserver.prototype, 'observe');
      const listen = vi.spyOn(document, 'addEventListener');
      const leaving = new AbortController();
      await start(leaving.signal);
      expect(heard).toEqual(['connect', 'storage']);
      expect(observe).not.toHaveBeenCalled();
      expect(listen).not.toHaveBeenCalled();
      expect(send).not.toHaveBeenCalled();
      expect(loadLexicon).not.toHaveBeenCalled();
      leaving.abort();
    },
  );

  it('does all that on a site that is on, so that the test above means something', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const leaving = new AbortController();
    await start(leaving.signal);
    expect(heard).toContain('message');
    expect(observe).toHaveBeenCalled();
    expect(send).toHaveBeenCalled();
    leaving.abort();
  });
});
