/**
 * A comment as elements to show, as data: what the background sends and a page draws. Holds no address to follow and
 * no element but those named here. Shapes only; render-preview.ts makes them.
 */
import * as v from 'valibot';

const PREVIEW_TAGS = [
  ...['p', 'h4', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'table', 'tr', 'td'],
  ...['code', 'em', 'strong', 'del', 'u', 'br'],
] as const;

export interface PreviewElement {
  /** `u` stands for a link, which leads nowhere here; `title` is its address. */
  readonly tag: (typeof PREVIEW_TAGS)[number];
  readonly title?: string | undefined;
  /** The first number of an `ol`. */
  readonly start?: number | undefined;
  readonly children: readonly PreviewNode[];
}

export type PreviewNode = string | PreviewElement;

const PreviewNode: v.GenericSchema<PreviewNode> = v.union([
  v.string(),
  v.object({
    tag: v.picklist(PREVIEW_TAGS),
    title: v.optional(v.string()),
    start: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    children: v.array(v.lazy(() => PreviewNode)),
  }),
]);

/** Empty for a blank comment. */
export const Preview = v.array(PreviewNode);
export type Preview = readonly PreviewNode[];
