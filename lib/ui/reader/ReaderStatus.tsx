/** The line under the reader's bar: what is under way, what cannot be, what became of the notes, what is kept. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { ReaderTranslate } from '../messages/reader';
import { nameDay } from '../names';
import { formatSize } from '../quantities';
import { IconButton } from './ReaderIcon';
import type { OpenDocument, ReaderActions } from './reader-state';

export interface ReaderStatusProps {
  readonly state: OpenDocument;
  readonly actions: ReaderActions;
  readonly lang: InterfaceLanguage;
  readonly t: ReaderTranslate;
}

/** Always there, so that screen readers hear it change. */
export function ReaderStatus({ state, actions, lang, t }: ReaderStatusProps) {
  const { reading, printing, scanned, pageCount, view, kept, version } = state;
  const [read, setRead] = useState<string | null>(null);
  const isScan = scanned.includes(view.page);
  const said = printing === null && !reading;
  const lines: (readonly [key: string, line: ComponentChildren])[] = [];
  if (said && isScan) {
    lines.push(['scan', t(scanned.length === pageCount ? 'scanned.all' : 'scanned.page')]);
  }
  if (said && version) lines.push(['version', describeVersion(version, lang, t)]);
  if (said && kept === 'kept') {
    lines.push(['kept', t('kept.note', { size: formatSize(state.size, lang) })]);
  }
  if (said && (kept === 'full' || kept === 'failed')) lines.push([kept, t(`kept.${kept}`)]);
  const unread = lines.filter(([key]) => !read?.split(' ').includes(key));
  return (
    <div class="status" role="status">
      {printing !== null && (
        <>
          <progress aria-hidden="true" value={printing} max={pageCount} />
          <span>{t('printing', { done: printing, count: pageCount })}</span>
          <button type="button" class="btn quiet" onClick={actions.cancel}>
            {t('cancel')}
          </button>
        </>
      )}
      {printing === null && reading && (
        <>
          <progress aria-hidden="true" value={reading.done} max={pageCount} />
          <span>{t('reading', { done: reading.done, count: pageCount })}</span>
        </>
      )}
      {unread.length > 0 && (
        <>
          <span class="lines">
            {unread.map(([key, line]) => (
              <span key={key} class={key === 'full' || key === 'failed' ? 'problem' : ''}>
                {line}
              </span>
            ))}
          </span>
          <IconButton
            icon="close"
            name={t('status.close')}
            onClick={() => setRead(lines.map(([key]) => key).join(' '))}
          />
        </>
      )}
    </div>
  );
}

const COUNTED = ['same', 'changed', 'ambiguous', 'gone'] as const;

function describeVersion(
  version: NonNullable<OpenDocument['version']>,
  lang: InterfaceLanguage,
  t: ReaderTranslate,
): string {
  const counts = COUNTED.filter((kind) => version[kind] > 0)
    .map((kind) => t(`version.${kind}`, { count: version[kind] }))
    .join(', ');
  return t('version.line', { date: nameDay(version.notesOf, lang), counts });
}
