import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_COMMENT_LENGTH, type NoteContent } from '../../../../lib/domain/notes/note';
import { pageMessages } from '../../../../lib/ui/messages/page';
import { NoteEditor, type NoteEditorProps } from '../../../../lib/ui/page/NoteEditor';

afterEach(cleanup);

const EMPTY: NoteContent = { comment: '', concepts: [], tags: [], cases: [] };

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' });
const button = (name: string) => screen.getByRole('button', { name });
const write = (value: string) => fireEvent.input(field(), { target: { value } });

interface EditorProps extends Partial<NoteEditorProps> {
  readonly comment?: string;
}

function renderEditor(props: EditorProps = {}) {
  const callbacks = { onSave: vi.fn(), onClose: vi.fn() };
  const element = (more: EditorProps = {}) => {
    const { comment = '', ...given } = { ...props, ...more };
    return (
      <NoteEditor
        quote="co-management agreements"
        content={{ ...EMPTY, comment }}
        suggested={[]}
        names={{ concepts: [], cases: [] }}
        knownTags={[]}
        saving={false}
        failure={null}
        lang="en"
        t={pageMessages('en')}
        onPreview={async () => []}
        onFindCases={async () => []}
        {...callbacks}
        {...given}
      />
    );
  };
  const { rerender } = render(element());
  return { ...callbacks, update: (more: EditorProps) => rerender(element(more)) };
}

describe('NoteEditor', () => {
  it('shows the quote, with the focus in the comment', () => {
    renderEditor();
    expect(screen.getByText('co-management agreements').tagName).toBe('BLOCKQUOTE');
    expect(document.activeElement).toBe(field());
  });

  it('saves what was written', () => {
    const { onSave } = renderEditor();
    write('A hook.');
    fireEvent.click(button('Save'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...EMPTY, comment: 'A hook.' });
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('saves by Enter with %o', (modifier) => {
    const { onSave } = renderEditor();
    write('A hook.');
    fireEvent.keyDown(field(), { key: 'Enter', ...modifier });
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...EMPTY, comment: 'A hook.' });
  });

  it('does not save by Enter alone, which starts a line', () => {
    const { onSave } = renderEditor();
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(onSave).not.toHaveBeenCalled();
  });

  it('saves once, however often it is asked to while saving', () => {
    const { onSave } = renderEditor({ saving: true });
    fireEvent.click(button('Saving…'));
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(onSave).not.toHaveBeenCalled();
  });

  it('keeps the text when saving is refused, and says why', () => {
    const { update } = renderEditor();
    write('A hook.');
    update({ failure: 'storage-full' });
    expect(screen.getByRole('alert').textContent).toMatch(/no space left/);
    expect(field().value).toBe('A hook.');
  });

  it('promises that unsaved text is kept when the note was changed elsewhere', () => {
    const { update } = renderEditor({ comment: 'Old.' });
    write('Mine.');
    update({ failure: 'conflict', comment: 'Theirs.' });
    expect(screen.getByRole('alert').textContent).toMatch(/Your text is kept here/);
    expect(field().value).toBe('Mine.');
  });

  it('does not send a comment longer than can be stored', () => {
    const { onSave } = renderEditor();
    write('x'.repeat(MAX_COMMENT_LENGTH + 1));
    fireEvent.click(button('Save'));
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toMatch(/100,001 characters/);
  });

  describe('Escape', () => {
    it('closes at once when nothing was written', () => {
      const { onClose } = renderEditor({ comment: 'Old.' });
      fireEvent.keyDown(field(), { key: 'Escape' });
      expect(onClose).toHaveBeenCalledOnce();
    });

    it('asks before written text is lost', () => {
      const { onClose } = renderEditor();
      write('Half a thought');
      fireEvent.keyDown(field(), { key: 'Escape' });
      expect(onClose).not.toHaveBeenCalled();
      expect(screen.getByRole('group', { name: 'Discard the unsaved text?' })).toBeTruthy();
      fireEvent.click(button('Discard'));
      expect(onClose).toHaveBeenCalledOnce();
    });

    it('pressed twice goes back to the text', () => {
      const { onClose } = renderEditor();
      write('Half a thought');
      fireEvent.keyDown(field(), { key: 'Escape' });
      expect(document.activeElement).toBe(button('Keep writing'));
      fireEvent.keyDown(button('Keep writing'), { key: 'Escape' });
      expect(document.activeElement).toBe(field());
      expect(field().value).toBe('Half a thought');
      expect(onClose).not.toHaveBeenCalled();
    });

    it('belongs to the input method while a word is being composed', () => {
      const { onClose } = renderEditor();
      fireEvent.keyDown(field(), { key: 'Escape', isComposing: true });
      expect(onClose).not.toHaveBeenCalled();
    });
  });

  it('gives up the text on Cancel', () => {
    const { onClose } = renderEditor();
    write('Half a thought');
    fireEvent.click(button('Cancel'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  describe('Delete', () => {
    it('is offered for a stored note only', () => {
      renderEditor();
      expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
    });

    it('deletes after a confirmation', () => {
      const onDelete = vi.fn();
      renderEditor({ onDelete });
      fireEvent.click(button('Delete'));
      expect(onDelete).not.toHaveBeenCalled();
      fireEvent.click(button('Delete'));
      expect(onDelete).toHaveBeenCalledOnce();
    });

    it('keeps the note on second thoughts, with the focus where it was', () => {
      const onDelete = vi.fn();
      renderEditor({ onDelete });
      fireEvent.click(button('Delete'));
      expect(document.activeElement).toBe(button('Keep'));
      fireEvent.click(button('Keep'));
      expect(onDelete).not.toHaveBeenCalled();
      expect(document.activeElement).toBe(button('Delete'));
    });
  });
});
