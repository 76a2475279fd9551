/** Whether PDFs come to the reader by themselves, and whether the menu of links offers it. */
import type { OptionsTranslate } from '../messages/options';
import type { OptionsActions, OptionsState } from './options-state';
import { Section } from './Section';

export interface PdfSectionProps {
  readonly settings: OptionsState['settings'];
  readonly actions: OptionsActions;
  readonly t: OptionsTranslate;
}

export function PdfSection({ settings: { openPdfs, linkMenu }, actions, t }: PdfSectionProps) {
  return (
    <Section title={t('pdf.title')}>
      <label class="check">
        <input
          type="checkbox"
          checked={openPdfs}
          aria-describedby="pdf-open-hint"
          onChange={({ currentTarget: { checked } }) => actions.setOpenPdfs(checked)}
        />
        {t('pdf.open')}
      </label>
      <p class="option-hint" id="pdf-open-hint">
        {t('pdf.openHint')}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={linkMenu}
          onChange={({ currentTarget: { checked } }) => actions.setLinkMenu(checked)}
        />
        {t('pdf.menu')}
      </label>
    </Section>
  );
}
