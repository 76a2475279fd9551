/** Answers what helps to write and to quote. */
import { citeQuote } from '../domain/markdown/cite-quote';
import { renderPreview } from '../domain/markdown/render-preview';
import type { Handlers } from '../messaging/responder';
import { requireOrigin } from './reach';

export const writingHandlers: Pick<Handlers, 'comments/preview' | 'quotes/cite'> = {
  async 'comments/preview'({ comment }) {
    return renderPreview(comment);
  },

  async 'quotes/cite'({ quote, ...source }, asker) {
    requireOrigin(asker, source.url);
    return citeQuote(quote, source);
  },
};
