/** One marker: a link to a case, or a button for several that stand too near to one another. */

import type { InterfaceLanguage } from '../../../domain/i18n/languages';
import type { CaseTranslate } from '../../messages/case';
import { CASE_LANGUAGE } from '../../names';
import { formatCount } from '../../quantities';
import type { Cluster } from './cluster-points';

interface MarkerProps {
  readonly group: Cluster;
  /** The case the page is about is among them. */
  readonly own: boolean;
  /** Takes part in the tab order; one of all markers does. */
  readonly reachable: boolean;
  readonly lang: InterfaceLanguage;
  readonly t: CaseTranslate;
  readonly onChoose: (group: Cluster) => void;
  readonly onFocus: (group: Cluster) => void;
  /** With the words for what is pointed at, or an empty text. */
  readonly onPoint: (label: string) => void;
}

const TITLES_IN_A_LABEL = 3;

export function Marker(props: MarkerProps) {
  const { group, own, reachable, lang, t, onChoose, onFocus, onPoint } = props;
  const [first, ...others] = group.members;
  const label = nameGroup(group, own, t);
  const common = {
    class: `marker${own ? ' own' : ''}`,
    style: { left: `${group.x}px`, top: `${group.y}px` },
    tabIndex: reachable ? 0 : -1,
    'aria-label': label,
    onFocus: () => {
      onFocus(group);
      onPoint(label);
    },
    onBlur: () => onPoint(''),
    onMouseEnter: () => onPoint(label),
    onMouseLeave: () => onPoint(''),
  };
  if (others.length === 0) {
    return own ? (
      <span {...common} class="marker own" role="img" data-status={first.status} />
    ) : (
      <a
        {...common}
        href={first.href}
        lang={CASE_LANGUAGE}
        data-status={first.status}
        draggable={false}
      >
        {' '}
      </a>
    );
  }
  return (
    <button {...common} type="button" onClick={() => onChoose(group)}>
      {formatCount(group.members.length, lang)}
    </button>
  );
}

function nameGroup({ members }: Cluster, own: boolean, t: CaseTranslate): string {
  const [first, ...others] = members;
  if (others.length === 0) return own ? `${t('map.own')}: ${first.title}` : first.title;
  const titles = members.slice(0, TITLES_IN_A_LABEL).map(({ title }) => title);
  return t('map.cluster', {
    count: members.length,
    titles: `${titles.join('; ')}${members.length > titles.length ? '; …' : ''}`,
  });
}
