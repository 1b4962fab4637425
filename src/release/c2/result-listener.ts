import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { printable } from '../../media/printable.js';
import { NotSoap, readSoap } from './read-soap.js';
import { soapFault, soapReply } from './soap-text.js';
import type { ResultAnswer, ResultNotice } from './take-result.js';
import { resultNotifyWsdl } from './wsdl.js';

const BODY_MOST = 64 * 1024;

export interface ListenerWork {
  take(notice: ResultNotice): Promise<ResultAnswer>;
  /** Told of each request that was answered, and of a fault of ours. */
  report(notice: ResultNotice | undefined, answer: ResultAnswer | Error): void;
}

/** A server for the carrier's ResultNotify; the caller lets it listen and closes it. */
export function resultListener(work: ListenerWork): Server {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 20_000, keepAlive: false },
    (request, response) => {
      void answer(request, response, work);
    },
  );
  server.maxConnections = 64;
  return server;
}

async function answer(request: IncomingMessage, response: ServerResponse, work: ListenerWork): Promise<void> {
  if (request.method === 'GET' && /\?wsdl$/i.test(request.url ?? '')) {
    const host = request.headers.host ?? '';
    const location = `http://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}${new URL(request.url ?? '/', 'http://localhost').pathname}`;
    reply(response, 200, resultNotifyWsdl(location));
    return;
  }
  if (request.method !== 'POST') {
    reply(response, 405, soapFault('ResultNotify is sent with POST'));
    return;
  }
  let notice: ResultNotice | undefined;
  try {
    const body = await readBody(request);
    if (body === undefined) {
      reply(response, 413, soapFault(`a request may have ${BODY_MOST} bytes`));
      return;
    }
    notice = readNotice(body);
    const taken = await work.take(notice);
    reply(response, 200, soapReply('ResultNotify', taken.result, taken.description));
    work.report(notice, taken);
  } catch (error) {
    if (error instanceof NotSoap) reply(response, 400, soapFault(printable(`no ResultNotify: ${error.message}`)));
    else reply(response, 500, soapFault('the result could not be recorded; send it again'));
    work.report(notice, error instanceof Error ? error : new Error(String(error)));
  }
}

function reply(response: ServerResponse, status: number, body: string): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': 'text/xml; charset=utf-8',
    'content-length': bytes.length,
    connection: 'close',
  });
  response.end(bytes);
}

/** `undefined` where it is too long; what else comes is thrown away with the connection. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > BODY_MOST) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readNotice(body: string): ResultNotice {
  const message = readSoap(body);
  if (message.operation !== 'ResultNotify') throw new NotSoap(`the operation is ${message.operation}`);
  const part = (name: string): string => {
    const text = message.text(name);
    if (text === undefined || text === '') throw new NotSoap(`no ${name}`);
    return text;
  };
  return {
    cspId: part('CSPID'),
    lspId: part('LSPID'),
    correlate: part('CorrelateID'),
    result: part('CmdResult'),
    resultFile: message.text('ResultFileURL') ?? '',
  };
}
