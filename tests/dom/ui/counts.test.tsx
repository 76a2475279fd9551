/** Counts on the screens, with so many of everything that the reader's language groups the digits. */
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FacetCount } from '../../../lib/domain/library/note-filter';
import { NO_FILTER } from '../../../lib/domain/outline/outline-filter';
import { CaseMap } from '../../../lib/ui/case/map/CaseMap';
import { Library } from '../../../lib/ui/library/Library';
import { caseMessages } from '../../../lib/ui/messages/case';
import { libraryMessages } from '../../../lib/ui/messages/library';
import { panelMessages } from '../../../lib/ui/messages/panel';
import { popupMessages } from '../../../lib/ui/messages/popup';
import { readerMessages } from '../../../lib/ui/messages/reader';
import { Panel } from '../../../lib/ui/panel/Panel';
import { Popup } from '../../../lib/ui/popup/Popup';
import { Panel as PagesPanel } from '../../../lib/ui/reader/ReaderPanel';
import { aPoint, IDLE_CASE_ACTIONS } from '../../gallery/case-samples';
import { aCountedDocument, aLibrary, IDLE_LIBRARY_ACTIONS } from '../../gallery/library-samples';
import {
  aPanelContent,
  aPanelMention,
  aPanelSection,
  IDLE_PANEL_ACTIONS,
} from '../../gallery/panel-samples';
import { anOpenPdf, IDLE_READER_ACTIONS } from '../../gallery/reader-states';
import {
  aConceptRow,
  aContent,
  aNote,
  aNoteRow,
  caseId,
  conceptId,
  IDLE_ACTIONS,
  QUOTES,
} from '../../gallery/samples';

afterEach(cleanup);

const MANY = 1_290;
const times = <T,>(value: T): T[] => Array.from({ length: MANY }, () => value);

/** All that is read or heard, fields to type in aside. */
function shownWords(): string {
  const elements = [...document.body.querySelectorAll('*')];
  const said = elements.flatMap((element) =>
    ['title', 'aria-label'].map((name) => element.getAttribute(name) ?? ''),
  );
  return [document.body.textContent, ...said].join('\n');
}

describe('Counts above a thousand are written as the language of the interface does', () => {
  afterEach(() => expect(shownWords()).not.toContain('1290'));

  it('in the popup: tabs, concepts, and the picture of the page', () => {
    const concepts = [aConceptRow('commoning', { sure: MANY })];
    const notes = times(aNoteRow(aNote(1, QUOTES.short)));
    render(
      <Popup
        state={{ ...aContent({ concepts, notes }), suggestionCount: MANY }}
        actions={IDLE_ACTIONS}
        lang="de"
        t={popupMessages('de')}
      />,
    );
    const tabs = screen.getAllByRole('tab').map(({ textContent }) => textContent);
    expect(tabs.slice(1)).toEqual(['Notizen 1.290', 'Fallstudien 1.290']);
    expect(within(screen.getByRole('tabpanel')).getByText('1.290')).toBeTruthy();
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('Commons 1.290');
  });

  it('in the side panel, beside a section', () => {
    const section = aPanelSection(1, {
      mentions: times(aPanelMention(0)),
      notes: times(aNote(1, QUOTES.short)),
    });
    render(
      <Panel
        state={aPanelContent({ sections: [section] })}
        filter={NO_FILTER}
        actions={IDLE_PANEL_ACTIONS}
        lang="de"
        t={panelMessages('de')}
      />,
    );
    expect(screen.getAllByText('1.290')).toHaveLength(2);
    expect(screen.getByTitle('1.290')).toBeTruthy();
  });

  it('in the library: its ways, and its filters', () => {
    const count = <T extends string>(value: T): FacetCount<T>[] => [{ value, count: MANY }];
    const counted = aCountedDocument('one', 'Baths', null, {});
    render(
      <Library
        state={aLibrary({
          total: MANY,
          documents: [{ ...counted, notes: MANY }],
          facets: {
            concepts: count(conceptId('commons')),
            tags: count('bath'),
            cases: count(caseId('a')),
            languages: count('en'),
          },
        })}
        actions={IDLE_LIBRARY_ACTIONS}
        lang="de"
        t={libraryMessages('de')}
      />,
    );
    const options = screen.getAllByRole('option', { hidden: true, name: /1\.290/ });
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'commons (1.290)',
      '#bath (1.290)',
      'Baths (1.290)',
      'a (1.290)',
      'Englisch (1.290)',
    ]);
    expect(screen.getAllByRole('link', { name: /1\.290$/ })).toHaveLength(3);
  });

  it('on the map of case studies', () => {
    render(
      <CaseMap
        points={times(aPoint('paris', 48.9, 2.4))}
        countries={[]}
        loadMap={IDLE_CASE_ACTIONS.loadMap}
        lang="de"
        t={caseMessages('de')}
      />,
    );
    expect(screen.getByText('1.290')).toBeTruthy();
  });

  it('in the reader, under the small pictures of pages', () => {
    render(
      <PagesPanel
        state={anOpenPdf({ panel: 'pages', pageCount: MANY })}
        actions={IDLE_READER_ACTIONS}
        lang="de"
        t={readerMessages('de')}
      />,
    );
    expect(screen.getByRole('button', { name: 'Seite 1.290' }).textContent).toBe('1.290');
  });
});
