/** The quoted words of a note, in their own direction; cut after some lines to the eye, whole to a screen reader. */

interface QuoteProps {
  readonly id?: string;
  readonly text: string;
}

export function Quote({ id, text }: QuoteProps) {
  return (
    <blockquote id={id} class="quote" dir="auto">
      {text}
    </blockquote>
  );
}
