import { defineBackground } from 'wxt/utils/define-background';
import { createCardHandlers } from '../lib/background/card-handlers';
import { createDismissalHandlers } from '../lib/background/dismissal-handlers';
import { createDocumentHandlers } from '../lib/background/document-handlers';
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
import { createDocumentsRepository } from '../lib/storage/documents-repository';
import { createNotesRepository } from '../lib/storage/notes-repository';
import { createDatabaseSource } from '../lib/storage/open';
import { createUnsavedRepository } from '../lib/storage/unsaved-repository';

export default defineBackground(() => {
  const getDatabase = createDatabaseSource();
  const now = () => new Date().toISOString();
  const notes = createNotesRepository(getDatabase, now);
  const unsaved = createUnsavedRepository(getDatabase, now);
  const documents = createDocumentsRepository(getDatabase, now);
  const dismissals = createDismissalsRepository(getDatabase, now);
  serve({
    ...createNoteHandlers(notes, unsaved, broadcastNotesChanged),
    ...createDocumentHandlers(documents),
    ...createDismissalHandlers(dismissals, broadcastDismissalsChanged),
    ...createCardHandlers(createCatalogue(loadPackagedJson), getInterfaceLanguage),
  });
  relayNoteCommand();
});
