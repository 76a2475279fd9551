/** Has the background open the side panel beside this page. */
import type { Send } from '../messaging/client';

/** To be called in the very task of what the reader did. False where only the reader can open it. Never rejects. */
export async function openPanel(send: Send): Promise<boolean> {
  try {
    return (await send('panel/open', null)).opened;
  } catch {
    return false;
  }
}
