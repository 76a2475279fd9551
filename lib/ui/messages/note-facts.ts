/** The words for what a note holds besides quote and comment, wherever notes are listed. */
import de from '../../../assets/locales/de/note-facts.json';
import en from '../../../assets/locales/en/note-facts.json';
import es from '../../../assets/locales/es/note-facts.json';
import fr from '../../../assets/locales/fr/note-facts.json';
import it from '../../../assets/locales/it/note-facts.json';
import pt from '../../../assets/locales/pt/note-facts.json';
import type { Catalogue } from './catalogue';

export type NoteFactsKey = keyof typeof en;

export const NOTE_FACTS: Catalogue<NoteFactsKey> = { en, fr, es, de, it, pt };
