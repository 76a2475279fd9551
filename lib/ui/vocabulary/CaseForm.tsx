/** A case study of the reader's own as it is written: the facts of the packaged ones. */
import { useState } from 'preact/hooks';
import { CASE_STATUSES, SECTORS } from '../../domain/cases/case-study';
import type { OwnCase, OwnCaseContent } from '../../domain/vocabulary/own-case';
import { FormEnd } from '../FormEnd';
import { useFirstField } from '../use-focus';
import { Choice, Field, linesOf } from './Field';
import { findNames, writeNames } from './find-names';
import type { VocabularyProps } from './vocabulary-props';

interface CaseFormProps extends VocabularyProps {
  readonly base?: OwnCase;
  readonly onDone: () => void;
}

const TEXTS = [
  'title',
  'place',
  'region',
  'country',
  'lat',
  'lon',
  'startYear',
  'endYear',
] as const;
const LONG_TEXTS = ['summary', 'outcome', 'limits'] as const;
const SOURCE_FIELDS = ['title', 'url', 'publisher', 'year'] as const;
const MAY_BE_EMPTY: readonly string[] = ['region', 'startYear', 'endYear', 'limits'];

type TextName = (typeof TEXTS)[number] | (typeof LONG_TEXTS)[number];
type SourceTexts = Record<(typeof SOURCE_FIELDS)[number], string>;
const NO_SOURCE: SourceTexts = { title: '', url: 'https://', publisher: '', year: '' };

export function CaseForm({ state, actions, t, base, onDone }: CaseFormProps) {
  const [texts, setTexts] = useState(() => textsOf(base));
  const [sector, setSector] = useState<string>(base?.sector ?? 'multi');
  const [status, setStatus] = useState<string>(base?.status ?? 'active');
  const [concepts, setConcepts] = useState(writeNames(base?.concepts ?? [], state.names));
  const [names, setNames] = useState((base?.names ?? []).join('\n'));
  const [sources, setSources] = useState<SourceTexts[]>(() => sourcesOf(base));
  const [unknown, setUnknown] = useState<string>();
  const form = useFirstField();

  const save = async () => {
    const found = findNames(concepts, state.names);
    setUnknown(found.unknown);
    if (found.unknown !== undefined) return;
    const content = {
      ...contentOf(texts),
      sector,
      status,
      concepts: found.ids,
      names: linesOf(names),
      sources: sources.map(({ title, url, publisher, year }) => ({
        title,
        url,
        publisher: publisher.trim() || null,
        year: numberOf(year),
      })),
    } as Record<keyof OwnCaseContent, unknown>;
    if (await actions.saveCase(content, base)) onDone();
  };
  const changeSource = (at: number, change: Partial<SourceTexts>) =>
    setSources(sources.map((source, index) => (index === at ? { ...source, ...change } : source)));

  return (
    <form
      class="record-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {TEXTS.map((name) => (
        <Field
          key={name}
          label={t(`case.${name}`)}
          value={texts[name]}
          short={name !== 'title' && name !== 'country'}
          onChange={(value) => setTexts({ ...texts, [name]: value })}
        />
      ))}
      <Choice
        label={t('case.sector')}
        value={sector}
        options={SECTORS.map((value) => ({ value, label: state.sectors[value] ?? value }))}
        onChange={setSector}
      />
      <Choice
        label={t('case.status')}
        value={status}
        options={CASE_STATUSES.map((value) => ({ value, label: state.statuses[value] ?? value }))}
        onChange={setStatus}
      />
      {LONG_TEXTS.map((name) => (
        <Field
          key={name}
          label={t(`case.${name}`)}
          lines={name === 'summary' ? 5 : 2}
          value={texts[name]}
          onChange={(value) => setTexts({ ...texts, [name]: value })}
        />
      ))}
      <Field label={t('case.concepts')} lines={3} value={concepts} onChange={setConcepts} />
      <Field label={t('case.names')} lines={2} value={names} onChange={setNames} />
      {sources.map((source, at) => (
        <fieldset key={at} class="source">
          <legend>{`${t('case.sources')} ${at + 1}`}</legend>
          {SOURCE_FIELDS.map((name) => (
            <Field
              key={name}
              label={t(`source.${name}`)}
              value={source[name]}
              onChange={(value) => changeSource(at, { [name]: value })}
            />
          ))}
          {sources.length > 1 && (
            <button
              type="button"
              class="btn quiet"
              onClick={() => setSources(sources.filter((_, index) => index !== at))}
            >
              {t('source.remove')}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" class="btn" onClick={() => setSources([...sources, NO_SOURCE])}>
        {t('source.add')}
      </button>
      <FormEnd
        problem={unknown === undefined ? null : t('unknownName', { name: unknown })}
        save={t('save')}
        cancel={t('cancel')}
        onCancel={onDone}
      />
    </form>
  );
}

function textsOf(base: OwnCase | undefined): Record<TextName, string> {
  const names = [...TEXTS, ...LONG_TEXTS];
  return Object.fromEntries(names.map((name) => [name, String(base?.[name] ?? '')])) as Record<
    TextName,
    string
  >;
}

function sourcesOf(base: OwnCase | undefined): SourceTexts[] {
  if (!base) return [NO_SOURCE];
  return base.sources.map(({ title, url, publisher, year }) => ({
    title,
    url,
    publisher: publisher ?? '',
    year: String(year ?? ''),
  }));
}

function contentOf(texts: Record<TextName, string>) {
  const isNumber = (name: string) => ['lat', 'lon', 'startYear', 'endYear'].includes(name);
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      if (isNumber(name)) return [name, numberOf(text)];
      if (name === 'country') return [name, text.trim().toUpperCase()];
      return [name, text.trim() === '' && MAY_BE_EMPTY.includes(name) ? null : text];
    }),
  );
}

/** The text itself where it is no number, so that checking can name it. */
function numberOf(text: string): number | string | null {
  if (text.trim() === '') return null;
  const number = Number(text.trim().replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}
