import http from 'node:http';
import https from 'node:https';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { endedBy } from '../../files/ended-by.js';
import { BrokenReply, wholeReply } from '../../files/whole-reply.js';
import { printable } from '../../media/printable.js';
import { networkFault } from '../../notify/network-fault.js';

/** Milliseconds without a whole reply. */
const TIMEOUT = 30_000;

interface GetOptions {
  /** Bytes that are read. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/**
 * The bytes at an address; `undefined` where the server has none (404). Redirects are not followed: where a plan comes
 * from is written down as it was typed.
 */
export async function httpGet(url: URL, { limit, signal }: GetOptions): Promise<Buffer | undefined> {
  const end = endedBy(signal, TIMEOUT);
  try {
    return await exchange(url, limit, end.signal);
  } catch (error) {
    if (signal.aborted) throw error;
    const { zh, en } = whyOf(error, url);
    throw new UsageError(
      { zh: `无法取得 ${shown(url)}：${zh}`, en: `${shown(url)} cannot be fetched: ${en}` },
      { cause: error },
    );
  } finally {
    end.over();
  }
}

/** Without a name and password. */
export function shown(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

function exchange(url: URL, limit: number, signal: AbortSignal): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).get(url, { agent: false, signal });
    request.on('error', reject);
    request.on('response', (response) => {
      const { statusCode = 0, headers } = response;
      if (statusCode === 404) {
        response.resume();
        resolve(undefined);
        return;
      }
      if (statusCode !== 200) {
        const to = headers.location === undefined ? '' : ` → ${printable(headers.location, 200)}`;
        reject(new BrokenReply({ zh: `服务器答复 ${statusCode}${to}`, en: `the server answers ${statusCode}${to}` }));
        response.destroy();
        return;
      }
      wholeReply(response, limit).then(resolve, reject);
    });
  });
}

function whyOf(error: unknown, url: URL): Text {
  return error instanceof Error && error.name === 'AbortError'
    ? { zh: `${TIMEOUT / 1000} 秒内没有取完`, en: `it did not arrive within ${TIMEOUT / 1000} s` }
    : networkFault(error, url);
}
