/** How a file begins: a page as it looks, everything else as the text it is. */
import type { LibraryTranslate } from '../messages/library';
import type { ExportPreview as Preview } from './export-state';

interface ExportPreviewProps {
  readonly preview: Preview;
  readonly t: LibraryTranslate;
}

export function ExportPreview({ preview, t }: ExportPreviewProps) {
  const { text, isPage, goesOn, name, files } = preview;
  return (
    <>
      <p class="muted small">{t(files.length > 0 ? 'export.archive' : 'export.file', { name })}</p>
      {files.length > 0 && (
        <ul class="small export-files">
          {files.map((file) => (
            <li key={file} dir="auto">
              {file}
            </li>
          ))}
          {goesOn && files.length > 1 && <li>{t('export.more')}</li>}
        </ul>
      )}
      {isPage ? (
        // The page forbids itself everything but its style; the sandbox forbids it again.
        <iframe class="export-page" title={t('export.preview')} sandbox="" srcdoc={text} />
      ) : (
        // In the tab order so that it can be scrolled by keyboard.
        <section
          class="markdown"
          aria-label={t('export.preview')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
          tabIndex={0}
        >
          <pre dir="auto">{text}</pre>
        </section>
      )}
      {goesOn && <p class="muted small">{t('export.goesOn')}</p>}
    </>
  );
}
