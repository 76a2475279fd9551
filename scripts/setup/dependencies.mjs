/** Installs the dependencies when what is in node_modules is not what package-lock.json asks for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand, projectDir, run, SetupError } from './command.mjs';

/** Does nothing when all is in place; throws `SetupError` when npm fails. */
export async function ensureDependencies() {
  if (areInstalled()) return;
  console.log('Installing the dependencies (npm ci) …');
  if (await succeeds(['ci'])) return;
  // Versions of npm differ in what they demand of the lock file; this one keeps to the versions in it.
  console.log('npm ci failed, see above. Trying npm install …');
  if (await succeeds(['install', '--no-save'])) return;
  throw new SetupError('The dependencies could not be installed: npm failed, see above.');
}

async function succeeds(command) {
  const quiet = ['--no-audit', '--no-fund'];
  const { code } = await run([...npmCommand(), ...command, ...quiet], { show: true });
  return code === 0;
}

/**
 * Compares the lock file with the copy of it that npm leaves in node_modules. Contents and not dates: git sets
 * the dates of a checkout to the present. The copy lacks optional packages of other systems.
 */
function areInstalled() {
  const wanted = readPackages(path.join(projectDir, 'package-lock.json'));
  const installed = readPackages(path.join(projectDir, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([place, { version, integrity, optional, devOptional }]) => {
    if (place === '') return true;
    const found = installed[place];
    if (!found) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
