/** The case studies a note links, what each is to it, and the way to those that fit the passage. */
import { useState } from 'preact/hooks';
import type { CaseId } from '../../domain/cases/case-study';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { CASE_RELATIONS, type CaseRelation, type LinkedCase } from '../../domain/notes/note';
import type { SuggestedCase } from '../../messaging/protocol/catalogue-requests';
import type { PageTranslate } from '../messages/page';
import { CASE_LANGUAGE } from '../names';
import { SuggestedCases } from '../page/SuggestedCases';

interface CaseLinksProps {
  readonly linked: readonly LinkedCase[];
  /** Undefined for one the catalogue no longer has. */
  readonly titleOf: (id: CaseId) => string | undefined;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
  readonly onFind: () => Promise<readonly SuggestedCase[]>;
  readonly onChange: (linked: readonly LinkedCase[]) => void;
}

type Search = 'none' | 'searching' | 'failed' | readonly SuggestedCase[];

export function CaseLinks({ linked, titleOf, lang, t, onFind, onChange }: CaseLinksProps) {
  const [search, setSearch] = useState<Search>('none');
  const found = typeof search === 'string' ? [] : search;
  const offered = found.filter(({ id }) => linked.every((one) => one.id !== id));
  const nameOf = (id: CaseId) => titleOf(id) ?? found.find((one) => one.id === id)?.title ?? id;

  function find() {
    setSearch('searching');
    onFind().then(setSearch, () => setSearch('failed'));
  }

  return (
    <div class="case-links">
      {linked.length > 0 && (
        <ul class="card-cases" aria-label={t('note.cases')}>
          {linked.map(({ id, relation }) => (
            <li key={id} class="case-link">
              <span class="case-title" lang={CASE_LANGUAGE}>
                {nameOf(id)}
              </span>
              <select
                class="relation"
                aria-label={t('note.relation', { title: nameOf(id) })}
                value={relation}
                onChange={(event) => {
                  const chosen = event.currentTarget.value as CaseRelation;
                  onChange(linked.map((one) => (one.id === id ? { id, relation: chosen } : one)));
                }}
              >
                {CASE_RELATIONS.map((one) => (
                  <option key={one} value={one}>
                    {t(`relation.${one}`)}
                  </option>
                ))}
              </select>
              <button
                type="button"
                class="btn quiet small"
                aria-label={t('note.unlink', { title: nameOf(id) })}
                onClick={() => onChange(linked.filter((one) => one.id !== id))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <SuggestedCases
        cases={offered}
        lang={lang}
        t={t}
        actionsFor={({ id, title }) => (
          <button
            type="button"
            class="link small"
            aria-label={t('editor.linkCase', { title })}
            onClick={() => onChange([...linked, { id, relation: 'context' }])}
          >
            {t('evidence.link')}
          </button>
        )}
      />
      {typeof search === 'string' ? (
        <button
          type="button"
          class="btn quiet small"
          aria-disabled={search === 'searching' || undefined}
          onClick={() => search !== 'searching' && find()}
        >
          {t('toolbar.evidence')}
        </button>
      ) : (
        offered.length === 0 &&
        linked.length === 0 && (
          <p class="small muted" role="status">
            {t('evidence.none')}
          </p>
        )
      )}
    </div>
  );
}
