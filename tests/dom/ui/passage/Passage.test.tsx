import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageMessages } from '../../../../lib/ui/messages/page';
import { PassageCard } from '../../../../lib/ui/page/PassageCard';
import type { PassageProps } from '../../../../lib/ui/passage/Passage';
import {
  aChangedPassage,
  aMissingPassage,
  anAmbiguousPassage,
  SOME_HISTORY,
} from '../../../gallery/passages';

afterEach(cleanup);

function renderCard(props: Partial<PassageProps> & Pick<PassageProps, 'passage'>) {
  const callbacks = {
    onAccept: vi.fn(),
    onKeep: vi.fn(),
    onShow: vi.fn(),
    onChoose: vi.fn(),
    onNone: vi.fn(),
    onReattach: vi.fn(),
    onAttach: vi.fn(),
    onCancelReattach: vi.fn(),
  };
  const onEdit = vi.fn();
  const onClose = vi.fn();
  const element = (changes: Partial<PassageProps>) => (
    <PassageCard
      reattachment={null}
      comment="A hook."
      busy={false}
      problem={null}
      lang="en"
      t={pageMessages('en')}
      callbacks={{
        changed: callbacks,
        ambiguous: callbacks,
        missing: callbacks,
        reattach: callbacks,
      }}
      onEdit={onEdit}
      onClose={onClose}
      {...props}
      {...changes}
    />
  );
  const { rerender } = render(element({}));
  return {
    ...callbacks,
    onEdit,
    onClose,
    show: (changes: Partial<PassageProps>) => rerender(element(changes)),
  };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const wording = () => screen.getByLabelText('Old and new wording');

describe('a changed passage', () => {
  const passage = aChangedPassage({ quote: 'The town may act.', newQuote: 'The town shall act.' });

  it('shows both wordings in one, for the eye and in words', () => {
    renderCard({ passage });
    expect(wording().querySelector('del')?.textContent).toBe(' [removed: may] ');
    expect(wording().querySelector('ins')?.textContent).toBe(' [added: shall] ');
    expect(wording().textContent).toMatch(/^The town .* act\.$/);
  });

  it('leaves out what stayed where it is far from any change', () => {
    const long = Array.from({ length: 300 }, (_, n) => `word${n}`).join(' ');
    renderCard({ passage: aChangedPassage({ quote: `a ${long} b`, newQuote: `x ${long} y` }) });
    expect(wording().textContent).toContain('[…]');
    expect(wording().textContent).toContain('word0');
    expect(wording().textContent).toContain('word299');
    expect(wording().textContent).not.toContain('word150');
  });

  it('never becomes markup', () => {
    renderCard({ passage: aChangedPassage({ newQuote: '<img src=x onerror=alert(1)>' }) });
    expect(screen.getByRole('dialog').querySelector('img')).toBeNull();
  });

  it('can be accepted, kept or placed by hand', () => {
    const { onAccept, onKeep, onReattach } = renderCard({ passage });
    press('Accept new wording');
    press('Keep as it was');
    press('Re-attach by hand');
    for (const callback of [onAccept, onKeep, onReattach]) expect(callback).toHaveBeenCalledOnce();
  });

  it('leads to editing the note', () => {
    const { onEdit } = renderCard({ passage });
    press('Edit');
    expect(onEdit).toHaveBeenCalledOnce();
  });

  it('asks for nothing twice while something is under way', () => {
    const { onAccept } = renderCard({ passage, busy: true });
    press('Accept new wording');
    expect(onAccept).not.toHaveBeenCalled();
  });

  it('lists its earlier wordings with their days', () => {
    renderCard({ passage: aChangedPassage({ history: SOME_HISTORY }) });
    expect(screen.getByText('2 earlier wordings')).toBeTruthy();
    expect(screen.getByText('until 1 March 2026')).toBeTruthy();
  });
});

describe('an ambiguous passage', () => {
  it('attaches to the place that was chosen, and to none before', () => {
    const { onChoose, onShow } = renderCard({ passage: anAmbiguousPassage() });
    press('Attach here');
    press('Show on page');
    expect(onChoose).not.toHaveBeenCalled();
    expect(onShow).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('radio', { name: /On tariffs/ }));
    press('Show on page');
    press('Attach here');
    expect(onShow).toHaveBeenCalledExactlyOnceWith('2');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('2');
  });

  it('is one group of radio buttons, so that arrow keys choose', () => {
    renderCard({ passage: anAmbiguousPassage() });
    const names = screen.getAllByRole<HTMLInputElement>('radio').map(({ name }) => name);
    expect(names).toHaveLength(3);
    expect(new Set(names).size).toBe(1);
    expect(screen.getByRole('group', { name: 'Which of these passages is meant?' })).toBeTruthy();
  });

  it('may be none of them', () => {
    const { onNone } = renderCard({ passage: anAmbiguousPassage() });
    press('None of these');
    expect(onNone).toHaveBeenCalledOnce();
  });
});

describe('a missing passage', () => {
  it('keeps its words, their neighbourhood and where they stood', () => {
    renderCard({ passage: aMissingPassage() });
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('In each district, residents take part');
    expect(dialog.querySelector('mark')?.textContent).toMatch(/^residents take part/);
    expect(dialog.textContent).toContain('Part II › Water › Article 12');
    expect(dialog.textContent).toContain('after 62% of the text');
  });

  it('says nothing of a place that is not known', () => {
    renderCard({ passage: aMissingPassage({ headings: [], position: null }) });
    expect(screen.getByRole('dialog').querySelector('dl')).toBeNull();
  });

  it('says why it was refused', () => {
    renderCard({ passage: aMissingPassage(), problem: 'No space left.' });
    expect(screen.getByRole('alert').textContent).toBe('No space left.');
  });
});

describe('placing by hand', () => {
  const waiting = { passage: aMissingPassage(), reattachment: { selected: '' } };

  it('waits for a selection, and says what to do', () => {
    const { onAttach } = renderCard(waiting);
    expect(screen.getByRole('status').textContent).toMatch(/Select the passage on the page/);
    press('Attach to selection');
    expect(onAttach).not.toHaveBeenCalled();
  });

  it('shows what is selected before it attaches there', () => {
    const { show, onAttach } = renderCard(waiting);
    show({ reattachment: { selected: 'residents run the service' } });
    expect(screen.getByText('residents run the service')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Selected on the page:');
    press('Attach to selection');
    expect(onAttach).toHaveBeenCalledOnce();
  });

  it('takes the focus once, and does not call it back from the page', () => {
    const { show } = renderCard(waiting);
    const group = screen.getByRole('group', { name: 'Re-attach by hand' });
    expect(document.activeElement).toBe(group);
    group.blur();
    show({ reattachment: { selected: 'residents' } });
    expect(document.activeElement).not.toBe(group);
  });

  it('is given up by Escape, which leaves the card open', () => {
    const { onCancelReattach, onClose } = renderCard(waiting);
    fireEvent.keyDown(screen.getByRole('group', { name: 'Re-attach by hand' }), { key: 'Escape' });
    expect(onCancelReattach).toHaveBeenCalledOnce();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('leaves Escape to an input method', () => {
    const { onCancelReattach } = renderCard(waiting);
    fireEvent.keyDown(screen.getByRole('group', { name: 'Re-attach by hand' }), {
      key: 'Escape',
      isComposing: true,
    });
    expect(onCancelReattach).not.toHaveBeenCalled();
  });
});
