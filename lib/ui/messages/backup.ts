/** The words of the page for backups. */
import de from '../../../assets/locales/de/backup.json';
import en from '../../../assets/locales/en/backup.json';
import es from '../../../assets/locales/es/backup.json';
import fr from '../../../assets/locales/fr/backup.json';
import it from '../../../assets/locales/it/backup.json';
import pt from '../../../assets/locales/pt/backup.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Translate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';
import { type FailureKey, failureCatalogue } from './failure';
import { RECOVERY, type RecoveryKey } from './recovery';

const BACKUP: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type BackupKey = FailureKey | RecoveryKey | keyof typeof en;
export type BackupTranslate = Translate<BackupKey>;

export function backupMessages(language: InterfaceLanguage): BackupTranslate {
  return createTranslate(
    { ...failureCatalogue(language), ...RECOVERY[language], ...BACKUP[language] },
    language,
  );
}
