import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { printable } from '../media/printable.js';
import { ConnectionSlots } from './connection-slots.js';
import { readNotice } from './read-notice.js';
import { NotSoap } from './read-soap.js';
import { soapFault, soapReply } from './soap-text.js';
import type { ResultAnswer, ResultNotice } from './take-result.js';
import { resultNotifyWsdl } from './wsdl.js';

const MAX_BODY = 64 * 1024;

/** Milliseconds. A notice is a kilobyte or two: a client that needs longer is not a carrier. */
const LIMITS: ServerOptions = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  // How often Node looks for connections that are late; its default is 30 s.
  connectionsCheckingInterval: 500,
  maxHeaderSize: 8 * 1024,
};

export interface ListenerWork {
  take(notice: ResultNotice): Promise<ResultAnswer>;
  /** Called for each result, and for each request without one. */
  report(notice: ResultNotice | undefined, answer: ResultAnswer | Error): void;
}

/** A server for the carrier's ResultNotify; the caller starts and closes it. */
export function resultListener(work: ListenerWork, slots = new ConnectionSlots()): Server {
  const server = createServer(LIMITS, (request, response) => {
    void respond(request, response, work, slots);
  });
  // Also for clients that do not read their answer.
  server.setTimeout(20_000);
  server.on('connection', (socket) => slots.admit(socket));
  return server;
}

interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Never rejects: no request may end the process. */
async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  work: ListenerWork,
  slots: ConnectionSlots,
): Promise<void> {
  let known: ResultNotice | undefined;
  try {
    if (request.method !== 'POST') {
      send(response, withoutBody(request));
      return;
    }
    const body = await readBody(request);
    slots.serve(request.socket);
    if (body === undefined) {
      send(response, { status: 413, body: soapFault(`a request may have ${MAX_BODY} bytes`) });
      return;
    }
    known = readNotice(body);
    const taken = await work.take(known);
    send(response, { status: 200, body: soapReply('ResultNotify', taken.result, taken.description) });
    work.report(known, taken);
  } catch (error) {
    refuse(response, error);
    quietly(() => work.report(known, error instanceof Error ? error : new Error(String(error))));
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  const isTheirs = error instanceof NotSoap;
  const words = isTheirs ? `no ResultNotify: ${error.message}` : 'the result could not be recorded; send it again';
  quietly(() => send(response, { status: isTheirs ? 400 : 500, body: soapFault(printable(words)) }));
}

/** After a failure only the connection has to be closed, which its timeouts do. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}

function withoutBody({ method, url = '', headers }: IncomingMessage): Reply {
  if (method === 'GET' && /\?wsdl$/i.test(url)) {
    const { host = '' } = headers;
    const place = `${/^[\w.:[\]-]{1,255}$/.test(host) ? host : 'localhost'}${pathOf(url)}`;
    return { status: 200, body: resultNotifyWsdl(`http://${place}`) };
  }
  return { status: 405, body: soapFault('ResultNotify is sent with POST') };
}

/** A target can be any bytes: only a path of plain words is printed. */
function pathOf(target: string): string {
  const [, path = '/'] = /^(?:https?:\/\/[^/?#]*)?((?:\/[\w.~-]{1,80}){1,8}\/?)\?/i.exec(target) ?? [];
  return path;
}

function send(response: ServerResponse, { status, body }: Reply): void {
  if (response.headersSent) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': 'text/xml; charset=utf-8',
    'content-length': bytes.length,
    connection: 'close',
  });
  response.end(bytes);
}

/** `undefined` where it is too long; the rest is dropped with the connection. */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY) chunks.push(chunk);
      else {
        chunks = [];
        resolve(undefined);
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the connection ended within the request')));
  });
}
