/** A labelled control of one line, of several, or a choice. */
import { useId } from '../use-id';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  /** Stands beside the next one where there is room. */
  readonly short?: boolean;
  readonly required?: boolean;
  readonly lang?: string;
}

export function Field({
  label,
  value,
  onChange,
  lines = 1,
  short = false,
  required = false,
  lang,
}: FieldProps) {
  const id = useId();
  const common = {
    id,
    class: 'field',
    value,
    required,
    lang,
    dir: 'auto' as const,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div class={short ? 'labelled short' : 'labelled'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      {lines > 1 ? <textarea rows={lines} {...common} /> : <input type="text" {...common} />}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="labelled short">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The entries of a field that has one on each line. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
