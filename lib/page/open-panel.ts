/** Has the background open the side panel beside this page. */
import type { PageSend } from '../messaging/create-send';

export interface PanelOpening {
  /** False where only the reader can open it. */
  readonly opened: boolean;
  /** By which keys, as set in the browser; empty when none are. */
  readonly keys: string;
}

/** To be called in the very task of what the reader did. Never rejects. */
export async function openPanel(send: PageSend): Promise<PanelOpening> {
  try {
    return await send('panel/open', null);
  } catch {
    return { opened: false, keys: '' };
  }
}
