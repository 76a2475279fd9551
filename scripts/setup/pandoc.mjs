/** Sees to it that Pandoc is there: finds it, or installs it where that takes nothing but apt-get. */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { run, runs } from './command.mjs';

/** The program's name, or undefined and, on the console, why it is not there. */
export async function ensurePandoc() {
  const program = process.env.PANDOC_PATH ?? 'pandoc';
  if (runs(program)) return program;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing pandoc with apt-get …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run(['apt-get', 'update'], { env });
    await run(['apt-get', 'install', '-y', '--no-install-recommends', 'pandoc'], { env });
    if (runs(program)) return program;
    console.log('apt-get could not install pandoc.');
  } else {
    console.log(
      'No pandoc found, and it is only installed by root with apt-get. Install it, or set PANDOC_PATH to its program file.',
    );
  }
  return undefined;
}
