/** What was deleted here, to be taken back or deleted for good. Nothing where nothing was. */
import { useState } from 'preact/hooks';
import { Confirmation } from '../Confirmation';
import { EmptyTrash, type TrashedKind } from '../EmptyTrash';
import { Section } from '../options/Section';
import { RowButton } from '../RowButton';
import { useEdited } from '../use-focus';
import type { VocabularyProps } from './vocabulary-props';
import type { OwnItem, VocabularyState } from './vocabulary-state';

interface Item extends OwnItem {
  readonly label: string;
}

/** More come as these go. */
const SHOWN = 50;

export function TrashSection(props: VocabularyProps) {
  const { state, actions, lang, t } = props;
  const items = itemsOf(state);
  if (items.length === 0) return null;
  return (
    <Section title={t('trash')}>
      {/* Not before all of it is known. Once it is being emptied, nobody is asked. */}
      {state.concepts && state.job !== 'purging' && (
        <EmptyTrash
          counts={countsOf(state)}
          findUses={async () => {
            const count = await actions.countUses(items.map(({ store, id }) => ({ store, id })));
            if (count === undefined) return undefined;
            return count === 0 ? t('emptyTrash.unused') : t('emptyTrash.used', { count });
          }}
          onEmpty={() => actions.purge(items.map(({ store, id }) => ({ store, id })))}
          lang={lang}
          t={t}
        />
      )}
      <ul class="records">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.id}>
            <TrashItem {...props} item={item} />
          </li>
        ))}
      </ul>
      {items.length > SHOWN && (
        <p class="muted">{t('plan.more', { count: items.length - SHOWN })}</p>
      )}
    </Section>
  );
}

function TrashItem({ item, actions, t }: VocabularyProps & { readonly item: Item }) {
  const { store, id, label } = item;
  /** Once they are counted, it is asked for the last time. */
  const [uses, setUses] = useState<number>();
  const asking = useEdited();
  if (uses !== undefined) {
    return (
      <Confirmation
        question={
          uses === 0 ? t('purge.unused', { label }) : t('purge.used', { label, count: uses })
        }
        confirm={t('purge')}
        keep={t('cancel')}
        onConfirm={() => actions.purge([{ store, id }])}
        onKeep={() => {
          setUses(undefined);
          asking.close();
        }}
      />
    );
  }
  return (
    <div class="record">
      <bdi>{label}</bdi>
      <span class="record-actions">
        <RowButton
          action={t('restore')}
          row={label}
          onClick={() => actions.takeFromTrash(store, id)}
        />
        <RowButton
          action={t('purge')}
          row={label}
          danger
          buttonRef={asking.refOf(id)}
          onClick={() => {
            asking.open(id);
            void actions.countUses([{ store, id }]).then(setUses);
          }}
        />
      </span>
    </div>
  );
}

function itemsOf({ vocabularies, concepts, cases, names }: VocabularyState): Item[] {
  return [
    ...vocabularies.flatMap(({ vocabulary: { id, title, trashed } }) =>
      trashed === null ? [] : { store: 'vocabularies' as const, id, label: title },
    ),
    ...(concepts ?? []).flatMap(({ id, trashed }) =>
      trashed === null ? [] : { store: 'ownConcepts' as const, id, label: names.get(id) ?? id },
    ),
    ...cases.flatMap(({ id, title, trashed }) =>
      trashed === null ? [] : { store: 'ownCases' as const, id, label: title },
    ),
  ];
}

/** A vocabulary in the trash takes all its concepts along, in the trash themselves or not. */
function countsOf({
  vocabularies,
  concepts,
  cases,
}: VocabularyState): Partial<Record<TrashedKind, number>> {
  const gone = vocabularies.filter(({ vocabulary }) => vocabulary.trashed !== null);
  const ids = new Set(gone.map(({ vocabulary }) => vocabulary.id));
  const alone = (concepts ?? []).filter(
    ({ trashed, vocabulary }) => trashed !== null && !ids.has(vocabulary),
  );
  return {
    vocabularies: gone.length,
    concepts: alone.length + gone.reduce((sum, one) => sum + one.concepts, 0),
    cases: cases.filter(({ trashed }) => trashed !== null).length,
  };
}
