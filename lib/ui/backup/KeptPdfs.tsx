/** The PDFs the reader has kept: how much room they take, and the way to open one or to let it go. */

import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { KeptPdf } from '../../domain/pdf/kept-pdf';
import type { BackupTranslate } from '../messages/backup';
import { formatSize, formatTime } from '../quantities';
import type { BackupActions, BackupState } from './backup-state';

export interface KeptPdfsProps {
  readonly state: Pick<BackupState, 'pdfs' | 'job'>;
  readonly actions: Pick<BackupActions, 'removePdf'>;
  readonly lang: InterfaceLanguage;
  readonly t: BackupTranslate;
}

export function KeptPdfs({ state, actions, lang, t }: KeptPdfsProps) {
  const { pdfs, job } = state;
  if (pdfs.length === 0) return null;
  const total = pdfs.reduce((sum, { size }) => sum + size, 0);
  return (
    <section aria-labelledby="kept-pdfs">
      <h2 id="kept-pdfs">{t('pdfs.title')}</h2>
      <p class="muted">
        {t('pdfs.hint')} {t('pdfs.total', { size: formatSize(total, lang) })}
      </p>
      <ul class="kept">
        {pdfs.map((pdf) => (
          <li key={pdf.sha256}>
            <span class="what">
              <span dir="auto">{nameOf(pdf)}</span>
              <br />
              <span class="muted small">
                {[formatSize(pdf.size, lang), formatTime(pdf.kept, lang)].join(' · ')}
              </span>
            </span>
            <span class="actions">
              <a
                class="btn quiet"
                href={`reader.html?document=urn:sha256:${pdf.sha256}`}
                target="_blank"
                rel="noreferrer"
                aria-label={t('pdfs.openOf', { title: nameOf(pdf) })}
              >
                {t('pdfs.open')}
              </a>
              <button
                type="button"
                class="btn quiet"
                disabled={job !== null}
                aria-label={t('pdfs.removeOf', { title: nameOf(pdf) })}
                onClick={() => actions.removePdf(pdf.sha256)}
              >
                {t('pdfs.remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ title, fileName, url, sha256 }: KeptPdf): string {
  return title.trim() || fileName || url || sha256;
}
