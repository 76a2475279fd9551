/** Has the background open the side panel beside this page. */
import type { PageSend } from '../messaging/create-send';

/** To be called in the very task of what the reader did. False where only the reader can open it. Never rejects. */
export async function openPanel(send: PageSend): Promise<boolean> {
  try {
    return (await send('panel/open', null)).opened;
  } catch {
    return false;
  }
}
