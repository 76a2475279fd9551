/** What the bench uses of mark.js. */
declare module 'mark.js' {
  // biome-ignore lint/style/noDefaultExport: it is how the package exports it.
  export default class Mark {
    constructor(root: Element);
    mark(
      keywords: readonly string[],
      options: {
        readonly accuracy: 'exactly';
        readonly separateWordSearch: false;
        readonly acrossElements: boolean;
        readonly done: (count: number) => void;
      },
    ): void;
    unmark(options: { readonly done: () => void }): void;
  }
}
