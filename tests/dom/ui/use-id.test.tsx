import { cleanup, render } from '@testing-library/preact';
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

function Page({ names }: { readonly names: readonly string[] }) {
  return (
    <main>
      {names.map((name) => (
        <Labelled key={name} name={name} />
      ))}
    </main>
  );
}

it('is another one for what comes with a later drawing from outside, and stays the same for the rest', () => {
  const { container, rerender } = render(<Page names={['one']} />);
  const idsOf = () => [...container.querySelectorAll('input')].map(({ id }) => id);
  const [first] = idsOf();
  rerender(<Page names={['one', 'two']} />);
  rerender(<Page names={['one', 'two', 'three']} />);
  expect(idsOf()[0]).toBe(first);
  expect(new Set(idsOf()).size).toBe(3);
});
