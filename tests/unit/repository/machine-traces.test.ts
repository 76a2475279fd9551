import { describe, expect, it } from 'vitest';
import { findLines, readTrackedFiles } from './tracked-files';

// A folder of one person's machine, at the start of a path and not inside an address.
const MACHINE_PATH = /(?<![\w./:~}-])\/(?:home|Users|root|work|mnt)\/|\b[A-Z]:\\+Users\\/;
// The host packages were fetched from: npm leaves it in lock files and settings.
const REGISTRY = /\/\/[^\s/"']*\b(?:registry|artifactory|nexus|verdaccio)\b[^\s/"']*|^registry\s*=/;

const isTrace = (line: string) => MACHINE_PATH.test(line) || REGISTRY.test(line);
const here = /machine-traces\.test\.ts$/;

describe('tracked files', () => {
  it('name no package registry and no path of one machine', () => {
    const files = readTrackedFiles(/./).filter(({ path }) => !here.test(path));
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => findLines(file, isTrace))).toEqual([]);
  });

  it.each([
    "const fixtures = '/home/ana/gloss/tests';",
    'see /Users/ana/gloss',
    'C:\\Users\\ana\\gloss',
    '"resolved": "https://registry.example.org/idb/-/idb-8.0.4.tgz"',
    'registry=https://packages.example.org',
    '"resolved": "https://artifactory.example.org/npm/idb.tgz"',
  ])('would be caught in: %s', (line) => {
    expect(isTrace(line)).toBe(true);
  });

  it.each([
    'https://town.example/home/water/',
    "executablePath: '/usr/bin/chromium'",
    'https://town.example/land-registry/',
  ])('may say: %s', (line) => {
    expect(isTrace(line)).toBe(false);
  });
});
