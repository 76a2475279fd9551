/**
 * Turns a message of a catalogue into text: `{name}` placeholders and plural forms.
 * Knows nothing of where catalogues come from.
 *
 * A message is a string, or an object from CLDR plural category to string, chosen by the parameter `count`.
 */

export type PluralMessage = { readonly other: string } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};
export type Message = string | PluralMessage;
export type Messages = { readonly [key: string]: Message };
export type MessageParams = { readonly [name: string]: string | number };

/** `t('notes.count', { count: 3 })`; keys and language are fixed when the translator is made. */
export type Translate<Key extends string = string> = (key: Key, params?: MessageParams) => string;

/**
 * A translator for one catalogue. Numbers are formatted for `language`.
 * A missing key is a programming error that the locale tests catch; at run time it shows the key itself.
 */
export function createTranslate<M extends Messages>(
  messages: M,
  language: string,
): Translate<keyof M & string> {
  return prepareTranslate(language)(messages);
}

/** The same for messages that are still on their way: the browser takes milliseconds to find a language's numbers. */
export function prepareTranslate(
  language: string,
): <M extends Messages>(messages: M) => Translate<keyof M & string> {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (messages) =>
    (key, params = {}) => {
      const message: Message = messages[key] ?? key;
      const template =
        typeof message === 'string' ? message : choosePlural(message, params, plural);
      return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
        const value = params[name];
        if (value === undefined) return placeholder;
        return typeof value === 'number' ? number.format(value) : value;
      });
    };
}

function choosePlural(message: PluralMessage, params: MessageParams, plural: Intl.PluralRules) {
  const { count } = params;
  const category = typeof count === 'number' ? plural.select(count) : 'other';
  return message[category] ?? message.other;
}
