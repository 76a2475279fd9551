/** "This page has changed since your notes of 3 May: 12 same, 2 changed, 1 gone", and the way to these notes. */
import type { PageVersionSummary } from '../../domain/documents/page-version';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { PopupTranslate } from '../messages/popup';
import { nameDay } from '../names';

interface PageVersionLineProps {
  readonly version: PageVersionSummary;
  /** Whether the list below is limited to the notes concerned. */
  readonly affectedOnly: boolean;
  readonly lang: InterfaceLanguage;
  readonly t: PopupTranslate;
  readonly onToggle: () => void;
}

const COUNTED = ['same', 'changed', 'ambiguous', 'gone'] as const;

export function PageVersionLine({
  version,
  affectedOnly,
  lang,
  t,
  onToggle,
}: PageVersionLineProps) {
  const counts = COUNTED.filter((kind) => version[kind] > 0)
    .map((kind) => t(`version.${kind}`, { count: version[kind] }))
    .join(', ');
  const date = nameDay(version.notesOf, lang);
  return (
    <div class="version">
      <p>{t('version.line', { date, counts })}</p>
      <button type="button" class="btn" aria-pressed={affectedOnly} onClick={onToggle}>
        {t('version.affected')}
      </button>
    </div>
  );
}
