/** The languages the product speaks and reads. Knows no browser setting: callers pass locales in. */

/** Languages of the interface, of definitions and of full tagging (ISO 639-1). */
export const INTERFACE_LANGUAGES = ['en', 'fr', 'es', 'de', 'it', 'pt'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Languages for which concepts carry labels; Dutch and Catalan have no definitions. */
export const LABEL_LANGUAGES = [...INTERFACE_LANGUAGES, 'nl', 'ca'] as const;
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** The interface language closest to a list of BCP 47 locales, best first; English when none fits. */
export function chooseInterfaceLanguage(locales: readonly string[]): InterfaceLanguage {
  for (const locale of locales) {
    const language = findLanguage(INTERFACE_LANGUAGES, locale);
    if (language) return language;
  }
  return 'en';
}

/** The label language a BCP 47 tag names ("pt-BR" → "pt"), or undefined for any other language. */
export function findLabelLanguage(tag: string | null | undefined): LabelLanguage | undefined {
  return tag ? findLanguage(LABEL_LANGUAGES, tag) : undefined;
}

function findLanguage<L extends string>(languages: readonly L[], tag: string): L | undefined {
  // A page asks this for each of its blocks, and most tags are nothing but the language.
  if ((languages as readonly string[]).includes(tag)) return tag as L;
  const primary = tag.trim().toLowerCase().split(/[-_]/, 1)[0];
  return languages.find((language) => language === primary);
}
