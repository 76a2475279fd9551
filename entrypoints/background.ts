import { defineBackground } from 'wxt/utils/define-background';
import { createBackupHandlers } from '../lib/background/backup-handlers';
import { createBackupKeeper } from '../lib/background/backup-keeper';
import { createCardHandlers } from '../lib/background/card-handlers';
import { createDismissalHandlers } from '../lib/background/dismissal-handlers';
import { createDocumentHandlers } from '../lib/background/document-handlers';
import { createLibraryHandlers } from '../lib/background/library-handlers';
import { createNoteHandlers } from '../lib/background/note-handlers';
import { createCatalogue } from '../lib/catalogue/catalogue';
import type { DocumentUrl } from '../lib/domain/documents/document';
import {
  broadcastBriefsChanged,
  broadcastDismissalsChanged,
  broadcastNotesChanged,
  relayNoteCommand,
  serve,
} from '../lib/messaging/server';
import { getInterfaceLanguage } from '../lib/platform/interface-language';
import { forbidConnections } from '../lib/platform/narrow-policy';
import { loadPackagedJson } from '../lib/platform/packaged-files';
import { measureStorage, requestPersistence } from '../lib/platform/storage-manager';
import { createBackupsRepository } from '../lib/storage/backups-repository';
import { createBriefsRepository } from '../lib/storage/briefs-repository';
import { createDismissalsRepository } from '../lib/storage/dismissals-repository';
import { createDocumentsRepository } from '../lib/storage/documents-repository';
import { createLibraryReader } from '../lib/storage/library-reader';
import { createNotesRepository } from '../lib/storage/notes-repository';
import { createDatabaseSource } from '../lib/storage/open';
import { createUnsavedRepository } from '../lib/storage/unsaved-repository';

export default defineBackground(() => {
  forbidConnections();
  const now = () => new Date().toISOString();
  const backups = createBackupsRepository(now);
  const getDatabase = createDatabaseSource({
    beforeMigration: async (older) => void (await backups.make(older, 'migration')),
  });
  const notes = createNotesRepository(getDatabase, now);
  const unsaved = createUnsavedRepository(getDatabase, now);
  const documents = createDocumentsRepository(getDatabase, now);
  const dismissals = createDismissalsRepository(getDatabase, now);
  const briefs = createBriefsRepository(getDatabase, now);
  const keeper = createBackupKeeper(backups, getDatabase, now);
  const tellOfNotes = async (url: DocumentUrl) => {
    await broadcastNotesChanged(url);
    void keeper.consider();
  };
  const tellOfBriefs = async () => {
    await broadcastBriefsChanged();
    void keeper.consider();
  };
  serve({
    ...createNoteHandlers(notes, unsaved, tellOfNotes),
    ...createDocumentHandlers(documents),
    ...createDismissalHandlers(dismissals, broadcastDismissalsChanged),
    ...createCardHandlers(createCatalogue(loadPackagedJson), getInterfaceLanguage),
    ...createLibraryHandlers(createLibraryReader(getDatabase), briefs, tellOfBriefs),
    ...createBackupHandlers({
      backups,
      keeper,
      getDatabase,
      measure: measureStorage,
      broadcast: broadcastNotesChanged,
    }),
  });
  relayNoteCommand();
  void keeper.consider();
  void requestPersistence().catch(() => undefined);
});
