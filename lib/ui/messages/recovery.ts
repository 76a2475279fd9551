/** The words for what can be brought back, or put out of the way: deleted notes, damaged records. */
import de from '../../../assets/locales/de/recovery.json';
import en from '../../../assets/locales/en/recovery.json';
import es from '../../../assets/locales/es/recovery.json';
import fr from '../../../assets/locales/fr/recovery.json';
import it from '../../../assets/locales/it/recovery.json';
import pt from '../../../assets/locales/pt/recovery.json';
import type { Catalogue } from './catalogue';

export type RecoveryKey = keyof typeof en;

export const RECOVERY: Catalogue<RecoveryKey> = { en, fr, es, de, it, pt };
