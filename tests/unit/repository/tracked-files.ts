/** The files of the repository as git sees them: tracked, or new and not ignored. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface TrackedFile {
  readonly path: string;
  readonly text: string;
}

/** Text files whose path fits. A file with a NUL is taken for binary and left out, as git does. */
export function readTrackedFiles(path: RegExp): TrackedFile[] {
  const list = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      encoding: 'utf8',
      maxBuffer: 16 * 1024 * 1024,
    },
  );
  return list
    .split('\0')
    .filter((name) => name !== '' && path.test(name) && existsSync(name))
    .map((name) => ({ path: name, text: readFileSync(name, 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

/** `path:line` of every line that fits, counted from 1. */
export function findLines({ path, text }: TrackedFile, fits: (line: string) => boolean): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (fits(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}
