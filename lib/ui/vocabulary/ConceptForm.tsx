/** A concept of the reader's own, or further labels for a packaged one, as it is written. One language at a time. */
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { type ConceptGroup, ConceptId } from '../../domain/concepts/concept';
import { LABEL_LANGUAGES, type LabelLanguage } from '../../domain/i18n/languages';
import { isOwn, type VocabularyId } from '../../domain/vocabulary/own-id';
import type { ConceptContent, OwnConcept } from '../../domain/vocabulary/vocabulary';
import { tidy } from '../../domain/vocabulary/vocabulary';
import { FormEnd } from '../FormEnd';
import { findLanguageName } from '../names';
import { useFirstField } from '../use-focus';
import { Choice, Field, linesOf } from './Field';
import { findNames, writeNames } from './find-names';
import type { VocabularyProps } from './vocabulary-props';

interface ConceptFormProps extends VocabularyProps {
  readonly vocabulary: VocabularyId;
  /** The one that is changed. */
  readonly base?: OwnConcept;
  readonly onDone: () => void;
}

interface Texts {
  readonly prefLabel: string;
  readonly altLabels: string;
  readonly definition: string;
}

const NO_TEXTS: Texts = { prefLabel: '', altLabels: '', definition: '' };

export function ConceptForm({
  state,
  actions,
  lang,
  t,
  vocabulary,
  base,
  onDone,
}: ConceptFormProps) {
  const [shown, setShown] = useState<LabelLanguage>(lang);
  const [texts, setTexts] = useState(() => textsOf(base));
  const [group, setGroup] = useState<string>(base?.group ?? 'Commons');
  const [extended, setExtended] = useState<string>(base?.extends ?? '');
  const [broader, setBroader] = useState(writeNames(base?.broader ?? [], state.names));
  const [related, setRelated] = useState(writeNames(base?.related ?? [], state.names));
  const [unknown, setUnknown] = useState<string>();
  const form = useFirstField();
  const current = texts[shown] ?? NO_TEXTS;
  const write = (change: Partial<Texts>) =>
    setTexts({ ...texts, [shown]: { ...current, ...change } });
  const packaged = [...state.names].filter(([id]) => !isOwn(id));

  const save = async () => {
    const wider = findNames(broader, state.names);
    const alike = findNames(related, state.names);
    const missing = wider.unknown ?? alike.unknown;
    setUnknown(missing);
    if (missing !== undefined) return;
    const content: ConceptContent = {
      ...contentOf(texts),
      extends: extended === '' ? null : v.parse(ConceptId, extended),
      group: group as ConceptGroup,
      broader: [...wider.ids],
      related: [...alike.ids],
    };
    if (await actions.saveConcept(vocabulary, content, base)) onDone();
  };

  return (
    <form
      class="record-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Choice
        label={t('language')}
        value={shown}
        options={LABEL_LANGUAGES.map((value) => ({
          value,
          label: findLanguageName(value, lang) ?? value,
        }))}
        onChange={(value) => setShown(value as LabelLanguage)}
      />
      <Field
        label={t('prefLabel')}
        value={current.prefLabel}
        lang={shown}
        onChange={(prefLabel) => write({ prefLabel })}
      />
      <Field
        label={t('altLabels')}
        lines={3}
        value={current.altLabels}
        lang={shown}
        onChange={(altLabels) => write({ altLabels })}
      />
      <Field
        label={t('definition')}
        lines={2}
        value={current.definition}
        lang={shown}
        onChange={(definition) => write({ definition })}
      />
      <Choice
        label={t('extends')}
        value={extended}
        options={[
          { value: '', label: t('extends.none') },
          ...packaged.map(([value, label]) => ({ value, label })),
        ]}
        onChange={setExtended}
      />
      {extended === '' && (
        <>
          <Choice
            label={t('group')}
            value={group}
            options={state.groups.map(({ group: value, label }) => ({ value, label }))}
            onChange={setGroup}
          />
          <Field label={t('broader')} lines={2} value={broader} onChange={setBroader} />
          <Field label={t('related')} lines={2} value={related} onChange={setRelated} />
        </>
      )}
      <FormEnd
        problem={unknown === undefined ? null : t('unknownName', { name: unknown })}
        save={t('save')}
        cancel={t('cancel')}
        onCancel={onDone}
      />
    </form>
  );
}

function textsOf(base: OwnConcept | undefined): Partial<Record<LabelLanguage, Texts>> {
  if (!base) return {};
  return Object.fromEntries(
    LABEL_LANGUAGES.map((lang) => [
      lang,
      {
        prefLabel: base.prefLabel[lang] ?? '',
        altLabels: (base.altLabels[lang] ?? []).join('\n'),
        definition: base.definition[lang] ?? '',
      },
    ]),
  );
}

function contentOf(texts: Partial<Record<LabelLanguage, Texts>>) {
  const content = { prefLabel: {}, altLabels: {}, definition: {} } as {
    prefLabel: Partial<Record<LabelLanguage, string>>;
    altLabels: Partial<Record<LabelLanguage, string[]>>;
    definition: Partial<Record<LabelLanguage, string>>;
  };
  for (const lang of LABEL_LANGUAGES) {
    const { prefLabel, altLabels, definition } = texts[lang] ?? NO_TEXTS;
    const others = linesOf(altLabels).map(tidy);
    if (tidy(prefLabel) !== '') content.prefLabel[lang] = tidy(prefLabel);
    if (others.length > 0) content.altLabels[lang] = [...new Set(others)];
    if (tidy(definition) !== '') content.definition[lang] = tidy(definition);
  }
  return content;
}
