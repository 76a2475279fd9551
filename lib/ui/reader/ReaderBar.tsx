/** The bar above the pages: where one is, how large it is shown, and what can be done with the document. */
import { useState } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { ReaderTranslate } from '../messages/reader';
import { FindBar } from './FindBar';
import { IconButton, ReaderIcon } from './ReaderIcon';
import { ReaderStatus } from './ReaderStatus';
import {
  FIT_MODES,
  type FitMode,
  type OpenDocument,
  PAGE_TONES,
  type PageTone,
  type ReaderActions,
} from './reader-state';

interface WithLanguage {
  readonly lang: InterfaceLanguage;
}

export interface ReaderBarProps {
  readonly state: OpenDocument;
  readonly actions: ReaderActions;
  readonly t: ReaderTranslate;
}

export function ReaderBar({ state, actions, lang, t }: ReaderBarProps & WithLanguage) {
  // The text alone is searched and made larger as any other page, by the browser.
  const isDrawn = state.tone !== 'text';
  return (
    <header class="bar">
      <div class="tools" role="toolbar" aria-label={t('bar.label')}>
        <IconButton
          icon="panel"
          name={t('panel.show')}
          pressed={state.panel !== null}
          onClick={() => actions.showPanel(state.panel ? null : 'outline')}
        />
        <PageField state={state} actions={actions} t={t} />
        {isDrawn && (
          <span class="group">
            <IconButton icon="minus" name={t('zoom.out')} onClick={() => actions.zoomBy(-1)} />
            <ZoomMenu state={state} actions={actions} t={t} />
            <IconButton icon="plus" name={t('zoom.in')} onClick={() => actions.zoomBy(1)} />
            <IconButton icon="rotate" name={t('rotate')} onClick={actions.rotate} />
            <IconButton
              icon="search"
              name={t('find.open')}
              pressed={state.find !== null}
              onClick={state.find ? actions.closeFind : actions.openFind}
            />
          </span>
        )}
        <h1 class="title" title={state.title} dir="auto">
          {state.title}
        </h1>
        <select
          class="menu"
          aria-label={t('tone.label')}
          title={t('tone.label')}
          value={state.tone}
          onChange={(event) => actions.setTone(event.currentTarget.value as PageTone)}
        >
          {PAGE_TONES.map((tone) => (
            <option key={tone} value={tone}>
              {t(`tone.${tone}`)}
            </option>
          ))}
        </select>
        {state.kept !== null && (
          <IconButton
            icon="keep"
            name={t('keep')}
            pressed={state.kept === 'kept'}
            onClick={actions.toggleKept}
          />
        )}
        <IconButton icon="print" name={t('print')} onClick={actions.print} />
        <IconButton icon="save" name={t('download')} onClick={actions.download} />
        <FileButton actions={actions} t={t} />
      </div>
      {isDrawn && state.find && <FindBar find={state.find} actions={actions} t={t} />}
      <ReaderStatus state={state} actions={actions} lang={lang} t={t} />
    </header>
  );
}

/** Takes a page number, or what the document calls a page. */
function PageField({ state, actions, t }: ReaderBarProps) {
  const { view, pageCount } = state;
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const page = Number.parseInt(typed ?? '', 10);
    if (Number.isSafeInteger(page)) actions.goToPage(page);
    setTyped(null);
  };
  const where = view.label
    ? t('page.named', { label: view.label, page: view.page, count: pageCount })
    : t('page.of', { count: pageCount });
  return (
    <form
      class="page-field"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <input
        aria-label={t('page.label')}
        inputMode="numeric"
        size={Math.max(3, String(pageCount).length)}
        value={typed ?? String(view.page)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={go}
      />
      <span>{where}</span>
    </form>
  );
}

const SCALES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

function ZoomMenu({ state, actions, t }: ReaderBarProps) {
  const { zoom, scale } = state.view;
  const isFit = (FIT_MODES as readonly string[]).includes(zoom);
  const listed = SCALES.some((one) => String(one) === zoom);
  const percent = (factor: number) => t('zoom.percent', { percent: Math.round(factor * 100) });
  return (
    <select
      class="menu"
      aria-label={t('zoom.label')}
      title={t('zoom.label')}
      value={isFit || listed ? zoom : 'own'}
      onChange={({ currentTarget: { value } }) =>
        actions.setZoom(Number(value) || (value as FitMode))
      }
    >
      {!isFit && !listed && <option value="own">{percent(scale)}</option>}
      {FIT_MODES.map((mode) => (
        <option key={mode} value={mode}>
          {t(`zoom.${mode}`)}
        </option>
      ))}
      {SCALES.map((factor) => (
        <option key={factor} value={String(factor)}>
          {percent(factor)}
        </option>
      ))}
    </select>
  );
}

/** A label, so that the browser's own file dialogue opens. */
export function FileButton({
  actions,
  t,
  wide = false,
}: Pick<ReaderBarProps, 'actions' | 't'> & { readonly wide?: boolean }) {
  return (
    <label
      class={wide ? 'btn primary file' : 'btn quiet icon file'}
      title={wide ? '' : t('openOther')}
    >
      <input
        type="file"
        accept="application/pdf,.pdf"
        aria-label={wide ? t('start.choose') : t('openOther')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (file) actions.openFile(file);
        }}
      />
      {wide ? <span aria-hidden="true">{t('start.choose')}</span> : <ReaderIcon name="open" />}
    </label>
  );
}
