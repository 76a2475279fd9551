/** Serves the files of one folder over HTTP on loopback: content scripts do not run on `file:` by default. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { closeServer, listenOnLoopback } from './loopback-server';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
};

export interface PageServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Serves `html` at `pathname` from now on, whatever the folder has there. */
  setPage(pathname: string, html: string): void;
  /** Serves a PDF at `pathname`, or, without one, an answer that has only this status. */
  setPdf(pathname: string, pdf: Uint8Array | number): void;
  close(): Promise<void>;
}

/** @param port one the system chooses when left out. */
export async function servePages(folder: string, port = 0): Promise<PageServer> {
  const root = path.resolve(folder);
  const pages = new Map<string, string>();
  const pdfs = new Map<string, Uint8Array | number>();
  const server = createServer(async (request, response) => {
    const pathname = findPathname(request.url ?? '/');
    const page = pathname === undefined ? undefined : pages.get(pathname);
    const file = pathname === undefined ? undefined : findFile(root, pathname);
    const pdf = pathname === undefined ? undefined : pdfs.get(pathname);
    try {
      if (typeof pdf === 'number') {
        response.writeHead(pdf).end();
        return;
      }
      if (pdf) {
        answer(response, '.pdf', Buffer.from(pdf));
        return;
      }
      if (page !== undefined) answer(response, '.html', Buffer.from(page));
      else if (file) answer(response, path.extname(file).toLowerCase(), await readFile(file));
      else response.writeHead(400).end();
    } catch {
      response.writeHead(404).end();
    }
  });
  const origin = await listenOnLoopback(server, port);
  return {
    origin,
    setPage: (pathname, html) => pages.set(pathname, html),
    setPdf: (pathname, pdf) => pdfs.set(pathname, pdf),
    close: () => closeServer(server),
  };
}

function findPathname(target: string): string | undefined {
  try {
    return decodeURIComponent(new URL(target, 'http://server').pathname);
  } catch {
    return undefined;
  }
}

/** Undefined for what is not below `root`. */
function findFile(root: string, pathname: string): string | undefined {
  const file = path.join(root, pathname);
  return file.startsWith(root + path.sep) ? file : undefined;
}

function answer(response: ServerResponse, extension: string, content: Buffer): void {
  const type = MEDIA_TYPES[extension] ?? 'application/octet-stream';
  // A charset in the header would overrule the one an old page declares; UTF-8 is claimed only where it is true.
  const charset = type.startsWith('text/') && isUtf8(content) ? '; charset=utf-8' : '';
  response.writeHead(200, { 'content-type': type + charset, 'cache-control': 'no-store' });
  response.end(content);
}

function isUtf8(content: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}
