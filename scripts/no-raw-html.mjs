/** Exits with 1 when code that ships writes HTML from strings: pages are hostile, so we build nodes instead. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['entrypoints', 'lib'];
const RAW_HTML =
  /\b(?:inner|outer)HTML\s*\+?=(?!=)|\b(?:insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)\b|\bdocument\s*\.\s*write(?:ln)?\b|\bdangerouslySetInnerHTML\b/;

let found = 0;
for (const folder of FOLDERS) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  for (const file of files.map((name) => join(folder, name))) {
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      if (!RAW_HTML.test(line)) continue;
      found += 1;
      console.error(`${file}:${index + 1}: builds HTML from a string; create nodes instead`);
    }
  }
}
process.exitCode = found > 0 ? 1 : 0;
