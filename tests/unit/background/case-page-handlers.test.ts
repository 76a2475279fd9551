import { describe, expect, it, vi } from 'vitest';
import { createCasePageHandlers } from '../../../lib/background/case-page-handlers';
import { aCaseId } from '../../support/builders';

describe('a card that asks for the page of a case', () => {
  it('has it opened as one of those the card shows', async () => {
    const openPage = vi.fn(async () => undefined);
    const id = aCaseId('paris');
    const handlers = createCasePageHandlers(openPage);
    const asker = { kind: 'page', origin: 'https://town.example' } as const;
    await handlers['cases/open']({ id, among: [aCaseId('lyon'), id] }, asker);
    expect(openPage).toHaveBeenCalledExactlyOnceWith('case.html?id=paris&among=lyon+paris');
  });
});
