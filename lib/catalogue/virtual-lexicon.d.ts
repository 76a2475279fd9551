/** Made at build time from assets/data by scripts/catalogue/vite-plugin.ts. */
declare module 'virtual:lexicon' {
  /** A `CompiledLexicon` as JSON: parsing a string is faster than evaluating the same object literal. */
  export const lexiconJson: string;
}
