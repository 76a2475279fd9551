/** What is known of a document: what it speaks of, the versions read, and its notes. */
import { rateOf } from '../../../domain/compare/compared-document';
import { wayToNote } from '../../../domain/library/way-to';
import { quoteOf } from '../../../domain/notes/note';
import { GroupChip } from '../../GroupChip';
import { nameDay } from '../../names';
import { rateFormat } from '../compare/compare-props';
import type { LibraryProps } from '../library-props';
import type { DocumentRow } from '../library-state';

const SHOWN = 12;

interface DocumentDetailsProps extends LibraryProps {
  readonly row: DocumentRow;
}

export function DocumentDetails({ row, state, actions, lang, t }: DocumentDetailsProps) {
  const { url, counts, versions } = row.document;
  const rate = rateFormat(lang);
  const concepts = (counts?.concepts ?? [])
    .map(({ id, sure, unsure }) => ({ id, all: sure + unsure }))
    .sort((a, b) => b.all - a.all)
    .slice(0, SHOWN);
  const notes = actions.findNotes({ document: url }).slice(0, SHOWN);
  return (
    <div class="document-details">
      <section>
        <h3>{t('details.profile')}</h3>
        {counts ? (
          <>
            <p class="muted small">
              {t('details.counted', {
                words: counts.words,
                date: nameDay(counts.counted, lang),
              })}
              {` · ${t('compare.caption')}`}
            </p>
            <p class="meta">
              {concepts.map(({ id, all }) => (
                <GroupChip key={id} group={state.concepts.get(id)?.group ?? ''}>
                  {state.concepts.get(id)?.prefLabel ?? id} {rate(rateOf(all, counts.words))}
                </GroupChip>
              ))}
            </p>
          </>
        ) : (
          <p class="muted">{t('compare.openToCount')}</p>
        )}
      </section>
      {versions.length > 0 && (
        <section>
          <h3>{t('details.versions')}</h3>
          <ul class="small">
            {versions.toReversed().map(({ fingerprint, firstSeen, lastSeen, notes: stood }) => (
              <li key={fingerprint}>
                {t('details.version', {
                  from: nameDay(firstSeen, lang),
                  to: nameDay(lastSeen, lang),
                })}
                {': '}
                {t('details.stood', { same: stood.same, changed: stood.changed, gone: stood.gone })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('details.notes')}</h3>
        <ul class="document-notes">
          {notes.map(({ note }) => {
            const way = wayToNote(note);
            return (
              <li key={note.id}>
                {way ? (
                  <a href={way} target="_blank" rel="noreferrer" dir="auto">
                    {quoteOf(note)}
                  </a>
                ) : (
                  <span dir="auto">{quoteOf(note)}</span>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
