/** What storage throws → what an asker can be told. */
import { Refusal } from '../messaging/responder';
import { ConflictError, NotFoundError } from '../storage/errors';

export async function explained<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ConflictError) throw new Refusal('conflict');
    if (error instanceof NotFoundError) throw new Refusal('not-found');
    throw error;
  }
}
