/** Searching in the document, as in browsers' viewers: Enter for the next match, with Shift for the one before. */
import { useEffect, useRef } from 'preact/hooks';
import type { ReaderTranslate } from '../messages/reader';
import { IconButton } from './ReaderIcon';
import type { OpenDocument, ReaderActions } from './reader-state';

export interface FindBarProps {
  readonly find: NonNullable<OpenDocument['find']>;
  readonly actions: ReaderActions;
  readonly t: ReaderTranslate;
}

export function FindBar({ find: { query, result }, actions, t }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const again = (direction: 'next' | 'previous') => {
    if (query !== '') actions.find(query, direction);
  };
  return (
    <search class="find">
      <input
        ref={field}
        type="search"
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={query}
        onInput={({ currentTarget }) => actions.find(currentTarget.value, 'first')}
        onKeyDown={(event) => {
          if (event.key === 'Enter') again(event.shiftKey ? 'previous' : 'next');
          else if (event.key === 'Escape') actions.closeFind();
          else return;
          event.preventDefault();
        }}
      />
      <span class="found" role="status">
        {query !== '' && describe(result, t)}
      </span>
      <IconButton icon="up" name={t('find.previous')} onClick={() => again('previous')} />
      <IconButton icon="down" name={t('find.next')} onClick={() => again('next')} />
      <IconButton icon="close" name={t('find.close')} onClick={actions.closeFind} />
    </search>
  );
}

function describe(result: FindBarProps['find']['result'], t: ReaderTranslate): string {
  if (!result || (result.status === 'pending' && result.total === 0)) return t('find.searching');
  if (result.total === 0) return t('find.none');
  const { current, total } = result;
  return t(result.status === 'wrapped' ? 'find.wrapped' : 'find.count', { current, total });
}
