import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConceptId } from '../../../../lib/domain/concepts/concept';
import { MAX_COMMENT_LENGTH, type NoteContent } from '../../../../lib/domain/notes/note';
import { pageMessages } from '../../../../lib/ui/messages/page';
import { NoteEditor, type NoteEditorProps } from '../../../../lib/ui/page/NoteEditor';
import { aCardContent, conceptId } from '../../../gallery/samples';

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

  it('keeps tags while they are typed, along with the comment', () => {
    const onWrite = vi.fn();
    renderEditor({ onWrite });
    const tags = screen.getByRole('combobox', { name: 'Tags' });
    fireEvent.input(tags, { target: { value: 'tariffs' } });
    fireEvent.keyDown(tags, { key: 'Enter' });
    fireEvent.input(tags, { target: { value: 'half a t' } });
    write('A hook.');
    expect(onWrite).toHaveBeenLastCalledWith({
      ...EMPTY,
      comment: 'A hook.',
      tags: ['tariffs', 'half a t'],
    });
  });

  it('begins with what was kept unsaved, says so, and saves all of it', () => {
    const kept = { comment: 'As stored.', tags: ['tariffs'] };
    const { onSave } = renderEditor({ comment: 'As stored.', unsaved: kept });
    expect(screen.getByText('Your unsaved text is back.')).toBeTruthy();
    fireEvent.click(button('Save'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...EMPTY, ...kept });
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

  describe('besides its comment', () => {
    const concepts = [
      { id: conceptId('co-management'), label: 'co-management', group: 'Governance' },
      { id: conceptId('cooperative'), label: 'cooperative', group: 'Economy' },
    ];
    const [sure, unsure] = concepts.map(({ id }) => id) as [ConceptId, ConceptId];
    const content: NoteContent = { ...EMPTY, concepts: [sure] };

    it('keeps the concepts that are chosen, the sure ones to begin with', () => {
      const { onSave } = renderEditor({
        content,
        suggested: [sure, unsure],
        names: { concepts, cases: [] },
      });
      const first = button('co-management');
      const second = button('cooperative');
      expect(first.getAttribute('aria-pressed')).toBe('true');
      expect(second.getAttribute('aria-pressed')).toBe('false');
      fireEvent.click(first);
      fireEvent.click(second);
      fireEvent.click(button('Save'));
      expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...EMPTY, concepts: [unsure] });
    });

    it('takes tags, the one that is still being typed too, each once', () => {
      const { onSave } = renderEditor({ knownTags: ['budget'] });
      const tags = screen.getByRole<HTMLInputElement>('combobox', { name: 'Tags' });
      const type = (value: string) => fireEvent.input(tags, { target: { value } });
      type(' budget ');
      fireEvent.keyDown(tags, { key: 'Enter' });
      type('budget');
      fireEvent.keyDown(tags, { key: ',' });
      type('for the brief');
      fireEvent.click(button('Save'));
      expect(onSave).toHaveBeenCalledExactlyOnceWith({
        ...EMPTY,
        tags: ['budget', 'for the brief'],
      });
    });

    it('takes tags away again', () => {
      const { onSave } = renderEditor({ content: { ...EMPTY, tags: ['budget', 'brief'] } });
      fireEvent.click(button('Remove the tag budget'));
      fireEvent.click(button('Save'));
      expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...EMPTY, tags: ['brief'] });
    });

    it('links a case study that fits, as what the reader says it is', async () => {
      const { onSave } = renderEditor({ onFindCases: async () => aCardContent().cases });
      fireEvent.click(button('Find evidence'));
      const title = 'Terrassa Water Observatory';
      fireEvent.click(await screen.findByRole('button', { name: `Link ${title} to this note` }));
      fireEvent.change(screen.getByRole('combobox', { name: `What ${title} is to this note` }), {
        target: { value: 'contradicts' },
      });
      fireEvent.click(button('Save'));
      expect(onSave).toHaveBeenCalledExactlyOnceWith({
        ...EMPTY,
        cases: [{ id: 'terrassa-water-observatory', relation: 'contradicts' }],
      });
    });

    it('says so when no case study fits', async () => {
      renderEditor({ onFindCases: async () => [] });
      fireEvent.click(button('Find evidence'));
      expect((await screen.findByRole('status')).textContent).toMatch(/No case study fits/);
    });

    it('asks before it loses any of that', () => {
      const { onClose } = renderEditor({ content: { ...EMPTY, tags: ['budget'] } });
      fireEvent.click(button('Remove the tag budget'));
      fireEvent.keyDown(field(), { key: 'Escape' });
      expect(onClose).not.toHaveBeenCalled();
      expect(screen.getByRole('group', { name: 'Discard the unsaved text?' })).toBeTruthy();
    });
  });

  describe('the preview', () => {
    it('shows how a comment with Markdown will read', async () => {
      const onPreview = vi.fn(async () => [
        { tag: 'p' as const, children: ['Ask ', { tag: 'strong' as const, children: ['them'] }] },
      ]);
      renderEditor({ onPreview });
      write('Ask **them**');
      const preview = await screen.findByRole('region', { name: 'Preview' });
      expect(preview.querySelector('strong')?.textContent).toBe('them');
      expect(onPreview).toHaveBeenCalledExactlyOnceWith('Ask **them**');
      write('Ask them');
      expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull();
    });

    it('follows the buttons that mark up, and Ctrl+B', async () => {
      const { onSave } = renderEditor();
      write('them');
      field().setSelectionRange(0, 4);
      fireEvent.click(button('Italic'));
      expect(field().value).toBe('*them*');
      fireEvent.keyDown(field(), { key: 'b', ctrlKey: true });
      fireEvent.click(button('Save'));
      expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...EMPTY, comment: '***them***' });
    });
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
