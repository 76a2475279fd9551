/**
 * The words of the interface, by language and by the part of the product that shows them (see ADR 0007).
 * Each part imports its own namespaces by name, so that a bundler leaves the others out of a content script.
 */
import deFile, * as de from '../../assets/locales/de.json';
import enFile, * as en from '../../assets/locales/en.json';
import esFile, * as es from '../../assets/locales/es.json';
import frFile, * as fr from '../../assets/locales/fr.json';
import itFile, * as it from '../../assets/locales/it.json';
import ptFile, * as pt from '../../assets/locales/pt.json';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { createTranslate, type Message, type Translate } from '../domain/i18n/translate';
import type { ExportKey } from '../domain/markdown/page-export';
import type { Failure } from '../messaging/protocol/failure';

type OwnPageKey = keyof typeof en.page;
type FailureKey = `failure.${Failure}`;
export type PageKey = OwnPageKey | FailureKey;
/** The popup shows notes too, so it speaks the page's words besides its own. */
export type PopupKey = PageKey | keyof typeof en.popup;

/** The page for backups explains failures too. */
export type BackupKey = FailureKey | keyof typeof en.backup;

export type PageTranslate = Translate<PageKey>;
export type PopupTranslate = Translate<PopupKey>;
export type BackupTranslate = Translate<BackupKey>;

/** One catalogue in all languages; a language that lacks a key of the English one does not compile. */
type Catalogue<Key extends string> = Readonly<Record<InterfaceLanguage, Record<Key, Message>>>;

const PAGE: Catalogue<OwnPageKey> = {
  en: en.page,
  fr: fr.page,
  es: es.page,
  de: de.page,
  it: it.page,
  pt: pt.page,
};

const FAILURE: Catalogue<Failure> = {
  en: en.failure,
  fr: fr.failure,
  es: es.failure,
  de: de.failure,
  it: it.failure,
  pt: pt.failure,
};

const POPUP: Catalogue<keyof typeof en.popup> = {
  en: en.popup,
  fr: fr.popup,
  es: es.popup,
  de: de.popup,
  it: it.popup,
  pt: pt.popup,
};

const BACKUP: Catalogue<keyof typeof en.backup> = {
  en: en.backup,
  fr: fr.backup,
  es: es.backup,
  de: de.backup,
  it: it.backup,
  pt: pt.backup,
};

// From the whole file: `export` is a reserved word, for which Vite makes no named import.
const EXPORT: Catalogue<ExportKey> = {
  en: enFile.export,
  fr: frFile.export,
  es: esFile.export,
  de: deFile.export,
  it: itFile.export,
  pt: ptFile.export,
};

/** The words of the Markdown file of a page. */
export function exportMessages(language: InterfaceLanguage): Translate<ExportKey> {
  return createTranslate(EXPORT[language], language);
}

/** The words of cards, editors and the toolbar inside a page. */
export function pageMessages(language: InterfaceLanguage): PageTranslate {
  return createTranslate(pageCatalogue(language), language);
}

/** The words of the popup. */
export function popupMessages(language: InterfaceLanguage): PopupTranslate {
  return createTranslate({ ...pageCatalogue(language), ...POPUP[language] }, language);
}

/** The words of the page for backups. */
export function backupMessages(language: InterfaceLanguage): BackupTranslate {
  return createTranslate({ ...failureCatalogue(language), ...BACKUP[language] }, language);
}

function pageCatalogue(language: InterfaceLanguage): Record<PageKey, Message> {
  return { ...PAGE[language], ...failureCatalogue(language) };
}

function failureCatalogue(language: InterfaceLanguage): Record<FailureKey, Message> {
  const failures = Object.entries(FAILURE[language]).map(([failure, message]) => [
    `failure.${failure}`,
    message,
  ]);
  return Object.fromEntries(failures) as Record<FailureKey, Message>;
}
