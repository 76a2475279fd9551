import { defineBackground } from 'wxt/utils/define-background';
import { createCardHandlers } from '../lib/background/card-handlers';
import { createNoteHandlers } from '../lib/background/note-handlers';
import { createCatalogue } from '../lib/catalogue/catalogue';
import { broadcastNotesChanged, relayNoteCommand, serve } from '../lib/messaging/server';
import { getInterfaceLanguage } from '../lib/platform/interface-language';
import { loadPackagedJson } from '../lib/platform/packaged-files';
import { createNotesRepository } from '../lib/storage/notes-repository';
import { createDatabaseSource } from '../lib/storage/open';

export default defineBackground(() => {
  const notes = createNotesRepository(createDatabaseSource(), () => new Date().toISOString());
  serve({
    ...createNoteHandlers(notes, broadcastNotesChanged),
    ...createCardHandlers(createCatalogue(loadPackagedJson), getInterfaceLanguage),
  });
  relayNoteCommand();
});
