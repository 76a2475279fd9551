import { defineBackground } from 'wxt/utils/define-background';
import { createBackupHandlers } from '../lib/background/backup-handlers';
import { createBackupKeeper } from '../lib/background/backup-keeper';
import { createCardHandlers } from '../lib/background/card-handlers';
import { createCasePageHandlers } from '../lib/background/case-page-handlers';
import { createDismissalHandlers } from '../lib/background/dismissal-handlers';
import { createDocumentHandlers } from '../lib/background/document-handlers';
import { createFileKeeper } from '../lib/background/file-keeper';
import { createLibraryHandlers } from '../lib/background/library-handlers';
import { createNoteHandlers } from '../lib/background/note-handlers';
import { createOwnKeeper } from '../lib/background/own-keeper';
import { createPackageHandlers } from '../lib/background/package-handlers';
import { createPanelHandlers, heedPanelCommand } from '../lib/background/panel-handlers';
import { createPdfHandlers, heedPdfs } from '../lib/background/pdf-handlers';
import { createPopupHandlers } from '../lib/background/popup-handlers';
import { createOwnSource, createVocabularyHandlers } from '../lib/background/vocabulary-handlers';
import { createBackupFileWriter } from '../lib/background/write-backup-file';
import { writingHandlers } from '../lib/background/writing-handlers';
import { createCatalogue } from '../lib/catalogue/catalogue';
import { joinCatalogue } from '../lib/catalogue/joined-catalogue';
import * as ownJoins from '../lib/catalogue/own-joins';
import type { DocumentUrl } from '../lib/domain/documents/document';
import type { SharedWordingSource } from '../lib/domain/tagging/lexicon-source';
import {
  broadcastBriefsChanged,
  broadcastDismissalsChanged,
  broadcastLibraryChanged,
  broadcastNotesChanged,
  relayCommands,
  serve,
} from '../lib/messaging/server';
import { mayDownload } from '../lib/platform/downloads';
import { openExtensionPage } from '../lib/platform/extension-page';
import { loadFileCopies, saveFileCopies } from '../lib/platform/file-copies-store';
import { onFirstRun } from '../lib/platform/first-run';
import { loadInterfaceLanguage } from '../lib/platform/interface-language';
import { getManifestMessage } from '../lib/platform/manifest-message';
import { forbidConnections } from '../lib/platform/narrow-policy';
import { loadPackagedJson, loadPackagedText } from '../lib/platform/packaged-files';
import { loadSettings, saveSetting } from '../lib/platform/settings-store';
import { measureStorage, requestPersistence } from '../lib/platform/storage-manager';
import { createBackupsRepository } from '../lib/storage/backups-repository';
import { createBriefsRepository } from '../lib/storage/briefs-repository';
import { createCompiledRepository } from '../lib/storage/compiled-repository';
import { createDismissalsRepository } from '../lib/storage/dismissals-repository';
import { createDocumentsRepository } from '../lib/storage/documents-repository';
import { createLibraryReader } from '../lib/storage/library-reader';
import { createNotesRepository } from '../lib/storage/notes-repository';
import { createDatabaseSource } from '../lib/storage/open';
import { createOwnRepository } from '../lib/storage/own-repository';
import { purgeNotes } from '../lib/storage/purge';
import { createSearchesRepository } from '../lib/storage/searches-repository';
import { createUnsavedRepository } from '../lib/storage/unsaved-repository';
import { markOwn } from '../lib/ui/messages/own';
import pageCss from '../lib/ui/styles/page.css?inline';

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
  const fileWriter = createBackupFileWriter(backups.readText);
  const files = createFileKeeper({
    listBackups: backups.list,
    load: loadFileCopies,
    save: saveFileCopies,
    mayDownload,
    write: fileWriter.write,
    now,
  });
  const own = createOwnRepository(getDatabase);
  const ownKeeper = createOwnKeeper({
    own,
    compiled: createCompiledRepository(),
    // On trust: the build wrote it.
    loadWording: async () => (await loadPackagedJson('data/wording.json')) as SharedWordingSource,
    loadState: async () => (await loadSettings()).ownVocabulary,
    saveState: (state) => saveSetting('ownVocabulary', state),
  });
  const catalogue = joinCatalogue(createCatalogue(loadPackagedJson), createOwnSource(ownKeeper), {
    language: loadInterfaceLanguage,
    mark: markOwn,
    loadJoins: async () => ownJoins,
  });
  const keeper = createBackupKeeper(backups, getDatabase, now, () => void files.consider());
  const getAuthor = async () => (await loadSettings()).author || null;
  const tellOfNotes = async (url: DocumentUrl) => {
    await broadcastNotesChanged(url);
    void keeper.consider();
  };
  const tellOfBriefs = async () => {
    await broadcastBriefsChanged();
    void keeper.consider();
  };
  const tellOfLibrary = async (document: DocumentUrl | null) => {
    await broadcastLibraryChanged(document);
    void keeper.consider();
  };
  const pageHandlers = {
    ...createNoteHandlers(notes, unsaved, tellOfNotes, getAuthor),
    ...createDismissalHandlers(dismissals, broadcastDismissalsChanged),
  };
  serve({
    ...pageHandlers,
    ...createPopupHandlers({
      handlers: pageHandlers,
      listBackups: backups.list,
      findFiles: files.find,
    }),
    ...writingHandlers,
    ...createDocumentHandlers(documents, broadcastLibraryChanged),
    ...createPackageHandlers(loadPackagedText, pageCss),
    ...createVocabularyHandlers(own, ownKeeper, () => void keeper.consider()),
    ...createCardHandlers(catalogue, loadInterfaceLanguage),
    ...createLibraryHandlers(
      createLibraryReader(getDatabase),
      briefs,
      {
        documents,
        searches: createSearchesRepository(getDatabase, now),
        purgeNotes: async (ids) => purgeNotes(await getDatabase(), ids),
        broadcastChange: tellOfLibrary,
      },
      tellOfBriefs,
    ),
    ...createPanelHandlers(),
    ...createPdfHandlers(loadSettings),
    ...createCasePageHandlers(openExtensionPage),
    ...createBackupHandlers({
      backups,
      keeper,
      files,
      fileWriter,
      getDatabase,
      measure: measureStorage,
      broadcast: broadcastNotesChanged,
      onOwnRestore: () => ownKeeper.beginMany(),
    }),
  });
  relayCommands();
  heedPanelCommand();
  heedPdfs(loadSettings, async () => getManifestMessage('openLinkInReader'));
  onFirstRun(() => void openExtensionPage('onboarding.html'));
  void keeper.consider();
  void ownKeeper.recover().catch(() => undefined);
  void requestPersistence().catch(() => undefined);
});
