/** JSON of unknown making: read with the lines its parts stand on, and asked for parts that may not be there. */
import { visit } from 'jsonc-parser';
import { ImportFault } from './import-item';

export type JsonObject = { readonly [key: string]: unknown };

export interface ParsedJson {
  readonly value: unknown;
  /** The line on which the object at a path of keys begins; that of the nearest object around it where it is none. */
  lineOf(path: readonly (string | number)[]): number;
}

const STRICT = { disallowComments: true };
/** Objects deeper down are not asked for. */
const MAX_DEPTH = 6;

/** @throws ImportFault that names the line of the first error. */
export function parseJson(text: string): ParsedJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ImportFault('json', lineOfError(text));
  }
  const lines = new Map<string, number>();
  visit(
    text,
    {
      onObjectBegin(_offset, _length, line, _column, pathOf) {
        const path = pathOf();
        if (path.length <= MAX_DEPTH) lines.set(JSON.stringify(path), line + 1);
      },
    },
    STRICT,
  );
  return {
    value,
    lineOf(path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const line = lines.get(JSON.stringify(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return 1;
    },
  };
}

function lineOfError(text: string): number {
  let first: number | undefined;
  visit(
    text,
    {
      onError(_error, _offset, _length, line) {
        first ??= line + 1;
      },
    },
    STRICT,
  );
  return first ?? text.split('\n').length;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A part of an object that is its own; undefined where there is none or `value` is no object. */
export function get(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A part that is a text, or ''. */
export function textOf(value: unknown, key: string): string {
  const found = get(value, key);
  return typeof found === 'string' ? found : '';
}

/** JSON-LD and others write one thing without the brackets of a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((entry) => typeof entry === 'string');
}
