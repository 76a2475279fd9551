/** Empties a trash: first says what would go, what needs it, and that it goes for good. */
import { useRef, useState } from 'preact/hooks';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Translate } from '../domain/i18n/translate';
import { Confirmation } from './Confirmation';
import type { EmptyTrashKey } from './messages/empty-trash';

export const TRASHED_KINDS = ['notes', 'briefs', 'vocabularies', 'concepts', 'cases'] as const;
export type TrashedKind = (typeof TRASHED_KINDS)[number];

interface EmptyTrashProps {
  readonly counts: Partial<Readonly<Record<TrashedKind, number>>>;
  /** What needs something of it, in a sentence, or an empty text; undefined when that could not be found out. */
  readonly findUses: () => Promise<string | undefined>;
  readonly onEmpty: () => void;
  readonly lang: InterfaceLanguage;
  readonly t: Translate<EmptyTrashKey>;
}

export function EmptyTrash(props: EmptyTrashProps) {
  return (
    <div class="empty-trash">
      <Asking {...props} />
    </div>
  );
}

function Asking({ counts, findUses, onEmpty, lang, t }: EmptyTrashProps) {
  const [uses, setUses] = useState<string>();
  const wasAsked = useRef(false);
  if (uses !== undefined) {
    const question = t('emptyTrash.ask', { what: describeCounts(counts, lang, t) });
    return (
      <Confirmation
        question={[question, uses, t('emptyTrash.forGood')].filter(Boolean).join(' ')}
        confirm={t('emptyTrash')}
        keep={t('emptyTrash.keep')}
        onConfirm={onEmpty}
        onKeep={() => {
          wasAsked.current = true;
          setUses(undefined);
        }}
      />
    );
  }
  return (
    <button
      type="button"
      class="btn quiet danger"
      ref={(button) => {
        // Whoever kept things goes on where they were.
        if (button && wasAsked.current) button.focus();
        wasAsked.current = false;
      }}
      onClick={() => void findUses().then(setUses)}
    >
      {t('emptyTrash')}
    </button>
  );
}

function describeCounts(
  counts: EmptyTrashProps['counts'],
  lang: InterfaceLanguage,
  t: Translate<EmptyTrashKey>,
): string {
  const parts = TRASHED_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count > 0 ? [t(`emptyTrash.${kind}`, { count })] : [];
  });
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(parts);
}
