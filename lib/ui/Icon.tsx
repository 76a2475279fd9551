/** Line icons of 16 × 16, in the colour of the text beside them. Without a name: the control has one. */

const PATHS = {
  fold: 'M4 10l4-4 4 4',
  unfold: 'M4 6l4 4 4-4',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  open: 'M3.5 6L8 10.5 12.5 6',
  closed: 'M6 3.5L10.5 8 6 12.5',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return <LineIcon path={PATHS[name]} size={16} />;
}

/** @param size of the square the path is drawn in, in px. */
export function LineIcon({ path, size }: { readonly path: string; readonly size: number }) {
  return (
    <svg
      class="glyph"
      viewBox={`0 0 ${size} ${size}`}
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
