/** What the popup shows of a document → its profile as a file. Loaded when first asked for, as export-page.ts. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { fileNameFor } from '../domain/markdown/file-name';
import { renderProfileMarkdown } from '../domain/markdown/render-profile';
import { countGroups } from '../domain/profile/document-profile';
import { renderProfileCsv } from '../domain/profile/profile-csv';
import type { ProfileExport } from '../domain/profile/profile-export';
import type { FrameReport } from '../messaging/protocol/frames';
import type { PopupTranslate } from '../ui/messages/popup';
import type { PopupContent } from '../ui/popup/popup-state';
import type { PopupCatalogue } from './compose-content';

export interface Profiled {
  readonly content: PopupContent;
  readonly main: Pick<FrameReport, 'url' | 'title'>;
  readonly catalogue: Pick<PopupCatalogue, 'concepts' | 'labels'>;
}

interface ProfileFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

export function exportProfile(
  format: 'markdown' | 'csv',
  profiled: Profiled,
  t: PopupTranslate,
  lang: InterfaceLanguage,
): ProfileFile {
  const profile = gatherProfile(profiled, new Date().toISOString());
  const title = `${profile.document.title} ${t('profile.title')}`;
  const name = (ending: string) => fileNameFor(title, profile.exportedAt, ending);
  return format === 'csv'
    ? { name: name('.csv'), text: renderProfileCsv(profile), type: 'text/csv' }
    : { name: name('.md'), text: renderProfileMarkdown(profile, t, lang), type: 'text/markdown' };
}

function gatherProfile({ content, main, catalogue }: Profiled, exportedAt: string): ProfileExport {
  const { concepts, absences } = content;
  const { groups } = catalogue.labels;
  return {
    document: { url: main.url, title: main.title },
    exportedAt,
    groups: countGroups(concepts).map((count) => ({ ...count, label: groups[count.group] })),
    concepts,
    absences: absences.flatMap((absence) => {
      const group = catalogue.concepts.get(absence.id)?.group;
      return group ? [{ ...absence, groupLabel: groups[group] }] : [];
    }),
  };
}
