/** The extension's name and description in each language, in the form browsers want them: `_locales/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedPublicFile } from 'wxt';

const LOCALES = 'assets/locales';

/** Browsers know Portuguese only by country. */
const BROWSER_LOCALES: Readonly<Record<string, readonly string[]>> = { pt: ['pt_BR', 'pt_PT'] };

export function addManifestLocales(files: ResolvedPublicFile[]): void {
  for (const language of readdirSync(LOCALES)) {
    const file = join(LOCALES, language, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const messages = Object.entries(manifest).map(([key, message]) => [key, { message }]);
    const contents = JSON.stringify(Object.fromEntries(messages), null, 2);
    for (const locale of BROWSER_LOCALES[language] ?? [language]) {
      files.push({ relativeDest: `_locales/${locale}/messages.json`, contents });
    }
  }
}
