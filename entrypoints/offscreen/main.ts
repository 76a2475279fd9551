import { readKept } from '../../lib/backup/read-kept';
import { send } from '../../lib/messaging/client';
import { makeAddress } from '../../lib/platform/downloads';

const id = Number(new URLSearchParams(location.search).get('backup'));
const pieces: string[] = [];
for await (const piece of readKept(send, id)) pieces.push(piece);
await send('backups/file-address', { id, url: makeAddress(pieces).url });
