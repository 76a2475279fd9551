/** One row a concept: how often it is mentioned, and the way to the mention before and after the one last shown. */
import { useState } from 'preact/hooks';
import type { ConceptId } from '../../domain/concepts/concept';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { GroupChip } from '../GroupChip';
import type { PopupTranslate } from '../messages/popup';
import { formatCount } from '../quantities';
import type { ConceptRow, PopupActions } from './popup-state';

interface ConceptsProps {
  readonly concepts: readonly ConceptRow[];
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
  readonly onJump: PopupActions['jumpToConcept'];
}

interface Place {
  readonly id: ConceptId;
  /** Counted from 0. */
  readonly at: number;
}

export function Concepts({ concepts, lang, t, onJump }: ConceptsProps) {
  const [places, setPlaces] = useState<ReadonlyMap<ConceptId, number>>(new Map());
  const [last, setLast] = useState<Place | null>(null);

  function jump({ id, sure, unsure }: ConceptRow, step: 1 | -1) {
    const count = sure + unsure;
    const from = places.get(id) ?? (step === 1 ? -1 : 0);
    const at = (from + step + count) % count;
    setPlaces(new Map(places).set(id, at));
    setLast({ id, at });
    onJump(id, at);
  }

  return (
    <>
      <p class="visually-hidden" role="status">
        {last && sayPlace(last, concepts, t)}
      </p>
      <ul class="list">
        {concepts.map((row) => (
          <ConceptItem
            key={row.id}
            row={row}
            at={places.get(row.id)}
            lang={lang}
            t={t}
            onStep={jump}
          />
        ))}
      </ul>
    </>
  );
}

function sayPlace({ id, at }: Place, concepts: readonly ConceptRow[], t: PopupTranslate) {
  const row = concepts.find((concept) => concept.id === id);
  if (!row) return null;
  const position = t('concept.position', { at: at + 1, count: row.sure + row.unsure });
  return `${row.label}: ${position}`;
}

interface ConceptItemProps {
  readonly row: ConceptRow;
  /** Of the mention last shown, counted from 0. */
  readonly at: number | undefined;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
  readonly onStep: (row: ConceptRow, step: 1 | -1) => void;
}

/** As few elements as will do: there are many rows, and a popup is waited for. The arrows are drawn by styles. */
function ConceptItem({ row, at, lang, t, onStep }: ConceptItemProps) {
  const { label, group, sure, unsure } = row;
  const count = sure + unsure;
  // The page may have lost mentions since.
  const isPlaced = at !== undefined && at < count;
  return (
    <li class="concept">
      <span class="name">
        <GroupChip group={group} unsure={sure === 0}>
          {label}
        </GroupChip>
        {unsure > 0 && <span class="unsure-count">{t('concept.unsure', { count: unsure })}</span>}
      </span>
      <span class="number">
        {isPlaced ? t('concept.position', { at: at + 1, count }) : formatCount(count, lang)}
      </span>
      <button
        type="button"
        class="btn quiet step back"
        aria-label={t('concept.previous', { label })}
        onClick={() => onStep(row, -1)}
      />
      <button
        type="button"
        class="btn quiet step"
        aria-label={t('concept.next', { label })}
        onClick={() => onStep(row, 1)}
      />
    </li>
  );
}
