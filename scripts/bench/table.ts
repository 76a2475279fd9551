/** A table for a terminal. */

export interface Row {
  readonly name: string;
  readonly value: string;
  readonly target: string;
  readonly note: string;
}

const HEAD: Row = { name: 'figure', value: 'value', target: 'target', note: 'note' };

export function printTable(rows: readonly Row[]): void {
  const all = [HEAD, ...rows];
  const width = (key: keyof Row) => Math.max(...all.map((row) => row[key].length));
  const widths = { name: width('name'), value: width('value'), target: width('target') };
  for (const { name, value, target, note } of all) {
    console.log(
      `${name.padEnd(widths.name)}  ${value.padStart(widths.value)}  ${target.padEnd(widths.target)}  ${note}`.trimEnd(),
    );
  }
}
