/** Asks the background, for our own pages: any request. Content scripts have those of PAGE_REQUESTS alone. */
import * as v from 'valibot';
import { createSend } from './create-send';
import { RequestError } from './protocol/failure';
import { REQUESTS, type RequestType } from './protocol/requests';

export type { Send } from './create-send';

export const send = createSend<RequestType>((type, body) => {
  const reply = v.safeParse(REQUESTS[type].reply, body);
  if (!reply.success) throw new RequestError('invalid', type);
  return reply.output;
});
