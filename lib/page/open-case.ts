/** Has the background open the page of a case study, in a tab of its own; what is open here stays for the way back. */
import type { PageSend } from '../messaging/create-send';
import type { Failure } from '../messaging/protocol/failure';
import type { OpenCase } from '../ui/CaseTitle';
import { failureOf } from './stage';

export function createOpenCase(send: PageSend, onFailure: (failure: Failure) => void): OpenCase {
  return (id, among) => {
    send('cases/open', { id, among: [...among] }).catch((error: unknown) =>
      onFailure(failureOf(error)),
    );
  };
}
