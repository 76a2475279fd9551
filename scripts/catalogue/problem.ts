/** What the validator says of one field of one record, and the small questions all checks ask. */

export interface Problem {
  /** Relative to assets/data. */
  readonly file: string;
  readonly id: string;
  /** Dotted path inside the record. */
  readonly field: string;
  readonly reason: string;
}

/** A problem of a record that the caller knows. */
export type Defect = readonly [field: string, reason: string];

/** A record that fits its schema, and where it stands. */
export interface Located<T> {
  readonly file: string;
  readonly source: T;
}

/** One line, for a terminal. */
export function formatProblem({ file, id, field, reason }: Problem): string {
  return `${file} › ${id} › ${field}: ${reason}`;
}

/** The values that occur more than once, ignoring case; each once, in lower case. */
export function findRepeated(values: readonly string[]): string[] {
  const lower = values.map((value) => value.toLowerCase());
  return [...new Set(lower.filter((value, index) => lower.indexOf(value) < index))];
}

/** Which records claim each key. */
export function indexOwners<T>(
  records: readonly Located<T>[],
  keysOf: (source: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const owners = new Map<string, T[]>();
  for (const { source } of records) {
    for (const key of new Set(keysOf(source))) {
      const known = owners.get(key);
      if (known) known.push(source);
      else owners.set(key, [source]);
    }
  }
  return owners;
}
