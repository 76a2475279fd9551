/** A tab in the background that loads an address for us, as the user's own click would. */
import { browser, type Tabs } from './browser';

export interface HelperTab {
  readonly id: number;
  /** Brings it to the front. */
  show(): void;
  close(): void;
}

/** A page that takes longer is shown as far as it is. */
const LOAD_MS = 60_000;

/** Resolves once it is loaded; rejects, and closes it, when `signal` aborts before. */
export async function openHelperTab(url: string, signal: AbortSignal): Promise<HelperTab> {
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) throw new Error('The browser opens no tab.');
  const close = () => void browser.tabs.remove(id).catch(() => undefined);
  signal.addEventListener('abort', close, { once: true });
  await whenLoaded(id);
  signal.throwIfAborted();
  return {
    id,
    show: () => void browser.tabs.update(id, { active: true }).catch(() => undefined),
    close,
  };
}

function whenLoaded(id: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(hear);
      browser.tabs.onRemoved.removeListener(leave);
      resolve();
    };
    const hear = (changed: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
      if (changed === id && status === 'complete') finish();
    };
    const leave = (removed: number) => {
      if (removed === id) finish();
    };
    const timer = setTimeout(finish, LOAD_MS);
    browser.tabs.onUpdated.addListener(hear);
    browser.tabs.onRemoved.addListener(leave);
    // It may have been faster than we are.
    void browser.tabs.get(id).then(({ status }) => {
      if (status === 'complete') finish();
    }, finish);
  });
}
