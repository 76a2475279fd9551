import { describe, expect, it } from 'vitest';
import { createPopupHandlers, type PopupParts } from '../../../lib/background/popup-handlers';
import { anUrl } from '../../support/builders';

const asker = { kind: 'extension' } as const;
const question = { urls: [anUrl()], url: anUrl() };
const stored = { notes: [], trash: [], unsaved: [], documents: [] };

const handlersWith = (parts: Partial<PopupParts>) =>
  createPopupHandlers({
    handlers: {
      'notes/of-documents': async () => stored,
      'dismissals/of-page': async () => [],
    },
    listBackups: async () => [],
    findFiles: async () => ({ enabled: false, last: null, problem: null }),
    ...parts,
  });

describe('what the popup asks for', () => {
  it('is answered in one go', async () => {
    const answer = await handlersWith({})['popup/stored'](question, asker);
    expect(answer).toEqual({ ...stored, dismissals: [], lastBackup: null, lacksFile: false });
  });

  it('says that a backup is missing as a file only where files are wanted', async () => {
    const problem = { what: 'permission', when: '2026-05-03T09:00:00.000Z' } as const;
    const lacksFile = async (enabled: boolean) => {
      const findFiles = async () => ({ enabled, last: null, problem });
      return (await handlersWith({ findFiles })['popup/stored'](question, asker)).lacksFile;
    };
    expect(await lacksFile(true)).toBe(true);
    expect(await lacksFile(false)).toBe(false);
  });

  it('shows the notes where nothing can be said of backups', async () => {
    const listBackups = () => Promise.reject(new Error('No database.'));
    const answer = await handlersWith({ listBackups })['popup/stored'](question, asker);
    expect(answer).toEqual({ ...stored, dismissals: [], lacksFile: false });
  });

  it('fails where the notes cannot be read', async () => {
    const handlers = {
      'notes/of-documents': () => Promise.reject(new Error('No database.')),
      'dismissals/of-page': async () => [],
    };
    await expect(handlersWith({ handlers })['popup/stored'](question, asker)).rejects.toThrow();
  });
});
