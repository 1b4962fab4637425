import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { extname, join, posix } from 'node:path';
import send from 'send';
import { typeOf } from './content-types.js';

/** Milliseconds; people and players on this machine are quick to ask. */
const LIMITS: ServerOptions = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 500,
  maxHeaderSize: 16 * 1024,
};
/** Without a byte read or written: for a player that stopped in the middle of a guide. */
const IDLE = 30_000;
const MAX_CONNECTIONS = 256;

export interface ServedRelease {
  /** The folder to serve; asked for each request, so that it may follow what is on air. Throws if it cannot be known. */
  readonly folder: () => string;
  /** Names of this machine that a request may be for; `undefined`: any. */
  readonly hosts: ReadonlySet<string> | undefined;
  /** Of the folder, what is not of the release, by its path with `/` first. */
  readonly isLeftOut?: (path: string) => boolean;
}

/** Read-only: GET and HEAD, nothing outside the folder, no hidden files. The caller starts and closes it. */
export function releaseServer(served: ServedRelease): Server {
  const server = createServer(LIMITS, (request, response) => {
    try {
      serve(request, response, served);
    } catch {
      refuse(response, 503, 'what is on air cannot be known; see airclass releases');
    }
  });
  server.setTimeout(IDLE);
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

function serve(request: IncomingMessage, response: ServerResponse, { folder, hosts, isLeftOut }: ServedRelease): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Another site that a browser is led to must not read what is served for this machine alone.
  if (hosts !== undefined && !hosts.has(hostOf(request))) {
    refuse(response, 403, 'not for this host');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    refuse(response, 405, 'read only');
    return;
  }
  // Two slashes at the start of a redirect would name another host.
  const path = (request.url ?? '/').replace(/[?#].*$/s, '').replace(/^\/+/, '/');
  if (path === '/') redirect(response, '/report/index.html');
  else if (isLeftOut?.(decoded(path)) === true) refuse(response, 404, 'this is not of the release');
  else sendFile(path, request, response, folder());
}

function sendFile(path: string, request: IncomingMessage, response: ServerResponse, root: string): void {
  const packed = packedPath(path, root, request);
  if (packed !== undefined) {
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Vary', 'Accept-Encoding');
  }
  const type = typeOf(extname(path));
  if (type !== undefined) response.setHeader('Content-Type', type);
  send(request, packed ?? path, { root, dotfiles: 'ignore', cacheControl: false, index: ['index.html'] })
    .on('headers', () => response.setHeader('Cache-Control', 'no-cache'))
    .on('directory', () => redirect(response, `${path}/`))
    .on('error', ({ status = 500 }: { status?: number }) => {
      response.removeHeader('Content-Encoding');
      refuse(response, status, status === 404 ? 'there is no such file in the release' : 'this cannot be read');
    })
    .pipe(response);
}

/** The file that a build has compressed beside it, for those who take it. */
function packedPath(path: string, root: string, { headers }: IncomingMessage): string | undefined {
  const packed = `${path}.gz`;
  const takesIt = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
  // Whatever leads out of the folder is refused by the library.
  return takesIt && !/\.\.|%|\0|\/\./.test(path) && existsSync(join(root, packed)) ? packed : undefined;
}

/** As the library reads it. What it cannot read, it refuses. */
function decoded(path: string): string {
  try {
    return posix.normalize(decodeURIComponent(path));
  } catch {
    return path;
  }
}

function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${to}\n`);
}

function refuse(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}
