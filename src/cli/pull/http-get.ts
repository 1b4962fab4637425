import http from 'node:http';
import https from 'node:https';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { endedBy } from '../../files/ended-by.js';
import { printable } from '../../media/printable.js';

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

class BadReply extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
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
        reject(new BadReply({ zh: `服务器答复 ${statusCode}${to}`, en: `the server answers ${statusCode}${to}` }));
        response.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= limit) return;
        reject(new BadReply({ zh: `超过 ${limit} 字节`, en: `it has more than ${limit} bytes` }));
        response.destroy();
      });
      response.on('error', reject);
      response.on('aborted', () => reject(new BadReply(BROKEN_OFF)));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

const BROKEN_OFF: Text = { zh: '连接中途断开', en: 'the connection broke off' };

function whyOf(error: unknown, { host, hostname }: URL): Text {
  if (error instanceof BadReply) return error.text;
  if (error instanceof Error && error.name === 'AbortError')
    return { zh: `${TIMEOUT / 1000} 秒内没有取完`, en: `it did not arrive within ${TIMEOUT / 1000} s` };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code))
    return { zh: `找不到主机 ${hostname}`, en: `the host ${hostname} is not found` };
  if (code === 'ECONNREFUSED') return { zh: `${host} 拒绝连接`, en: `${host} refuses the connection` };
  const words = printable(error instanceof Error ? error.message || code : String(error), 100);
  return { zh: `网络出错：${words}`, en: `the network failed: ${words}` };
}
