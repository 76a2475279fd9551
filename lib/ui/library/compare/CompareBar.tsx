/** What is compared: which documents, in which order, which concepts. */
import { useState } from 'preact/hooks';
import { DOCUMENT_ORDERS, type DocumentOrder } from '../../../domain/compare/compared-document';
import { CONCEPT_GROUPS, type ConceptGroup } from '../../../domain/concepts/concept';
import { MAX_COMPARED } from '../../../domain/library/route';
import type { CompareProps } from './compare-props';

/** More are found by name. */
const LISTED = 100;

export function CompareBar({ table, counted, route, actions, t }: CompareProps) {
  const [wanted, setWanted] = useState('');
  const shown = new Set(table.documents.map(({ url }) => url));
  const choose = (url: CompareProps['counted'][number]['url'], chosen: boolean) => {
    const next = new Set(shown);
    if (chosen) next.add(url);
    else next.delete(url);
    actions.go({ ...route, documents: [...next].slice(0, MAX_COMPARED) });
  };
  const listed = counted
    .filter(({ title }) => title.toLowerCase().includes(wanted.trim().toLowerCase()))
    .slice(0, LISTED);
  const { absent } = table;
  return (
    <div class="compare-bar">
      <label class="pick">
        {t('compare.group')}
        <select
          value={route.group ?? ''}
          onChange={({ currentTarget }) =>
            actions.go({ ...route, group: (currentTarget.value as ConceptGroup) || null })
          }
        >
          <option value="">{t('compare.allGroups')}</option>
          {CONCEPT_GROUPS.map((group) => (
            <option key={group} value={group}>
              {t(`group.${group}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="pick">
        {t('compare.order')}
        <select
          value={route.order}
          onChange={({ currentTarget }) =>
            actions.go({ ...route, order: currentTarget.value as DocumentOrder })
          }
        >
          {DOCUMENT_ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`compare.order.${order}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={route.showsAbsent}
          onChange={({ currentTarget }) =>
            actions.go({ ...route, showsAbsent: currentTarget.checked })
          }
        />
        {t('compare.absent', { count: absent })}
      </label>
      <details class="chooser">
        <summary>{t('compare.choose', { count: shown.size, total: counted.length })}</summary>
        <p class="muted small">{t('compare.limit', { count: MAX_COMPARED })}</p>
        <input
          type="search"
          class="search"
          aria-label={t('compare.find')}
          placeholder={t('compare.find')}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <ul>
          {listed.map(({ url, title, published }) => (
            <li key={url}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={shown.has(url)}
                  disabled={!shown.has(url) && shown.size >= MAX_COMPARED}
                  onChange={({ currentTarget }) => choose(url, currentTarget.checked)}
                />
                <span dir="auto">
                  {title} {published && <span class="muted">{published}</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
