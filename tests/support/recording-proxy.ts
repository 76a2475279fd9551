/**
 * An HTTP proxy on loopback that writes down every request of a browser, whoever in it made the request,
 * and lets through only those to one origin.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback } from './loopback-server';

/** The browser's own, made as soon as text is typed and not to be switched off: Chromium's spelling dictionaries. */
const OF_THE_BROWSER = ['redirector.gvt1.com:443'];

export interface RecordingProxy {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Requests to the allowed origin so far, as "GET http://…". */
  readonly allowed: readonly string[];
  /** All others, as "GET http://…", or "CONNECT host:port" where encryption hides the rest. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export async function recordRequests(allowedOrigin: string): Promise<RecordingProxy> {
  const allowed: string[] = [];
  const refused: string[] = [];
  const server = createServer((incoming, response) => {
    const line = `${incoming.method} ${incoming.url}`;
    const { url } = incoming;
    if (url?.startsWith(`${allowedOrigin}/`)) {
      allowed.push(line);
      forward(incoming, url, response);
    } else {
      refused.push(line);
      response.writeHead(403).end();
    }
  });
  server.on('connect', ({ url = '' }: IncomingMessage, socket) => {
    if (!OF_THE_BROWSER.includes(url)) refused.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.on('upgrade', ({ url }: IncomingMessage, socket) => {
    refused.push(`UPGRADE ${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const origin = await listenOnLoopback(server);
  return { origin, allowed, refused, close: () => closeServer(server) };
}

function forward(incoming: IncomingMessage, url: string, response: ServerResponse): void {
  const { method, headers } = incoming;
  const outgoing = request(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}
