import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { BackupPage } from '../../../../lib/ui/backup/BackupPage';
import type { BackupActions, BackupState } from '../../../../lib/ui/backup/backup-state';
import { backupMessages } from '../../../../lib/ui/messages/backup';
import { A_PLAN, aBackupState, IDLE_BACKUP_ACTIONS } from '../../../gallery/backup-samples';

afterEach(cleanup);

function show(
  state: Partial<BackupState>,
  actions: Partial<BackupActions> = {},
  lang: 'en' | 'de' = 'en',
) {
  return render(
    <BackupPage
      state={aBackupState(state)}
      actions={{ ...IDLE_BACKUP_ACTIONS, ...actions }}
      lang={lang}
      t={backupMessages(lang)}
    />,
  );
}

it('stops what takes long, and leaves the focus where its outcome will be said', () => {
  const stop = vi.fn();
  show({ job: { kind: 'restoring', part: 0.4 } }, { stop });
  expect(screen.getByRole('progressbar')).toHaveProperty('value', 0.4);
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(stop).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole('status'));
});

it('does not stop what is done in a moment', () => {
  show({ job: { kind: 'changing', part: 0 } });
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
});

it('says how far a restore came that was stopped', () => {
  show({ done: { total: 51_233, read: 2_500, changed: 2_000 } });
  expect(screen.getByRole('status').textContent).toMatch(
    /^Stopped after 2,500 of 51,233 records\. 2,000 of them were added or changed, and stay;/,
  );
});

it('writes the counts of a plan as the language of the reader does', () => {
  show({ plan: A_PLAN }, {}, 'de');
  const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
  expect(terms).toEqual(['12', '3', '1', '2', '4', '1.533', '2']);
  expect(screen.getByText(/kommt als Kopie in den Papierkorb/)).toBeTruthy();
});
