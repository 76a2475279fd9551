/** One case study → a Markdown file of its own, with its concepts and dated sources. Pure, as render-page.ts is. */
import type { Root } from 'mdast';
import type { Timestamp } from '../documents/document';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import { caseBlocks } from './case-blocks';
import { renderFrontMatter } from './front-matter';
import { heading, line } from './nodes';
import type { ExportedCase, ExportKey } from './page-export';
import { toPlainText } from './plain-text';
import { renderTree } from './serialise';

export interface CaseExport {
  readonly exported: ExportedCase;
  /** Labels, in the order they are shown. */
  readonly concepts: readonly string[];
  readonly exportedAt: Timestamp;
}

/** The whole file: front matter, then CommonMark. */
export function renderCaseMarkdown(
  { exported, concepts, exportedAt }: CaseExport,
  t: Translate<ExportKey>,
  language: InterfaceLanguage,
): string {
  const { study, statusName } = exported;
  const facts = {
    title: toPlainText(study.title),
    case: study.id,
    status: toPlainText(statusName),
    exported: exportedAt.slice(0, 10),
    concepts: concepts.map(toPlainText),
    generator: 'Commons Gloss',
  };
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, study.title),
      ...caseBlocks(exported, t, language),
      ...(concepts.length === 0 ? [] : [line(t('noteConcepts', { labels: concepts.join(', ') }))]),
    ],
  };
  return `${renderFrontMatter(facts)}\n${renderTree(tree)}`;
}
