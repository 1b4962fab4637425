import http from 'node:http';
import https from 'node:https';
import type { Text } from '../diagnostics/text.js';
import { endedBy } from '../files/ended-by.js';
import { wholeReply } from '../files/whole-reply.js';
import type { Millis } from '../model/time.js';
import type { AttemptOptions } from './delivery.js';
import { networkFault } from './network-fault.js';

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
      wholeReply(response, MAX_REPLY).then(
        (bytes) =>
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: secondsOf(response.headers['retry-after']),
            redirect: response.headers.location,
            body: bytes.toString('utf8'),
          }),
        reject,
      );
    });
    request.end(bytes);
  });
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
  return networkFault(error, url);
}
