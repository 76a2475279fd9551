/** The life of the page for case studies: loads the catalogue, shows what the address asks for, carries out the rest. */
import * as v from 'valibot';
import type { Catalogue } from '../catalogue/catalogue';
import {
  ALL_CASES,
  type CaseQuery,
  readCaseAddress,
  writeCaseAddress,
} from '../domain/cases/case-query';
import { CaseId } from '../domain/cases/case-study';
import type { Translate } from '../domain/i18n/translate';
import { fileNameFor } from '../domain/markdown/file-name';
import type { ExportKey } from '../domain/markdown/page-export';
import { renderCaseMarkdown } from '../domain/markdown/render-case';
import { copyText, downloadText } from '../platform/hand-over';
import type { CaseDetailView, CasePageActions, CasePageState } from '../ui/case/case-state';
import { type CaseLibrary, loadCaseLibrary } from './case-library';
import { composeCase } from './compose-case';
import type { Wording } from './compose-links';
import { createCaseLister } from './compose-list';

export interface CasePageParts extends Wording {
  readonly catalogue: Catalogue;
  readonly exportT: Translate<ExportKey>;
  /** Of the page's own address. */
  readonly search: string;
  /** Has the address say what the list shows, so that the way back leads there. */
  readonly replaceAddress: (address: string) => void;
  readonly now: () => Date;
  readonly onState: (state: CasePageState) => void;
}

export interface CasePageController {
  readonly actions: CasePageActions;
  start(): void;
}

export function createCasePageController(parts: CasePageParts): CasePageController {
  const { catalogue, exportT, lang, now, onState } = parts;
  const address = readCaseAddress(parts.search);
  let query = address.query;
  let shown: CasePageState = { status: 'loading' };
  let library: CaseLibrary | undefined;
  let list: ((query: CaseQuery) => CasePageState) | undefined;

  const show = (state: CasePageState) => {
    shown = state;
    onState(state);
  };

  const present = (loaded: CaseLibrary) => {
    library = loaded;
    if (address.id === null) {
      const lister = createCaseLister(loaded, parts);
      list = lister.list;
      show(list(query));
      return;
    }
    const id = v.safeParse(CaseId, address.id);
    const study = id.success ? loaded.known.get(id.output) : undefined;
    show(
      study
        ? composeCase(study, loaded, address, parts, now().getFullYear())
        : { status: 'missing', id: address.id },
    );
  };

  const start = () => {
    show({ status: 'loading' });
    loadCaseLibrary(catalogue, lang)
      .then(present)
      .catch(() => show({ status: 'broken' }));
  };

  const search = (next: CaseQuery) => {
    query = next;
    parts.replaceAddress(writeCaseAddress({ query }));
    if (list) show(list(query));
  };

  const renderMarkdown = ({ study, statusLabel, concepts }: CaseDetailView) => {
    const exportedAt = now().toISOString();
    const sectorName = library?.labels.sectors[study.sector] ?? '';
    return {
      name: fileNameFor(study.title, exportedAt),
      text: renderCaseMarkdown(
        {
          exported: { study, sectorName, statusName: statusLabel },
          concepts: concepts.map(({ label }) => label),
          exportedAt,
        },
        exportT,
        lang,
      ),
    };
  };
  const attempt = async <P extends string>(
    problem: P,
    work: (file: ReturnType<typeof renderMarkdown>) => unknown,
  ): Promise<P | null> => {
    try {
      if (shown.status === 'case') await work(renderMarkdown(shown));
      return null;
    } catch {
      return problem;
    }
  };

  return {
    actions: {
      search: (change) => search({ ...query, ...change }),
      reset: () => search(ALL_CASES),
      retry: start,
      loadMap: (scale) => catalogue.worldMap(scale),
      copyMarkdown: () => attempt('clipboard', ({ text }) => copyText(Promise.resolve(text))),
      downloadMarkdown: () =>
        attempt('download', ({ name, text }) => downloadText(name, [text], 'text/markdown')),
    },
    start,
  };
}
