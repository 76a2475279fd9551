/** Asks the background, for our own pages: any request. Content scripts have one of theirs, see PAGE_REQUESTS. */
import { createSend } from './create-send';
import { REQUESTS } from './protocol/requests';

export type { Send } from './create-send';

export const send = createSend(REQUESTS);
