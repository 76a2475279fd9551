/** What leaves the popup: the page's notes and profile, copied or as files. What writes them is loaded when asked for. */
import { v4 as uuid } from 'uuid';
import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentRecord, DocumentUrl } from '../domain/documents/document';
import { normaliseDocumentUrl } from '../domain/documents/normalise-url';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { fileNameFor } from '../domain/markdown/file-name';
import type { Note } from '../domain/notes/note';
import { writeAnnotationCollection } from '../domain/notes/web-annotation';
import { RequestError } from '../messaging/protocol/failure';
import type { FrameReport } from '../messaging/protocol/frames';
import { copyText, downloadText } from '../platform/hand-over';
import type { PopupTranslate } from '../ui/messages/popup';
import type { PopupActions, PopupContent } from '../ui/popup/popup-state';
import { attempt } from './attempt';
import type { PopupCatalogue } from './compose-content';

/** What is on the screen at this moment, and where it comes from. */
export interface Shown {
  readonly content: PopupContent;
  readonly main: FrameReport;
  readonly catalogue: PopupCatalogue;
}

export interface ExportActionParts {
  /** Undefined before everything is known. */
  readonly getShown: () => Shown | undefined;
  readonly getNotes: () => readonly Note[];
  readonly getDocuments: () => readonly DocumentRecord[];
  readonly catalogue: Catalogue;
  readonly t: PopupTranslate;
  readonly lang: InterfaceLanguage;
}

type ExportActions = Pick<
  PopupActions,
  'copyMarkdown' | 'copyProfile' | 'downloadAnnotations' | 'downloadMarkdown' | 'downloadProfile'
>;

export function createExportActions(parts: ExportActionParts): ExportActions {
  const { getNotes, getDocuments, catalogue, t, lang } = parts;

  const getShown = () => {
    const shown = parts.getShown();
    if (!shown) throw new RequestError('not-found', 'export');
    return shown;
  };

  const renderMarkdown = async () => {
    const { content, main, catalogue: names } = getShown();
    const now = new Date().toISOString();
    const { url, title, lang: pageLang } = main;
    const record = getDocuments().find((known) => known.url === url);
    const twin = getDocuments().find((known) => main.twins?.includes(known.url));
    // As heavy as all the rest, and rarely asked for.
    const { exportPage } = await import('./export-page');
    return exportPage({
      content,
      document: {
        url: findAddress(url, record),
        title,
        lang: pageLang,
        // What a twin says of itself is as good where no note was taken here.
        about: (record ?? twin)?.about ?? null,
      },
      lastSeen: record?.lastSeen ?? null,
      names,
      catalogue,
      now,
      lang,
    });
  };

  const renderProfile = async (format: 'markdown' | 'csv') => {
    const shown = getShown();
    const { exportProfile } = await import('./export-profile');
    return exportProfile(format, shown, t, lang);
  };

  return {
    copyProfile: () => attempt(() => copyText(renderProfile('markdown').then(textOf)), 'clipboard'),
    downloadProfile: (format) =>
      attempt(async () => {
        const { name, text, type } = await renderProfile(format);
        downloadText(name, [text], type);
      }, 'download'),
    copyMarkdown: () => attempt(() => copyText(renderMarkdown().then(textOf)), 'clipboard'),
    downloadMarkdown: () =>
      attempt(async () => {
        const { name, text } = await renderMarkdown();
        downloadText(name, [text], 'text/markdown');
      }, 'download'),
    downloadAnnotations: () =>
      attempt(async () => {
        const { title } = getShown().main;
        const now = new Date().toISOString();
        const id = `urn:uuid:${uuid()}`;
        const pieces = [...writeAnnotationCollection(id, title, getNotes(), now)];
        const name = fileNameFor(title, now).replace(/md$/, 'jsonld');
        downloadText(
          name,
          pieces.map(({ text }) => text),
          'application/ld+json',
        );
      }, 'download'),
  };
}

const textOf = ({ text }: { readonly text: string }) => text;

/** A file that was read from the disk first may have been met on the web since. */
function findAddress(url: DocumentUrl, record: DocumentRecord | undefined): DocumentUrl {
  if (!url.startsWith('urn:')) return url;
  const address = record?.aliases.find(({ kind }) => kind === 'alternate')?.value;
  return (address && normaliseDocumentUrl(address)) || url;
}
