import { defineBackground } from 'wxt/utils/define-background';
import { createCardHandlers } from '../lib/background/card-handlers';
import { createDismissalHandlers } from '../lib/background/dismissal-handlers';
import { createNoteHandlers } from '../lib/background/note-handlers';
import { createCatalogue } from '../lib/catalogue/catalogue';
import {
  broadcastDismissalsChanged,
  broadcastNotesChanged,
  relayNoteCommand,
  serve,
} from '../lib/messaging/server';
import { getInterfaceLanguage } from '../lib/platform/interface-language';
import { loadPackagedJson } from '../lib/platform/packaged-files';
import { createDismissalsRepository } from '../lib/storage/dismissals-repository';
import { createNotesRepository } from '../lib/storage/notes-repository';
import { createDatabaseSource } from '../lib/storage/open';

export default defineBackground(() => {
  const getDatabase = createDatabaseSource();
  const now = () => new Date().toISOString();
  const notes = createNotesRepository(getDatabase, now);
  const dismissals = createDismissalsRepository(getDatabase, now);
  serve({
    ...createNoteHandlers(notes, broadcastNotesChanged),
    ...createDismissalHandlers(dismissals, broadcastDismissalsChanged),
    ...createCardHandlers(createCatalogue(loadPackagedJson), getInterfaceLanguage),
  });
  relayNoteCommand();
});
