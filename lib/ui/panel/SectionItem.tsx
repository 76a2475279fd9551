/** A section in the outline: its heading leads there, marks say what is in it, and a control unfolds that. */
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { Icon } from '../Icon';
import type { PanelTranslate } from '../messages/panel';
import { formatCount } from '../quantities';
import type { SectionRow } from './compose-rows';
import type { PanelMention, PanelSection } from './panel-state';

interface SectionItemProps {
  readonly row: SectionRow;
  readonly isActive: boolean;
  readonly isInView: boolean;
  readonly lang: InterfaceLanguage;
  readonly t: PanelTranslate;
  readonly onShow: (section: PanelSection) => void;
  readonly onToggle: (key: string) => void;
}

/** Deeper ones are indented no further: the panel is narrow. */
const DEEPEST_INDENT = 4;
const DEEPEST_HEADING = 6;

export function SectionItem({
  row,
  isActive,
  isInView,
  lang,
  t,
  onShow,
  onToggle,
}: SectionItemProps) {
  const { section, isOpen, level } = row;
  const { mentions, notes } = section;
  const title = nameSection(section, t);
  const counts = [
    mentions.length > 0 && t('panel.mentions', { count: mentions.length }),
    notes.length > 0 && t('panel.notes', { count: notes.length }),
  ].filter(Boolean);
  return (
    <div class="section-head" data-depth={Math.min(DEEPEST_INDENT, section.depth)}>
      {counts.length > 0 ? (
        <button
          type="button"
          class="btn quiet icon fold"
          tabIndex={isActive ? 0 : -1}
          aria-expanded={isOpen}
          aria-label={t('section.fold', { title })}
          onClick={() => onToggle(section.key)}
        >
          <Icon name={isOpen ? 'open' : 'closed'} />
        </button>
      ) : (
        <span class="fold" />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: as deep as the document, not as HTML goes. */}
      <div role="heading" aria-level={Math.min(DEEPEST_HEADING, level + 2)} class="title">
        <button
          type="button"
          class="main"
          tabIndex={isActive ? 0 : -1}
          aria-current={isInView || undefined}
          onClick={() => onShow(section)}
        >
          <span dir="auto">{title}</span>
          {counts.length > 0 && <span class="visually-hidden"> – {counts.join(', ')}</span>}
        </button>
      </div>
      <span class="marks small" aria-hidden="true">
        {countGroups(mentions).map(({ group, count }) => (
          <i key={group} data-group={group} title={formatCount(count, lang)} />
        ))}
        {mentions.length > 0 && <span class="number">{formatCount(mentions.length, lang)}</span>}
        {notes.length > 0 && <span class="note-mark">{formatCount(notes.length, lang)}</span>}
      </span>
    </div>
  );
}

function nameSection(section: PanelSection, t: PanelTranslate): string {
  const { kind, title, part } = section;
  switch (kind) {
    case 'heading':
      return title;
    case 'start':
      return t('section.start');
    case 'part':
      return t('section.part', { number: part, words: title });
    case 'frame':
      return t('section.frame', { title });
  }
}

/** Colours shown; the number says the rest. */
const MAX_DOTS = 4;

/** The most frequent first. */
function countGroups(mentions: readonly PanelMention[]) {
  const counts = new Map<string, number>();
  for (const { group } of mentions) {
    if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts]
    .map(([group, count]) => ({ group, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_DOTS);
}
