import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openStream, type SeenList } from '../../src/monitor/streams/open-stream.js';
import { StreamFault } from '../../src/monitor/streams/stream-fault.js';
import { START } from './a-sample.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `127.0.0.1:${port}`;
}

interface Asked {
  readonly seen?: SeenList;
  readonly hosts?: readonly string[];
  readonly after?: number;
  readonly timeout?: number;
}

/** What is heard of a stream at `START`, as bytes, or why nothing is. */
async function hear(host: string, { seen, hosts = [], after = 0, timeout = 5000 }: Asked = {}) {
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(timeout)]);
  try {
    const stream = await openStream({
      ...{ address: new URL(`http://${host}/live.m3u8`), listen: 12_000, signal },
      ...{ hosts: new Set([host, ...hosts]), seen, now: () => START + after },
    });
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream.bytes) chunks.push(chunk);
    return { ...stream, bytes: Buffer.concat(chunks).toString() };
  } catch (error) {
    if (error instanceof StreamFault) return error.text.en;
    if (signal.aborted) return 'timed out';
    throw error;
  } finally {
    over.abort();
  }
}

/** Six segments of 6 s that end now; `more` before each of them. */
function list(more: (index: number) => string = () => '', sequence = 100): string {
  const lines = Array.from({ length: 6 }, (_, index) => `${more(index)}#EXTINF:6,\n${index}.ts\n`);
  return `#EXTM3U\n#EXT-X-VERSION:4\n#EXT-X-TARGETDURATION:6\n#EXT-X-MEDIA-SEQUENCE:${sequence}\n${lines.join('')}`;
}

const dated = (from: number) => (index: number) =>
  index === 0 ? `#EXT-X-PROGRAM-DATE-TIME:${new Date(from).toISOString()}\n` : '';

/** A server of one list, whose segments say their names. */
const listing =
  (text: string): RequestListener =>
  ({ url = '' }, response) =>
    response.end(url === '/live.m3u8' ? text : `[${url.slice(1)}]`);

describe('a stream', () => {
  test('is heard from where players begin, by its own clock', async () => {
    const host = await serve(listing(list(dated(START - 36_000))));
    expect(await hear(host)).toMatchObject({ bytes: '[3.ts][4.ts]', start: START - 18_000, clock: 'stream', delay: 0 });
  });

  test('without a clock is heard as it arrives, and may be later than it seems', async () => {
    const host = await serve(listing(list()));
    expect(await hear(host)).toMatchObject({
      start: START - 18_000,
      clock: 'arrival',
      delay: undefined,
      slack: 16_000,
    });
  });

  test('is not heard over a change of recording that the list names', async () => {
    const host = await serve(listing(list((index) => (index === 4 ? '#EXT-X-DISCONTINUITY\n' : ''))));
    expect(await hear(host)).toMatchObject({ bytes: '[2.ts][3.ts]' });
  });

  test('without a list is passed on as it comes', async () => {
    const host = await serve((_, response) => response.end('GGG'));
    expect(await hear(host)).toMatchObject({ bytes: 'GGG', start: START, clock: 'arrival' });
  });

  test('that lacks a segment is heard without it', async () => {
    const text = list();
    const host = await serve((request, response) =>
      request.url === '/4.ts' ? response.writeHead(404).end() : listing(text)(request, response),
    );
    expect(await hear(host)).toMatchObject({ bytes: '[3.ts]' });
  });

  test('by parts of one file, from a server that knows of parts and from one that does not', async () => {
    const text = list((index) => `#EXT-X-BYTERANGE:2@${2 * index}\n`).replaceAll(/\d\.ts/g, 'all.ts');
    const file = 'aabbccddeeff';
    for (const isAware of [true, false]) {
      const host = await serve(({ url, headers: { range } }, response) => {
        if (url !== '/all.ts') return response.end(text);
        const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
        if (isAware) response.writeHead(206).end(file.slice(Number(from), Number(to) + 1));
        else response.end(file);
      });
      expect(await hear(host)).toMatchObject({ bytes: 'ddee' });
    }
  });

  test('of several qualities is heard in the one that costs least and has a picture', async () => {
    const master = `#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=1280x720\nhigh/live.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=320x180\nlow/live.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=64000,CODECS="mp4a.40.2"\nsound/live.m3u8\n`;
    const host = await serve(({ url = '' }, response) =>
      response.end(url === '/live.m3u8' ? master : url.endsWith('.m3u8') ? list() : `[${url.slice(1)}]`),
    );
    expect(await hear(host)).toMatchObject({ bytes: '[low/3.ts][low/4.ts]' });
  });

  test.each<readonly [string, RequestListener, RegExp]>([
    ['404', (_, response) => response.writeHead(404).end(), /^no answer: HTTP 404$/],
    [
      'another host',
      (_, response) => response.writeHead(302, { location: 'http://192.0.2.1/' }).end(),
      /another host, 192\.0\.2\.1, .*--allow-host/,
    ],
    [
      'a file',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      /leads to an address with file:/,
    ],
    [
      'round and round',
      (_, response) => response.writeHead(302, { location: '/live.m3u8' }).end(),
      /redirects have no end/,
    ],
    [
      'a list of segments elsewhere',
      (_, response) => response.end(list().replaceAll(/(\d\.ts)/g, 'http://192.0.2.1/$1')),
      /another host, 192\.0\.2\.1/,
    ],
    [
      'a list of local files',
      (_, response) => response.end(list().replaceAll(/(\d\.ts)/g, 'file:///etc/passwd')),
      /leads to an address with file:/,
    ],
    [
      'lists of lists',
      (_, response) => response.end('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlive.m3u8\n'),
      /without end/,
    ],
    ['a list that has ended', listing(`${list()}#EXT-X-ENDLIST\n`), /it is not live/],
    ['an empty list', listing('#EXTM3U\n#EXT-X-TARGETDURATION:6\n'), /playlist is empty|cannot be read/],
    ['no list at all', listing('#EXTM3U\n<html>#EXTINF:x\n'), /cannot be read|is empty/],
    ['an empty answer', (_, response) => response.end(), /answer is empty/],
    ['nobody there', (request) => request.socket.destroy(), /^no answer: /],
    [
      'a list without end',
      (_, response) => {
        const more = (): void => {
          while (response.write(list().repeat(400)));
          response.once('drain', more);
        };
        more();
      },
      /playlist has no end/,
    ],
  ])('%s: nothing is heard, and why', async (_, answer, says) => {
    expect(await hear(await serve(answer))).toMatch(says);
  });

  test('that leads to a host which is allowed is heard', async () => {
    const other = await serve(listing(list()));
    const host = await serve(({ url }, response) =>
      response.writeHead(302, { location: `http://${other}${url}` }).end(),
    );
    expect(await hear(host, { hosts: [other] })).toMatchObject({ bytes: '[3.ts][4.ts]' });
  });

  test('that hangs is left', async () => {
    expect(await hear(await serve(() => undefined), { timeout: 200 })).toBe('timed out');
  });

  test('whose list stays the same is not on air any more', async () => {
    const host = await serve(listing(list()));
    const seen = { sequence: 100, at: START };
    expect(await hear(host, { seen, after: 15_000 })).toMatchObject({ seen });
    expect(await hear(host, { seen, after: 60_000 })).toBe('its playlist has not been renewed for 60 s');
  });

  test('whose clock is wrong is heard as it arrives', async () => {
    const host = await serve(listing(list(dated(START - 3_600_000), 101)));
    const seen = { sequence: 100, at: START };
    expect(await hear(host, { seen })).toMatchObject({ clock: 'arrival', start: START - 18_000 });
  });
});
