import http from 'node:http';
import https from 'node:https';
import type { Text } from '../diagnostics/text.js';
import { endedBy } from '../files/ended-by.js';
import { printable } from '../media/printable.js';
import type { Millis } from '../model/time.js';
import type { AttemptOptions } from './delivery.js';

export interface Reply {
  readonly status: number;
  /** How long the receiver asks to wait. */
  readonly retryAfter: Millis | undefined;
  /** Where it would send us, if it does. */
  readonly redirect: string | undefined;
  readonly body: string;
}

/** The exchange did not end with a reply. */
export interface NoReply {
  /** The receiver may have the request. */
  readonly isConnected: boolean;
  readonly isWorthAnother: boolean;
  readonly why: Text;
}

interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Bytes of a reply that are read; robots answer in a line. */
const MAX_REPLY = 64 * 1024;

/** Posts JSON once, on a connection of its own. Redirects are not followed: the address holds a secret. */
export async function post(request: Request, options: AttemptOptions): Promise<Reply | NoReply> {
  const progress = { isConnected: false };
  try {
    return await exchange(request, options, progress);
  } catch (error) {
    const isRefused = error instanceof Error && 'code' in error && RETRIED.has(String(error.code));
    return { ...progress, isWorthAnother: !progress.isConnected && isRefused, why: whyOf(error, request, options) };
  }
}

const RETRIED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'EPIPE']);

async function exchange(
  request: Request,
  { timeout, signal }: AttemptOptions,
  progress: { isConnected: boolean },
): Promise<Reply> {
  const end = endedBy(signal, timeout);
  try {
    return await replyTo(request, end.signal, progress);
  } finally {
    end.over();
  }
}

function replyTo(
  { url, headers, body }: Request,
  signal: AbortSignal,
  progress: { isConnected: boolean },
): Promise<Reply> {
  const bytes = Buffer.from(body);
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request(url, {
      method: 'POST',
      agent: false,
      signal,
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length, ...headers },
    });
    request.on('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        progress.isConnected = true;
      });
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= MAX_REPLY) return;
        reject(new BadReply({ zh: '答复太长', en: `the reply is over ${MAX_REPLY} bytes` }));
        response.destroy();
      });
      response.on('error', reject);
      response.on('aborted', () => reject(new BadReply(BROKEN_OFF)));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: secondsOf(response.headers['retry-after']),
          redirect: response.headers.location,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.end(bytes);
  });
}

const BROKEN_OFF: Text = { zh: '连接在答复中途断开', en: 'the connection broke off within the reply' };

class BadReply extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** A date, the other form of the header, is not waited for. */
function secondsOf(header: string | undefined): Millis | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}

function whyOf(error: unknown, { url }: Request, { timeout, signal }: AttemptOptions): Text {
  if (signal.aborted) return { zh: '在收到答复之前被中断', en: 'stopped before the reply' };
  if (error instanceof Error && error.name === 'AbortError') {
    return { zh: `${timeout / 1000} 秒内没有答复`, en: `no reply within ${timeout / 1000} s` };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code))
    return { zh: `找不到主机 ${url.hostname}`, en: `the host ${url.hostname} is not found` };
  if (code === 'ECONNREFUSED') return { zh: `${url.host} 拒绝连接`, en: `${url.host} refuses the connection` };
  if (error instanceof BadReply) return error.text;
  // Where a host has several addresses and none can be reached, the error has a code and no message.
  const words = printable(error instanceof Error ? error.message || code : String(error), 100);
  return /EPROTO|CERT|TLS|SSL|SELF_SIGNED|ALTNAME|ISSUER/i.test(code)
    ? {
        zh: `${url.host} 的证书或加密不可信：${words}`,
        en: `the certificate or encryption of ${url.host} cannot be trusted: ${words}`,
      }
    : { zh: `网络出错：${words}`, en: `the network failed: ${words}` };
}
