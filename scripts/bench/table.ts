/** A table of figures for a terminal, and how they are written. */
import type { Compared } from './measure';

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

export function row(name: string, value: string, target: string, note = ''): Row {
  return { name, value, target, note };
}

export function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 1)} ms`;
}

export function perB({ ratio }: Pick<Compared, 'ratio'>): string {
  return `${ratio.toFixed(2)} × B`;
}

export function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)} %`;
}
