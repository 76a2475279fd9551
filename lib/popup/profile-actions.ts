/** What the popup shows of a document → its profile on the clipboard or in a file. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { fileNameFor } from '../domain/markdown/file-name';
import { renderProfileMarkdown } from '../domain/markdown/render-profile';
import { countGroups } from '../domain/profile/document-profile';
import { renderProfileCsv } from '../domain/profile/profile-csv';
import type { ProfileExport } from '../domain/profile/profile-export';
import type { FrameReport } from '../messaging/protocol/frames';
import { copyText, downloadText } from '../platform/hand-over';
import type { PopupTranslate } from '../ui/messages/popup';
import type { PopupActions, PopupContent } from '../ui/popup/popup-state';
import type { PopupCatalogue } from './compose-content';

export interface Profiled {
  readonly content: PopupContent;
  readonly main: FrameReport;
  readonly catalogue: PopupCatalogue;
}

/** @param getProfiled what is shown at this moment. @throws when nothing is. */
export function createProfileActions(
  getProfiled: () => Profiled,
  t: PopupTranslate,
  lang: InterfaceLanguage,
) {
  const gather = () => gatherProfile(getProfiled(), new Date().toISOString());
  return {
    copy: () => copyText(renderProfileMarkdown(gather(), t, lang)),
    download(format: Parameters<PopupActions['downloadProfile']>[0]) {
      const profile = gather();
      const name = (ending: string) =>
        fileNameFor(`${profile.document.title} ${t('profile.title')}`, profile.exportedAt, ending);
      if (format === 'csv') downloadText(name('.csv'), [renderProfileCsv(profile)], 'text/csv');
      else downloadText(name('.md'), [renderProfileMarkdown(profile, t, lang)], 'text/markdown');
    },
  };
}

export function gatherProfile(
  { content, main, catalogue }: Profiled,
  exportedAt: string,
): ProfileExport {
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
