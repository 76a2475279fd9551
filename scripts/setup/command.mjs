/**
 * Runs other programs and says where the project and its tools are. Here, as in all of scripts/setup,
 * only `node:` modules are imported: it runs before the dependencies are installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const projectDir = fileURLToPath(new URL('../..', import.meta.url));

/** Something the user can put right. Its message is one line that says what and how. */
export class SetupError extends Error {}

/** The command line of a program that a dependency brings, without a shell and alike on every system. */
export function toolCommand(dependency, program = dependency) {
  const folder = path.join(projectDir, 'node_modules', dependency);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return [process.execPath, path.join(folder, typeof bin === 'string' ? bin : bin[program])];
}

/**
 * Runs `[program, ...args]` in the project's folder, never asking for input.
 * Resolves to the exit code, the combined output, and the time taken in ms; does not reject.
 */
export function run([program, ...args], { env = {}, show = false, timeout = 0 } = {}) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectDir,
      // What is collected may be printed to a file.
      env: { ...process.env, ...(show ? {} : { NO_COLOR: '1' }), ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    const finish = (code) => resolve({ code, output, duration: Date.now() - started });
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code, signal) => {
      if (signal) output += `\nended by ${signal} after ${Date.now() - started} ms`;
      finish(code ?? 1);
    });
  });
}

/** npm as it was started, or the one on the PATH. */
export function npmCommand() {
  const entry = process.env.npm_execpath;
  if (entry?.endsWith('npm-cli.js')) return [process.execPath, entry];
  return process.platform === 'win32' ? ['cmd.exe', '/c', 'npm'] : ['npm'];
}

/** Whether `program --version` runs: a file of the right name can still be a stub that asks for a package. */
export function runs(program) {
  const { status } = spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 });
  return status === 0;
}
