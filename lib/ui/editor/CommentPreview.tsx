/** How a comment will read. Elements are made one by one from data that was checked; no markup is ever parsed here. */
import { type ComponentChildren, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Preview, PreviewNode } from '../../domain/markdown/preview';
import type { PageTranslate } from '../messages/page';

interface CommentPreviewProps {
  readonly comment: string;
  readonly t: PageTranslate;
  readonly onPreview: (comment: string) => Promise<Preview>;
}

/** A pause in the writing. */
const PAUSE_MS = 250;
/** Without any of these a comment reads as it is written. */
const MARKED = /[*_`#>[\]|~<\\]|^\s*(?:[-+]|\d+[.)])\s|^\s*(?:-{3,}|={3,})/m;

/** Nothing where the comment reads as it is written. */
export function CommentPreview({ comment, t, onPreview }: CommentPreviewProps) {
  const [shown, setShown] = useState<Preview>([]);
  const isMarked = MARKED.test(comment);

  useEffect(() => {
    if (!isMarked) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      onPreview(comment).then(
        (preview) => isCurrent && setShown(preview),
        // What was shown last is better than a sentence about a preview.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [comment, isMarked, onPreview]);

  if (!isMarked || shown.length === 0) return null;
  return (
    <section class="preview" aria-label={t('editor.preview')} dir="auto">
      {shown.map(draw)}
    </section>
  );
}

function draw(node: PreviewNode): ComponentChildren {
  if (typeof node === 'string') return node;
  const { tag, title, start, children } = node;
  return h(tag, { ...(title !== undefined && { title }), ...(start !== undefined && { start }) }, [
    ...children.map(draw),
  ]);
}
