/** Where and when a case study was, of what sector it is and what became of it, in one line. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { CaseContent } from '../messaging/protocol/catalogue-requests';
import type { PageTranslate } from './messages/page';
import { findYears, namePlace } from './names';

interface CaseFactsProps {
  readonly content: CaseContent;
  readonly lang: InterfaceLanguage;
  readonly t: PageTranslate;
}

export function CaseFacts({ content, lang, t }: CaseFactsProps) {
  const { sectorLabel, statusLabel } = content;
  const facts = [namePlace(content, lang), sectorLabel, findYears(content, t), statusLabel];
  return <p class="muted small">{facts.filter(Boolean).join(' · ')}</p>;
}
