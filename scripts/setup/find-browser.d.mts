export type BrowserName = 'chromium' | 'firefox';
export const BROWSER_NAMES: readonly BrowserName[];
export function browserVariable(name: BrowserName): string;
export function browserCacheDir(): string;
export function findBrowsers(name: BrowserName): string[];
