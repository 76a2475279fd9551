/**
 * Firefox's own sidebar, opened by the command of the extension and driven by keys alone. WebDriver knows tabs only, so
 * what is done in it is handed to its process as a frame script, which the browser's window may do.
 */
import type { Browser } from 'puppeteer-core';
import { waitFor } from './find-by-role';
import { EXTENSION_ID, evaluateInBrowserWindow, openProtocol } from './firefox';

export interface Sidebar {
  /** The value of an expression in the sidebar's page, whose `content` is its window. */
  read<T>(expression: string): Promise<T>;
  /** Presses a key, such as `Tab` or `a`, where the focus is. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}

const COMMAND = `ext-key-id-${EXTENSION_ID.replace(/[^a-z0-9-]/gi, '_')}-sidebar-action`;

/** As the keys of the command do: WebDriver's own reach the page, never the browser. */
const TOGGLE = `async (command) => {
  await SidebarController.promiseInitialized;
  document.getElementById(command).doCommand();
}`;

const RUN = `async (body) => {
  const inner = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
  if (!SidebarController.isOpen || !inner?.currentURI?.spec.endsWith('/sidepanel.html')) return '{"waits":true}';
  inner.focus();
  const name = 'answer-' + Math.random();
  const script = '(async () => { let answer; try { answer = { value: await (async () => {' + body + '})() }; }'
    + ' catch (error) { answer = { error: String(error) }; }'
    + ' sendAsyncMessage(' + JSON.stringify(name) + ', JSON.stringify(answer)); })()';
  return new Promise((resolve) => {
    const { messageManager } = inner;
    messageManager.addMessageListener(name, function hear({ data }) {
      messageManager.removeMessageListener(name, hear);
      resolve(data);
    });
    messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  });
}`;

const PRESS = `
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(content)) throw new Error('No keys can be pressed.');
  const event = new content.KeyboardEvent('', { key: KEY });
  processor.keydown(event);
  processor.keyup(event);`;

/** Opens it in the first window. */
export async function openSidebar(browser: Browser): Promise<Sidebar> {
  const protocol = openProtocol(browser);
  const run = async (body: string): Promise<unknown> => {
    const { value, error } = await waitFor(async () => {
      const answer = JSON.parse(await evaluateInBrowserWindow(protocol, RUN, [body]));
      return answer.waits ? undefined : answer;
    }, 'the sidebar to show our page');
    if (error) throw new Error(error);
    return value;
  };
  await evaluateInBrowserWindow(protocol, TOGGLE, [COMMAND]);
  return {
    read: async <T>(expression: string) => (await run(`return ${expression};`)) as T,
    press: async (key) => void (await run(PRESS.replace('KEY', JSON.stringify(key)))),
    close: async () => void (await evaluateInBrowserWindow(protocol, TOGGLE, [COMMAND])),
  };
}
