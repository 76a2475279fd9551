/** A brief → its file and bibliography, all at once. */
import type { CslItem } from '../../../lib/domain/citation/csl';
import type { Translate } from '../../../lib/domain/i18n/translate';
import type {
  BriefExport,
  BriefExportKey,
  BriefOptions,
} from '../../../lib/domain/markdown/brief-export';
import { writeBriefMarkdown } from '../../../lib/domain/markdown/render-brief';

export function writeBrief(
  brief: BriefExport,
  options: BriefOptions,
  t: Translate<BriefExportKey>,
): { markdown: string; bibliography: readonly CslItem[] } {
  const writing = writeBriefMarkdown(brief, options, t, 'en');
  let markdown = '';
  for (let step = writing.next(); ; step = writing.next()) {
    if (step.done) return { markdown, bibliography: step.value };
    markdown += step.value.text;
  }
}
