/** Beside the pages: the document's outline, or a small picture of each page, drawn when it comes into view. */
import { useEffect, useRef } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { ReaderTranslate } from '../messages/reader';
import { formatCount } from '../quantities';
import type { OpenDocument, OutlineEntry, ReaderActions, ReaderPanel } from './reader-state';

export interface PanelProps {
  readonly state: OpenDocument;
  readonly actions: ReaderActions;
  readonly lang: InterfaceLanguage;
  readonly t: ReaderTranslate;
}

const PANELS: readonly ReaderPanel[] = ['outline', 'pages'];

export function Panel({ state, actions, lang, t }: PanelProps) {
  const { panel, outline } = state;
  if (!panel) return null;
  return (
    <nav class="panel" aria-label={t('panel.label')}>
      <div class="choice">
        {PANELS.map((one) => (
          <button
            key={one}
            type="button"
            class="btn quiet"
            aria-pressed={panel === one}
            onClick={() => actions.showPanel(one)}
          >
            {t(`panel.${one}`)}
          </button>
        ))}
      </div>
      {panel === 'pages' && <Thumbnails state={state} actions={actions} lang={lang} t={t} />}
      {panel === 'outline' &&
        (outline.length > 0 ? (
          <Outline entries={outline} actions={actions} />
        ) : (
          <p class="hint">{t('panel.noOutline')}</p>
        ))}
    </nav>
  );
}

function Outline(props: {
  readonly entries: readonly OutlineEntry[];
  readonly actions: ReaderActions;
}) {
  const { entries, actions } = props;
  return (
    <ul class="outline">
      {entries.map(({ title, destination, children }, at) => (
        <li key={`${at} ${title}`}>
          <button type="button" class="entry" onClick={() => actions.goToDestination(destination)}>
            {title}
          </button>
          {children.length > 0 && <Outline entries={children} actions={actions} />}
        </li>
      ))}
    </ul>
  );
}

function Thumbnails({ state, actions, lang, t }: PanelProps) {
  const pages = Array.from({ length: state.pageCount }, (_, at) => at + 1);
  return (
    <ol class="thumbnails">
      {pages.map((page) => (
        <li key={page}>
          <Thumbnail
            page={page}
            isCurrent={page === state.view.page}
            name={t('panel.page', { page })}
            shown={formatCount(page, lang)}
            actions={actions}
          />
        </li>
      ))}
    </ol>
  );
}

function Thumbnail(props: {
  readonly page: number;
  readonly isCurrent: boolean;
  readonly name: string;
  /** The number, as the name has it. */
  readonly shown: string;
  readonly actions: ReaderActions;
}) {
  const { page, isCurrent, name, shown, actions } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      // A page that cannot be drawn stays blank, here as there.
      actions.drawThumbnail(page, current).catch(() => undefined);
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, [page, actions]);
  return (
    <button
      type="button"
      class="thumbnail"
      aria-label={name}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => actions.goToPage(page)}
    >
      <canvas ref={canvas} />
      <span aria-hidden="true">{shown}</span>
    </button>
  );
}
