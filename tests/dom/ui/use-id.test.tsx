import { cleanup, render } from '@testing-library/preact';
import { render as draw } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { useId } from '../../../lib/ui/use-id';

afterEach(cleanup);

function Labelled({ name }: { readonly name: string }) {
  const id = useId();
  return (
    <p>
      <label for={id}>{name}</label>
      <input id={id} />
    </p>
  );
}

it('is another one for what comes with a later drawing from outside, and stays the same for the rest', () => {
  const page = document.body.appendChild(document.createElement('main'));
  draw(<Labelled name="one" />, page);
  const first = page.querySelector('input')?.id;
  draw(
    [<Labelled key="a" name="one" />, <Labelled key="b" name="two" />],
    document.body.appendChild(document.createElement('main')),
  );
  draw([<Labelled key="a" name="one" />], page);
  draw([<Labelled key="a" name="one" />, <Labelled key="b" name="two" />], page);
  const ids = [...document.querySelectorAll('input')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(first).toBeTruthy();
  const { container, rerender } = render(<Labelled name="one" />);
  const kept = container.querySelector('input')?.id;
  rerender(<Labelled name="other" />);
  expect(container.querySelector('input')?.id).toBe(kept);
});
