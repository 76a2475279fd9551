/** One of a few, as radio buttons, each with an explanation where it needs one. */
import { useId } from '../use-id';

interface ChoicesProps<V extends string> {
  readonly legend: string;
  readonly options: readonly {
    readonly value: V;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
}

export function Choices<V extends string>({ legend, options, value, onChoose }: ChoicesProps<V>) {
  const id = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <div key={option.value}>
          <label class="check">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              aria-describedby={option.hint && `${id}-${option.value}`}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
          </label>
          {option.hint && (
            <p class="option-hint" id={`${id}-${option.value}`}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
