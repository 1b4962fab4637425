import { noAnswer, StreamFault } from './stream-fault.js';

export interface FetchGuards {
  /** Hosts with their ports that may be asked, besides that of the stream's own address. */
  readonly hosts: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

export interface Fetched {
  /** After redirects. */
  readonly url: URL;
  readonly body: AsyncIterable<Uint8Array>;
}

const MAX_REDIRECTS = 5;

/**
 * Asks for an address, and for nothing on another host unless that is allowed: neither by a redirect nor by an entry of a
 * playlist. No proxy, no cookies, no compression.
 */
export async function guardedFetch(
  address: URL,
  { hosts, signal }: FetchGuards,
  range?: { readonly offset: number; readonly length: number },
): Promise<Fetched> {
  let url = address;
  for (let turns = 0; turns <= MAX_REDIRECTS; turns++) {
    checkAllowed(url, hosts);
    const response = await ask(url, signal, range);
    const { status } = response;
    const next = response.headers.get('location');
    if (status >= 300 && status < 400 && next !== null) {
      await response.body?.cancel();
      if (!URL.canParse(next, url)) throw noAnswer(`HTTP ${status}`);
      url = new URL(next, url);
      continue;
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw noAnswer(`HTTP ${status}`);
    }
    return { url, body: partOf(response.body, status === 206 ? undefined : range) };
  }
  throw new StreamFault({ zh: '重定向没有尽头', en: 'its redirects have no end' });
}

async function ask(url: URL, signal: AbortSignal, range?: { readonly offset: number; readonly length: number }) {
  const headers: Record<string, string> = { 'accept-encoding': 'identity', 'user-agent': 'airclass-monitor' };
  if (range !== undefined) headers.range = `bytes=${range.offset}-${range.offset + range.length - 1}`;
  try {
    return await fetch(url, { redirect: 'manual', signal, headers });
  } catch (error) {
    if (signal.aborted) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw noAnswer(cause instanceof Error ? cause.message || String(cause) : String(cause));
  }
}

function checkAllowed(url: URL, hosts: ReadonlySet<string>): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new StreamFault({
      zh: `指向 ${url.protocol} 地址，没有打开`,
      en: `it leads to an address with ${url.protocol}, which was not opened`,
    });
  }
  if (!hosts.has(url.host)) {
    throw new StreamFault({
      zh: `指向另一台主机 ${url.host}，没有打开；确实如此时写 --allow-host ${url.host}`,
      en: `it leads to another host, ${url.host}, which was not asked; where that is right, write --allow-host ${url.host}`,
    });
  }
}

/** Of a server that answers with the whole file, the part that was asked for. */
async function* partOf(
  body: ReadableStream<Uint8Array>,
  range: { readonly offset: number; readonly length: number } | undefined,
): AsyncIterable<Uint8Array> {
  let at = 0;
  const until = range === undefined ? Number.POSITIVE_INFINITY : range.offset + range.length;
  for await (const chunk of body) {
    const from = Math.max(0, (range?.offset ?? 0) - at);
    const part = chunk.subarray(from, Math.max(from, until - at));
    at += chunk.length;
    if (part.length > 0) yield part;
    if (at >= until) return;
  }
}
