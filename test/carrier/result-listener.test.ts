import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { ConnectionSlots } from '../../src/carrier/connection-slots.js';
import { type ListenerWork, resultListener } from '../../src/carrier/result-listener.js';
import { soapCall } from '../../src/carrier/soap-text.js';
import fc from '../properties.js';

const NOTICE = soapCall('ResultNotify', [
  ['CSPID', 'A'],
  ['LSPID', 'B'],
  ['CorrelateID', 'C'],
  ['CmdResult', '0'],
]);

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listener(work: Partial<ListenerWork> = {}, slots?: ConnectionSlots): Promise<number> {
  const take = async () => ({ result: 0, description: '' }) as const;
  const server = resultListener({ take, report: () => undefined, ...work }, slots);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return (server.address() as AddressInfo).port;
}

function connect(port: number): Socket {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  return socket;
}

/** All that comes back for these bytes, until the server ends the connection or `wait` milliseconds are over. */
async function raw(port: number, bytes: string | Uint8Array, wait = 3000): Promise<string> {
  const socket = connect(port);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  socket.write(bytes);
  await Promise.race([new Promise((closed) => socket.once('close', closed)), sleep(wait, undefined, { ref: false })]);
  socket.destroy();
  return answer;
}

const post = (body: string) =>
  `POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const isWell = async (port: number) => (await raw(port, post(NOTICE))).includes('>0</Result>');

describe('targets', () => {
  test.each([
    ['//?wsdl', 'http://a/"'],
    ['///?wsdl', 'http://a/"'],
    ['http://?wsdl', 'http://a/"'],
    ['http://[::?wsdl', 'http://a/"'],
    ['//[?wsdl', 'http://a/"'],
    ['/%?wsdl', 'http://a/"'],
    ['*?wsdl', 'http://a/"'],
    ['?wsdl', 'http://a/"'],
    ['/"><x a="?wsdl', 'http://a/"'],
    ['/\u00e4?wsdl', 'http://a/"'],
    ['/ctms/ResultNotify?wsdl', 'http://a/ctms/ResultNotify"'],
    ['http://elsewhere.example:1/ctms/?WSDL', 'http://a/ctms/"'],
  ])('GET %s', async (target, location) => {
    const port = await listener();
    const answer = await raw(port, `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    // Node's parser may refuse it before we see it.
    if (!answer.startsWith('HTTP/1.1 400')) expect(answer).toContain(`location="${location}`);
    expect(await isWell(port)).toBe(true);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'])('%s', async (method) => {
    const port = await listener();
    const answer = await raw(port, `${method} / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer).toContain('HTTP/1.1 405');
    expect(await isWell(port)).toBe(true);
  });
});

describe('work that fails', () => {
  const told: string[] = [];
  test.each<[string, ListenerWork['take']]>([
    [
      'throws',
      () => {
        throw new Error('/srv/secret');
      },
    ],
    ['rejects', () => Promise.reject(new Error('/srv/secret'))],
    ['rejects with no error', () => Promise.reject('/srv/secret')],
    ['answers what XML cannot hold', async () => ({ result: 0, description: '\u0000' })],
  ])('%s', async (_, take) => {
    const port = await listener({ take, report: (__, answer) => void told.push(String(answer)) });
    const answer = await raw(port, post(NOTICE));
    expect(answer).toContain('HTTP/1.1 500');
    expect(answer).not.toContain('secret');
    expect(told).toHaveLength(1);
    told.length = 0;
  });

  test('a log that fails ends nothing', async () => {
    const report = () => {
      throw new Error('the disk of the log is full');
    };
    const port = await listener({ report });
    expect(await isWell(port)).toBe(true);
    expect(await raw(port, post('x'))).toContain('HTTP/1.1 400');
    expect(await isWell(port)).toBe(true);
  });
});

describe('slow connections', () => {
  const SLOW = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n<soap';

  test.each([
    ['silent', ''],
    ['within the headers', 'POST / HTTP/1.1\r\nHo'],
    ['within the body', SLOW],
  ])('%s, many more than there are places for: a notice is taken', async (_, bytes) => {
    const port = await listener({}, new ConnectionSlots({ all: 8, perAddress: 8, grace: 300 }));
    const slow = Array.from({ length: 40 }, () => connect(port));
    let refused = 0;
    const areFull = new Promise<void>((resolve) => {
      for (const socket of slow)
        socket.once('close', () => {
          refused += 1;
          if (refused === 40 - 8) resolve();
        });
    });
    for (const socket of slow) socket.write(bytes);
    await areFull;
    await sleep(400);
    expect(await isWell(port)).toBe(true);
    for (const socket of slow) socket.destroy();
  });

  test('within seconds they are closed', async () => {
    const port = await listener();
    const [silent, dripping] = [connect(port), connect(port)];
    const drip = setInterval(() => dripping.write('X-A: b\r\n'), 200);
    dripping.write('POST / HTTP/1.1\r\nHost: a\r\n');
    const began = performance.now();
    silent.resume();
    dripping.resume();
    await Promise.all([once(silent, 'close'), once(dripping, 'close')]);
    clearInterval(drip);
    // Without limits of our own it takes Node a minute or more; a busy machine is late by seconds.
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  test('a notice that is being recorded keeps its place', async () => {
    let done: () => void = () => undefined;
    const began = new Promise<void>((isAsked) => {
      done = isAsked;
    });
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const take: ListenerWork['take'] = async () => {
      done();
      await held;
      return { result: 0, description: '' };
    };
    const port = await listener({ take }, new ConnectionSlots({ all: 4, perAddress: 4, grace: 10 }));
    const answer = raw(port, post(NOTICE));
    await began;
    const slow = Array.from({ length: 20 }, () => connect(port));
    await sleep(100);
    finish();
    expect(await answer).toContain('>0</Result>');
    for (const socket of slow) socket.destroy();
  });
});

const TOKEN = fc.constantFrom(
  'GET',
  'POST',
  'CONNECT',
  'PRI',
  'HEAD',
  ' ',
  '  ',
  '\t',
  '\r\n',
  '\n',
  '\r',
  '\r\n\r\n',
  '/',
  '//',
  '///',
  '*',
  '?wsdl',
  '?WSDL',
  'http://',
  'http://[',
  '[::1]',
  ':',
  '@',
  '%',
  '%00',
  '%zz',
  '..',
  '\\',
  '"',
  '<',
  'HTTP/1.1',
  'HTTP/1.0',
  'HTTP/2.0',
  'HTTP/',
  'Host: a',
  'Host: [',
  'Host:',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 99999999',
  'Content-Length: 1e9',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip',
  'Expect: 100-continue',
  'Expect: x',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Connection: keep-alive',
  '5\r\nhello\r\n',
  '0\r\n\r\n',
  'ffffffff\r\n',
  '\u0000',
  '\u00ff',
  '<soapenv:Envelope',
  '<!DOCTYPE',
  '<a>',
  '&#0;',
  '&x;',
  ']]>',
  'x'.repeat(300),
  NOTICE,
);
const WELL_FORMED = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'CONNECT', 'OPTIONS'),
    target: fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .array(fc.constantFrom('/', '//', '?wsdl', '[', ']', '%', '@', ':', 'a', '.', '..', '*', '\\', '#', '\u00fc'), {
          minLength: 1,
          maxLength: 8,
        })
        .map((parts) => parts.join('')),
    ),
    host: fc.constantFrom('a', '', '[', 'a:99999', 'a"b', 'a@b', '[::1]:1', 'x'.repeat(300)),
    body: fc.oneof(fc.constant(NOTICE), fc.string({ maxLength: 200, unit: 'binary' }), TOKEN),
  })
  .map(
    ({ method, target, host, body }) =>
      `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
/** A valid request in which some bytes are something else, or are not there. */
const MUTATED = fc
  .tuple(
    fc.constantFrom(post(NOTICE), 'GET /a?wsdl HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    fc.array(fc.tuple(fc.nat(2000), fc.nat(6), TOKEN), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [at, gone, token]) => {
      const place = at % (changed.length + 1);
      return changed.slice(0, place) + token + changed.slice(place + gone);
    }, text),
  );
const REQUEST = fc.oneof(
  WELL_FORMED,
  MUTATED,
  fc.array(TOKEN, { minLength: 1, maxLength: 12 }).map((tokens) => tokens.join('')),
  fc.uint8Array({ minLength: 1, maxLength: 200 }),
);

test('6,000 requests of any bytes end nothing, and each failure is reported', async () => {
  const faults: string[] = [];
  const port = await listener({
    report: (_, answer) => {
      if (answer instanceof TypeError || answer instanceof RangeError) faults.push(String(answer.stack));
    },
  });
  const requests = fc.sample(REQUEST, 6000);
  for (let at = 0; at < requests.length; at += 40) {
    await Promise.all(requests.slice(at, at + 40).map((bytes) => raw(port, bytes, 25)));
  }
  expect(await isWell(port)).toBe(true);
  expect(faults).toEqual([]);
}, 60_000);
