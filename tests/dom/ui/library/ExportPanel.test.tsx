import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExportPanel } from '../../../../lib/ui/library/ExportPanel';
import type { ExportActions, ExportView } from '../../../../lib/ui/library/export-state';
import { libraryMessages } from '../../../../lib/ui/messages/library';
import { anExport } from '../../../gallery/export-states';
import { aLibrary, IDLE_LIBRARY_ACTIONS } from '../../../gallery/library-samples';

afterEach(cleanup);

function show(parts: Partial<ExportView> = {}, actions: Partial<ExportActions> = {}) {
  const exporting = anExport(parts);
  return render(
    <ExportPanel
      state={aLibrary({ exporting })}
      exporting={exporting}
      actions={{ ...IDLE_LIBRARY_ACTIONS, ...actions }}
      lang="en"
      t={libraryMessages('en')}
    />,
  );
}

const RUNNING = { job: { kind: 'writing', part: 0.43 } } as const;

describe('the export', () => {
  it('offers every format, and says what the chosen one is for', () => {
    const chooseExport = vi.fn();
    show({}, { chooseExport });
    const choice = screen.getByLabelText('Write as');
    expect(choice.querySelectorAll('option')).toHaveLength(9);
    fireEvent.change(choice, { target: { value: 'logseq' } });
    expect(chooseExport).toHaveBeenCalledWith({ preset: 'logseq' });
  });

  it('lets parts be left out of a text to read, and of no other format', () => {
    const chooseExport = vi.fn();
    const { unmount } = show({}, { chooseExport });
    fireEvent.click(screen.getByLabelText('Glossary at the end'));
    expect(chooseExport.mock.lastCall?.[0].options).toMatchObject({ glossary: false });
    unmount();
    show({ preset: 'csv' });
    expect(screen.queryByText('Options')).toBeNull();
  });

  it('says how far it is in steps, and stops at the button or Escape', () => {
    const cancelExport = vi.fn();
    show(RUNNING, { cancelExport });
    expect(screen.getByRole('status').textContent).toBe('Writing the file: 40%');
    expect((screen.getByRole('progressbar') as HTMLProgressElement).value).toBe(0.43);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Write as' }), { key: 'Escape' });
    expect(cancelExport).toHaveBeenCalledTimes(2);
  });

  it('keeps its buttons where they are while it works, so that the focus stays', () => {
    show(RUNNING);
    const button = screen.getByRole('button', { name: 'Download' }) as HTMLButtonElement;
    expect([button.disabled, button.getAttribute('aria-disabled')]).toEqual([false, 'true']);
  });

  it('shows a page as it looks, where nothing of it can run', () => {
    show({
      preset: 'html',
      preview: {
        text: '<p>x</p>',
        isPage: true,
        goesOn: false,
        name: 'x.html',
        files: [],
      },
    });
    const frame = screen.getByTitle('Preview');
    expect([frame.getAttribute('sandbox'), frame.getAttribute('srcdoc')]).toEqual(['', '<p>x</p>']);
  });

  it('says when the clipboard refused', () => {
    show({ problem: 'clipboard' });
    expect(screen.getByRole('alert').textContent).toMatch(/did not let the text be copied/);
  });
});
