import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ConceptId } from '../../../lib/domain/concepts/concept';
import { renderProfileMarkdown } from '../../../lib/domain/markdown/render-profile';
import { renderProfileCsv } from '../../../lib/domain/profile/profile-csv';
import type { ProfileExport } from '../../../lib/domain/profile/profile-export';
import { popupMessages } from '../../../lib/ui/messages/popup';
import { anUrl } from '../../support/builders';

const id = (name: string) => v.parse(ConceptId, name);

const profile: ProfileExport = {
  document: { url: anUrl(), title: 'Who *owns* the "water"?' },
  exportedAt: '2026-11-20T14:02:00.000Z',
  groups: [{ group: 'Partnerships', label: 'Partnerships', concepts: 1, mentions: 15 }],
  concepts: [
    {
      id: id('public-private-partnership'),
      label: 'public–private, "PPP"',
      group: 'Partnerships',
      groupLabel: 'Partnerships',
      sure: 14,
      unsure: 1,
    },
  ],
  absences: [
    {
      id: id('public-community-partnership'),
      label: 'public-community partnership',
      groupLabel: 'Partnerships',
      presentLabel: 'public-private partnership',
      mentions: 14,
    },
  ],
};

describe('the profile as CSV', () => {
  it('has a line for each concept, absent ones included, with fields quoted where they must be', () => {
    expect(renderProfileCsv(profile).split('\r\n')).toEqual([
      'id,concept,group,mentions,unsure,notably_absent',
      'public-private-partnership,"public–private, ""PPP""",Partnerships,15,1,no',
      'public-community-partnership,public-community partnership,Partnerships,0,0,yes',
      '',
    ]);
  });
});

describe('the profile as Markdown', () => {
  it('names the source, counts, and says what is absent', () => {
    const text = renderProfileMarkdown(profile, popupMessages('en'), 'en');
    expect(text).toContain('# Profile: Who \\*owns\\* the "water"?');
    expect(text).toContain(`[${anUrl()}](${anUrl()})`);
    expect(text).toContain('November 20, 2026');
    expect(text).toContain('- Partnerships: 15 × (1 concept)');
    expect(text).toContain('15 ×, 1 of them unsure');
    expect(text).toContain('- public-private partnership 14 ×, public-community partnership 0 ×');
  });

  it('leaves out the heading of what there is none of', () => {
    const text = renderProfileMarkdown({ ...profile, absences: [] }, popupMessages('de'), 'de');
    expect(text).toContain('## Nach Konzepten');
    expect(text).not.toContain('Auffällig abwesend');
  });
});
