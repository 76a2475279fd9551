/**
 * The words of the interface, by language and by the part of the product that shows them (see ADR 0007). One
 * module for each part, so that a content script carries no words of another.
 */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Message } from '../../domain/i18n/translate';

/** One part in all languages; a language that lacks a key of the English one does not compile. */
export type Catalogue<Key extends string> = Readonly<
  Record<InterfaceLanguage, Readonly<Record<Key, Message>>>
>;
