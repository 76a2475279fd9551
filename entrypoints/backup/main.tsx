import { render } from 'preact';
import { createBackupController } from '../../lib/backup/controller';
import { handOutBackup } from '../../lib/backup/hand-out';
import { send } from '../../lib/messaging/client';
import { dressPage } from '../../lib/platform/own-page';
import { loadSettings } from '../../lib/platform/settings-store';
import { requestPersistence } from '../../lib/platform/storage-manager';
import { BackupPage } from '../../lib/ui/backup/BackupPage';
import { backupMessages } from '../../lib/ui/messages/backup';
import '../../lib/ui/styles/backup.css';

async function show(): Promise<void> {
  const lang = dressPage(await loadSettings());
  const t = backupMessages(lang);
  document.title = `${t('title')} – Commons Gloss`;
  const page = createBackupController(send, (state) => {
    render(<BackupPage state={state} actions={page.actions} lang={lang} t={t} />, document.body);
  });
  await requestPersistence().catch(() => undefined);
  page.start();
}

// Out of sight, where Chrome gives it nothing but messages (see platform/downloads.ts).
const handedOut = new URLSearchParams(location.search).get('hand-out');
if (handedOut === null) await show();
else await handOutBackup(send, Number(handedOut));
