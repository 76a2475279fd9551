/** The words of a document's profile, on the screen and in the files made of it. */
import de from '../../../assets/locales/de/profile.json';
import en from '../../../assets/locales/en/profile.json';
import es from '../../../assets/locales/es/profile.json';
import fr from '../../../assets/locales/fr/profile.json';
import it from '../../../assets/locales/it/profile.json';
import pt from '../../../assets/locales/pt/profile.json';
import type { Catalogue } from './catalogue';

export type ProfileWord = keyof typeof en;

export const PROFILE: Catalogue<ProfileWord> = { en, fr, es, de, it, pt };
