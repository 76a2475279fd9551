/** What is shown where no pages are: how to choose a document, that it is loading, what it needs, what is wrong. */
import { useState } from 'preact/hooks';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { ReaderTranslate } from '../messages/reader';
import { formatSize } from '../quantities';
import { useId } from '../use-id';
import { FileButton } from './ReaderBar';
import type { OpenDocument, ReaderActions, ReaderState } from './reader-state';

export interface ReaderStartProps {
  readonly state: Exclude<ReaderState, OpenDocument>;
  readonly actions: ReaderActions;
  readonly lang: InterfaceLanguage;
  readonly t: ReaderTranslate;
}

export function ReaderStart({ state, actions, lang, t }: ReaderStartProps) {
  return (
    <main class="start">
      {state.status === 'start' && <Choice state={state} actions={actions} t={t} />}
      {state.status === 'loading' && <Loading {...state} actions={actions} lang={lang} t={t} />}
      {state.status === 'permission' && <Permission host={state.host} actions={actions} t={t} />}
      {state.status === 'password' && (
        <Password wasWrong={state.wasWrong} actions={actions} t={t} />
      )}
    </main>
  );
}

function Choice(props: {
  readonly state: Extract<ReaderState, { status: 'start' }>;
  readonly actions: ReaderActions;
  readonly t: ReaderTranslate;
}) {
  const { state, actions, t } = props;
  return (
    <>
      <h1>{t('start.title')}</h1>
      {state.fault ? (
        <p class="problem" role="alert">
          {t(`fault.${state.fault}`)}
        </p>
      ) : (
        <p>{t('start.body')}</p>
      )}
      <div class="actions">
        {state.canRetry && (
          <button type="button" class="btn" onClick={actions.retry}>
            {t('start.retry')}
          </button>
        )}
        <FileButton wide actions={actions} t={t} />
        <span>{t('start.drop')}</span>
      </div>
      <p class="hint">
        {t('start.private')} {t('start.local')}
      </p>
    </>
  );
}

function Loading(props: {
  readonly loaded: number;
  readonly total: number | null;
  readonly actions: ReaderActions;
  readonly lang: InterfaceLanguage;
  readonly t: ReaderTranslate;
}) {
  const { loaded, total, actions, lang, t } = props;
  const size = (bytes: number) => formatSize(bytes, lang);
  return (
    <>
      <h1>{t('loading.title')}</h1>
      <progress
        aria-label={t('loading.title')}
        {...(total === null ? {} : { value: loaded, max: total })}
      />
      {loaded > 0 && (
        <p>
          {total === null
            ? t('loading.whole', { loaded: size(loaded) })
            : t('loading.part', { loaded: size(loaded), total: size(total) })}
        </p>
      )}
      <button type="button" class="btn" onClick={actions.cancel}>
        {t('cancel')}
      </button>
    </>
  );
}

function Permission(props: {
  readonly host: string;
  readonly actions: ReaderActions;
  readonly t: ReaderTranslate;
}) {
  const { host, actions, t } = props;
  return (
    <>
      <h1>{t('permission.title')}</h1>
      <p>{t('permission.body', { host })}</p>
      <div class="actions">
        <button type="button" class="btn primary" onClick={actions.allowSite}>
          {t('permission.allow', { host })}
        </button>
        <button type="button" class="btn" onClick={actions.cancel}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}

function Password(props: {
  readonly wasWrong: boolean;
  readonly actions: ReaderActions;
  readonly t: ReaderTranslate;
}) {
  const { wasWrong, actions, t } = props;
  const [password, setPassword] = useState('');
  const problem = useId();
  return (
    <>
      <h1>{t('password.title')}</h1>
      <p>{t('password.body')}</p>
      <form
        class="password"
        onSubmit={(event) => {
          event.preventDefault();
          actions.givePassword(password);
          setPassword('');
        }}
      >
        <label>
          {t('password.label')}
          <input
            type="password"
            autocomplete="off"
            autofocus
            value={password}
            aria-invalid={wasWrong}
            aria-describedby={wasWrong ? problem : undefined}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
        {wasWrong && (
          <p class="problem" id={problem} role="alert">
            {t('password.wrong')}
          </p>
        )}
        <div class="actions">
          <button type="submit" class="btn primary">
            {t('password.open')}
          </button>
          <button type="button" class="btn" onClick={actions.cancel}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </>
  );
}
