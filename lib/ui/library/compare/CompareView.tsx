/** Documents side by side: how often each speaks of what, over the years, and what is mentioned together. */
import { useMemo, useState } from 'preact/hooks';
import { orderDocuments, toCompared } from '../../../domain/compare/compared-document';
import { compareDocuments } from '../../../domain/compare/concept-table';
import { titleOfRecord } from '../../../domain/documents/document-edits';
import type { CompareRoute } from '../../../domain/library/route';
import { wayToDocument } from '../../../domain/library/way-to';
import type { LibraryProps } from '../library-props';
import { CellDialog } from './CellDialog';
import { CompareBar } from './CompareBar';
import { CoOccurrenceTable } from './CoOccurrenceTable';
import type { PickedCell } from './compare-props';
import { HeatTable } from './HeatTable';
import { TableExport } from './TableExport';
import { TimelineChart } from './TimelineChart';

/** Compared when none is chosen. */
const LATEST = 8;
const SHOWN_UNCOUNTED = 10;

export function CompareView(props: LibraryProps) {
  const { state, actions, t } = props;
  const route = state.route as CompareRoute;
  const [picked, setPicked] = useState<PickedCell | null>(null);
  // In the order of the documents view: read last, first.
  const counted = useMemo(
    () => state.documents.flatMap(({ document }) => toCompared(document) ?? []),
    [state.documents],
  );
  const documents = useMemo(() => {
    const chosen = counted.filter(({ url }) => route.documents.includes(url));
    return orderDocuments(chosen.length > 0 ? chosen : counted.slice(0, LATEST), route.order);
  }, [counted, route.documents, route.order]);
  const table = useMemo(
    () =>
      compareDocuments(documents, state.concepts.values(), {
        group: route.group,
        order: route.rows,
        showsAbsent: route.showsAbsent,
      }),
    [documents, state.concepts, route],
  );
  const uncounted = state.documents.filter(({ document }) => !document.counts);
  const parts = { ...props, route, counted, table };

  return (
    <div class="compare">
      <h2 class="view-title">{t('compare.title')}</h2>
      <p class="muted">{t('compare.hint')}</p>
      {counted.length === 0 && !state.loading && <p class="empty">{t('compare.none')}</p>}
      {counted.length > 0 && (
        <>
          <CompareBar {...parts} />
          <HeatTable {...parts} onPick={setPicked} />
          <TableExport {...parts} />
          <TimelineChart {...parts} />
          <CoOccurrenceTable {...parts} />
        </>
      )}
      {uncounted.length > 0 && (
        <section>
          <h3>{t('compare.uncounted', { count: uncounted.length })}</h3>
          <ul class="documents">
            {uncounted.slice(0, SHOWN_UNCOUNTED).map(({ document }) => {
              const way = wayToDocument(document);
              return (
                <li key={document.url}>
                  <span dir="auto">{titleOfRecord(document) || document.url}</span>
                  {way && (
                    <a class="btn quiet" href={way} target="_blank" rel="noreferrer">
                      {t('compare.openToCount')}
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {picked && (
        <CellDialog
          {...props}
          picked={picked}
          notes={actions.findNotes({ document: picked.document.url, concept: picked.row.id })}
          onClose={() => setPicked(null)}
        />
      )}
    </div>
  );
}
