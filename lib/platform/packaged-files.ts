/** Reads files that are part of the extension's own package. Never touches the network. */
import { browser } from './browser';

/** The JSON of a packaged file, e.g. `data/cases.json`. @throws when the package lacks it or it is damaged. */
export async function loadPackagedJson(path: string): Promise<unknown> {
  return JSON.parse(await loadPackagedText(path));
}

/** The text of a packaged file. @throws when the package lacks it. */
export async function loadPackagedText(path: string): Promise<string> {
  return (await open(path)).text();
}

/** Likewise, of one that is no text. */
export async function loadPackagedBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await open(path)).arrayBuffer());
}

async function open(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path} is missing from the package.`);
  return response;
}
