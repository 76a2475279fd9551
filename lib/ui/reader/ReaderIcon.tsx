/** Line icons of 20 × 20 for the reader's bar, in the colour of the text. Without a name: the control has one. */
import { LineIcon } from '../Icon';

const PATHS = {
  panel: 'M3 4h14v12H3zM8 4v12',
  minus: 'M4 10h12',
  plus: 'M4 10h12M10 4v12',
  rotate: 'M15.5 10a5.5 5.5 0 1 1-2-4.2M13.8 2.5v3.6h-3.6',
  search: 'M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM13.5 13.5 17 17',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6z',
  save: 'M10 3v9M6 8.5l4 4 4-4M4 16.5h12',
  keep: 'M5 3h10v14l-5-4-5 4z',
  open: 'M3 16V4h5l2 2.5h7V16z',
  up: 'M5 12l5-5 5 5',
  down: 'M5 8l5 5 5-5',
  close: 'M5 5l10 10M15 5L5 15',
  tone: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
} as const;
export type ReaderIconName = keyof typeof PATHS;

export function ReaderIcon({ name }: { readonly name: ReaderIconName }) {
  return <LineIcon path={PATHS[name]} size={20} />;
}

/** A button of the bar that shows only an icon. */
export function IconButton(props: {
  readonly icon: ReaderIconName;
  readonly name: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}) {
  const { icon, name, pressed, onClick } = props;
  return (
    <button
      type="button"
      class="btn quiet icon"
      aria-label={name}
      title={name}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <ReaderIcon name={icon} />
    </button>
  );
}
