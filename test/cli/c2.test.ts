import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Peer, rawPeer, type SoapCarrier, soapCarrier } from '../carrier/carrier-peer.js';
import { CarrierStore } from '../outputs/c2/carrier-store.js';
import { readAdiText } from '../outputs/c2/read-adi.js';
import { C2Bench } from './c2-bench.js';

let bench: C2Bench;
const peers: Peer[] = [];

let published: C2Bench;

beforeAll(async () => {
  published = await C2Bench.open();
  await published.build();
});

afterAll(() => published.close());

beforeEach(async () => {
  bench = await published.copy();
});

afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.close();
  await bench.close();
});

/** The zone's carrier is this peer from now on. */
function carrierIs<Kind extends Peer>(peer: Kind): Kind {
  peers.push(peer);
  bench.env.AIRCLASS_C2_ONE_ENDPOINT = peer.url;
  return peer;
}

const accepting = async () => carrierIs(await soapCarrier(() => ({ Result: 0 })));

/** What a carrier that fetched and took the orders of these calls has. */
async function storeOf(calls: readonly Readonly<Record<string, string>>[]): Promise<CarrierStore> {
  const store = new CarrierStore();
  for (const { CmdFileURL = '' } of calls) store.take(await bench.read('c2/one/orders', basename(CmdFileURL)));
  return store;
}

async function wanted(): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const { objects } = readAdiText(await bench.read('current/one/c2/objects.xml'));
  return Object.fromEntries(objects.map(({ type, code, properties }) => [`${type} ${code}`, properties]));
}

test('what is done is done, also where standard output is lost', async () => {
  await accepting();
  bench.outputLost = new Error('the pipe is gone');
  const lost = 'standard output could not be written in full: the pipe is gone; ';
  for (const [argv, done] of [
    [['order'], 'the orders are written'],
    [['send'], 'the ledger has what became of each order'],
    [['settle', '--order', '1', '--result', '0'], 'order 1 is settled'],
  ] as const)
    expect(await bench.run('c2', ...argv)).toMatchObject({ code: 0, err: `${lost}${done}\n` });
  expect(await bench.orders()).toEqual(['succeeded 0']);
  expect((await bench.run('c2', 'status')).code).toBe(2);
  expect((await bench.run('c2', 'order', '--dry-run')).code).toBe(2);
});

describe('a ledger that is lost', () => {
  const folder = () => join(bench.folder, 'out/c2/one');
  test.each<[string, () => Promise<unknown>, string]>([
    ['gone', () => rm(join(folder(), 'sent.json')), 'is missing although orders were written (the last is 1)'],
    ['empty', () => writeFile(join(folder(), 'sent.json'), ''), 'is not the ledger of zone "one", or is damaged'],
    ['truncated', () => truncate(join(folder(), 'sent.json'), 60), 'is not the ledger of zone "one", or is damaged'],
    ['foreign', () => writeFile(join(folder(), 'sent.json'), '{}'), 'is not the ledger of zone "one", or is damaged'],
    ['too large', () => truncate(join(folder(), 'sent.json'), 2 ** 28 + 1), 'more than the'],
    [
      'a folder',
      () => rm(join(folder(), 'sent.json')).then(() => mkdir(join(folder(), 'sent.json'))),
      'is a folder, not a regular file',
    ],
    [
      'older than the orders',
      () => writeFile(join(folder(), 'orders/000002-01234567.xml'), ''),
      'is older than the orders: order 2 was written',
    ],
  ])('%s: nothing is numbered or registered again', async (_, lose, why) => {
    await accepting();
    await bench.run('c2', 'order');
    await lose();
    const before = await readdir(join(folder(), 'orders'));
    for (const command of [['order'], ['order', '--dry-run'], ['send'], ['status']]) {
      const { code, err } = await bench.run('c2', ...command);
      expect([command, code === 0, err]).toEqual([command, false, expect.stringContaining(why)]);
    }
    expect(await readdir(join(folder(), 'orders'))).toEqual(before);
  });

  test('a zone whose ledger is lost ends no other zone’s list', async () => {
    await accepting();
    await bench.run('c2', 'order');
    await mkdir(join(bench.folder, 'out/c2/a/orders'), { recursive: true });
    await writeFile(join(bench.folder, 'out/c2/a/orders/000001-01234567.xml'), '');
    expect(await bench.run('c2', 'status')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^one {2}1 {2}waits to be sent/),
      err: expect.stringContaining('is missing although orders were written'),
    });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['with all orders', () => rm(join(bench.folder, 'out/c2'), { recursive: true })],
    ['with the zone’s orders', () => rm(folder(), { recursive: true })],
    [
      'with all orders, and the mark is damaged',
      async () => {
        await rm(folder(), { recursive: true });
        await writeFile(join(bench.folder, 'out/releases/.c2-orders-one'), '');
      },
    ],
  ])('%s: it is not taken for a first time, until --anew', async (_, lose) => {
    await accepting();
    await bench.run('c2', 'order');
    await lose();
    for (const command of [['order'], ['order', '--dry-run'], ['send'], ['status']]) {
      const { code, err } = await bench.run('c2', ...command);
      expect([command, code, err]).toEqual([command, 1, expect.stringContaining('c2 order --zone one --anew')]);
    }
    expect(existsSync(join(folder(), 'sent.json'))).toBe(false);
    expect(await bench.run('c2', 'order', '--anew')).toMatchObject({ code: 0, out: expect.stringContaining('wrote') });
    expect(await bench.run('c2', 'order')).toMatchObject({ code: 0, out: expect.stringContaining('waits already') });
  });

  test('restored from an old backup, orders and all: noticed', async () => {
    await bench.run('c2', 'order');
    await cp(folder(), join(bench.folder, 'backup'), { recursive: true });
    await bench.build('2020-03-10');
    await bench.run('c2', 'order');
    await rm(folder(), { recursive: true });
    await cp(join(bench.folder, 'backup'), folder(), { recursive: true });
    const { code, err } = await bench.run('c2', 'order');
    expect([code, err]).toEqual([1, expect.stringContaining('is older than the orders: order 2 was written')]);
  });

  test('orders from before there was a mark get one with the next, and a first time needs no option', async () => {
    expect(await bench.run('c2', 'order')).toMatchObject({ code: 0 });
    await rm(join(bench.folder, 'out/releases/.c2-orders-one'));
    expect(await bench.run('c2', 'order')).toMatchObject({ code: 0 });
    expect(await bench.read('releases/.c2-orders-one')).toBe('2\n');
  });

  test('lost for good: everything is registered anew, after the orders that are there', async () => {
    const carrier = await accepting();
    await bench.run('c2', 'order');
    await bench.run('c2', 'send');
    await rm(join(folder(), 'sent.json'));
    expect(await bench.run('c2', 'order', '--anew')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/wrote .*000002-.*REGIST 1 Category/),
    });
    expect(await bench.run('c2', 'send')).toMatchObject({ code: 0 });
    expect(carrier.calls.map(({ CmdFileURL = '' }) => basename(CmdFileURL).slice(0, 6))).toEqual(['000001', '000002']);
  });
});

describe('a current release that cannot be ordered from', () => {
  /** Changes a file of the release, and what its manifest says of it; `undefined` takes it away. */
  const change = async (name: string, make: (text: string) => string | undefined) => {
    const path = `one/c2/${name}`;
    const after = make(await bench.read('current', path));
    const manifest = JSON.parse(await bench.read('current/manifest.json'));
    if (after === undefined) delete manifest.files[path];
    else {
      const sha256 = createHash('sha256').update(after).digest('hex');
      manifest.files[path] = { ...manifest.files[path], size: Buffer.byteLength(after), sha256 };
      await writeFile(bench.path('current', path), after);
    }
    await writeFile(bench.path('current/manifest.json'), JSON.stringify(manifest));
  };
  const without = (key: string) => (text: string) => JSON.stringify({ ...JSON.parse(text), [key]: undefined });
  const notWhole = 'one/c2/sending.json of the current release is incomplete; run airclass build again';

  test.each<[string, number, string, () => Promise<unknown>]>([
    ['there is none', 2, 'nothing was published into', () => rm(bench.path(), { recursive: true })],
    ['no objects', 1, 'the current release has no one/c2/objects.xml', () => change('objects.xml', () => undefined)],
    ...['project', 'csp-id', 'lsp-id', 'order-url', 'window'].map(
      (key): [string, number, string, () => Promise<unknown>] => [
        `no ${key}`,
        2,
        notWhole,
        () => change('sending.json', without(key)),
      ],
    ),
    ['half a window', 2, notWhole, () => change('sending.json', (text) => text.replace('"until"', '"to"'))],
    ['a list', 2, notWhole, () => change('sending.json', () => '[]')],
    ['null', 2, notWhole, () => change('sending.json', () => 'null')],
  ])('%s: it says so, and no order is written', async (_, exitCode, why, spoil) => {
    await spoil();
    const { code, err } = await bench.run('c2', 'order');
    expect([code, err]).toEqual([exitCode, expect.stringContaining(why)]);
    expect(existsSync(bench.path('c2/one/sent.json'))).toBe(false);
  });

  test('a file that a killed process was writing is swept', async () => {
    await bench.run('c2', 'order');
    const left = ['c2/one/sent.json.77.new', 'c2/one/orders/000002-01234567.xml.ready.77.new'];
    for (const name of left) await writeFile(bench.path(name), 'half');
    await writeFile(bench.path('c2/one/notes.new'), 'ours');
    await bench.build('2020-03-10');
    expect(await bench.run('c2', 'order')).toMatchObject({ code: 0 });
    expect(left.filter((name) => existsSync(bench.path(name)))).toEqual([]);
    expect(await bench.read('c2/one/notes.new')).toBe('ours');
  });
});

describe('order, send, listen', () => {
  test('bring the carrier to what is published, then only what differs', async () => {
    const carrier = await accepting();
    expect((await bench.run('c2', 'order')).out).toMatch(
      /^one: wrote .*\.xml {2}REGIST 1 Category, 1 Channel, 3 Schedule, 1 Mapping\n$/,
    );
    expect((await bench.run('c2', 'send')).out).toContain('order 1 was accepted');
    expect(carrier.calls[0]?.CmdFileURL).toMatch(/^ftp:\/\/files\.example\/c2\/one\/000001-[0-9a-f]{8}\.xml$/);
    expect(Object.fromEntries((await storeOf(carrier.calls)).objects)).toEqual(await wanted());

    const listener = await bench.listen();
    const notice = { CorrelateID: carrier.calls[0]?.CorrelateID, ResultFileURL: 'ftp://files.example/r/1.xml' };
    expect(await listener.notify(notice)).toMatchObject({ Result: 0 });
    expect((await listener.stop()).out).toContain('the result of order 1');
    expect(await bench.orders()).toEqual(['succeeded 0']);

    expect((await bench.run('c2', 'order')).out).toBe('one: nothing differs, no order is needed\n');
    await bench.write(
      'courses/p1.yaml',
      `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [改, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
    );
    await bench.build();
    expect((await bench.run('c2', 'order')).out).toMatch(/ {2}UPDATE 1 Schedule\n$/);
    await bench.run('c2', 'send');
    expect(Object.fromEntries((await storeOf(carrier.calls)).objects)).toEqual(await wanted());

    await bench.build('2020-03-10');
    expect((await bench.run('c2', 'order')).out).toMatch(/ {2}REGIST 3 Schedule\n$/);
    expect((await bench.run('c2', 'status')).out).toMatch(
      /^one {2}1 {2}done .*CmdResult 0\none {2}2 {2}accepted, result awaited .*\none {2}3 {2}waits to be sent .*\n$/,
    );
  });

  test('a failed order is made anew', async () => {
    const carrier = await accepting();
    await bench.run('c2', 'order');
    await bench.run('c2', 'send');
    const listener = await bench.listen();
    const CorrelateID = await bench.correlate(1);
    expect(await listener.notify({ CorrelateID, CmdResult: -1 })).toMatchObject({ Result: 0 });
    await listener.stop();
    expect(await bench.orders()).toEqual(['failed -1']);
    expect((await bench.run('c2', 'order')).out).toContain('REGIST 1 Category, 1 Channel, 3 Schedule, 1 Mapping');
    await bench.run('c2', 'send');
    expect(carrier.calls.map((call) => call.CorrelateID === CorrelateID)).toEqual([true, false]);
  });

  test('order: a rehearsal writes nothing; what waits is not written twice; what was not taken is replaced', async () => {
    expect((await bench.run('c2', 'order', '--dry-run')).out).toContain('one: would write');
    await expect(bench.orders()).rejects.toThrow();
    await bench.run('c2', 'order');
    expect((await bench.run('c2', 'order')).out).toContain('one: waits already:');
    expect(await bench.orders()).toEqual(['written']);
    await bench.build('2020-03-10');
    await bench.run('c2', 'order');
    expect(await bench.orders()).toEqual(['superseded', 'written']);
  });

  test('a refused order is kept; only --retry sends it again', async () => {
    const carrier = carrierIs(
      await soapCarrier((call) => (call === 1 ? { Result: -1, ErrorDescription: '无权限' } : { Result: 0 })),
    );
    await bench.run('c2', 'order');
    const first = await bench.run('c2', 'send');
    expect([first.code, first.out]).toEqual([1, '']);
    expect(first.err).toContain('order 1 was refused: Result -1: 无权限. It is kept');
    const second = await bench.run('c2', 'send');
    expect([second.code, carrier.calls.length]).toEqual([1, 1]);
    expect(second.err).toContain('nothing was sent');
    expect((await bench.run('c2', 'send', '--retry')).code).toBe(0);
    expect(new Set(carrier.calls.map(({ CorrelateID }) => CorrelateID)).size).toBe(1);
    expect((await bench.run('c2', 'send', '--retry')).out).toBe('one: no order waits to be sent\n');
    expect(carrier.calls.length).toBe(2);
  });

  test('an order with an unknown end stops everything until it is sent again on request', async () => {
    const hung = carrierIs(await rawPeer(() => undefined));
    await bench.run('c2', 'order');
    const hanging = await bench.run('c2', 'send', '--timeout', '1s');
    expect([hanging.code, hanging.err]).toEqual([1, expect.stringContaining('no reply within 1 s')]);
    expect(await bench.orders()).toEqual(['unknown']);
    expect((await bench.run('c2', 'send')).code).toBe(1);
    expect((await bench.run('c2', 'order')).err).toContain('it is not known how order 1');
    expect(hung.connections()).toBe(1);
    const CorrelateID = await bench.correlate(1);
    // Refusing what it has already is what a carrier may do.
    carrierIs(await soapCarrier(() => ({ Result: -1, ErrorDescription: 'repeated' })));
    expect((await bench.run('c2', 'send', '--retry')).code).toBe(1);
    expect(await bench.orders()).toEqual(['unknown']);
    const carrier = await accepting();
    expect((await bench.run('c2', 'send', '--retry')).code).toBe(0);
    expect(carrier.calls[0]).toMatchObject({ CorrelateID });
  });

  test('the carrier’s word by telephone settles it too', async () => {
    carrierIs(await rawPeer((socket) => socket.destroy()));
    await bench.run('c2', 'order');
    await bench.run('c2', 'send');
    expect(await bench.orders()).toEqual(['unknown']);
    expect((await bench.run('c2', 'settle', '--order', '2', '--result', '0')).err).toContain('has no order 2');
    expect((await bench.run('c2', 'settle', '--order', '1', '--result', '0')).code).toBe(0);
    expect((await bench.run('c2', 'order')).out).toContain('nothing differs');
    expect((await bench.run('c2', 'settle', '--order', '1', '--result', '-1')).err).toContain(
      'CmdResult 0 was reported before',
    );
  });

  test('an order that was handed over by other means is settled without having been sent', async () => {
    await bench.run('c2', 'order');
    expect(await bench.orders()).toEqual(['written']);
    expect((await bench.run('c2', 'settle', '--order', '1', '--result', '-1')).code).toBe(0);
    expect((await bench.run('c2', 'order')).err).not.toContain('nothing differs');
    expect(await bench.orders()).toEqual(['failed -1', 'written']);
    expect((await bench.run('c2', 'settle', '--order', '2', '--result', '0')).code).toBe(0);
    expect(await bench.orders()).toEqual(['failed -1', 'succeeded 0']);
    expect((await bench.run('c2', 'order')).out).toContain('nothing differs');
  });

  test('a carrier that is not there gets the order later, without --retry', async () => {
    const gone = await rawPeer(() => undefined);
    await gone.close();
    bench.env.AIRCLASS_C2_ONE_ENDPOINT = gone.url;
    await bench.run('c2', 'order');
    expect((await bench.run('c2', 'send')).err).toContain('was not delivered');
    const carrier = await accepting();
    expect((await bench.run('c2', 'send')).code).toBe(0);
    expect(carrier.calls.length).toBe(1);
  });

  test('two that send at once: one does', async () => {
    let isRefused: () => void = () => undefined;
    const refusal = new Promise<void>((resolve) => {
      isRefused = resolve;
    });
    const carrier = carrierIs(
      await soapCarrier(async () => {
        await refusal;
        return { Result: 0 };
      }),
    );
    await bench.run('c2', 'order');
    const sending = [bench.run('c2', 'send'), bench.run('c2', 'send')];
    await Promise.race(sending);
    isRefused();
    const both = await Promise.all(sending);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 75]);
    expect(carrier.calls.length).toBe(1);
  });

  test('anyone who is killed while sending leaves an order of unknown end', async () => {
    const carrier = await accepting();
    await bench.run('c2', 'order');
    const ledger = bench.path('c2/one/sent.json');
    await writeFile(ledger, (await readFile(ledger, 'utf8')).replace('"written"', '"sending"'));
    expect((await bench.run('c2', 'send')).code).toBe(1);
    expect(carrier.calls).toEqual([]);
    expect((await bench.run('c2', 'send', '--retry')).code).toBe(0);
  });

  test('a result that comes before the reply is kept', async () => {
    const listener = await bench.listen();
    await bench.run('c2', 'order');
    const CorrelateID = await bench.correlate(1);
    carrierIs(
      await soapCarrier(async () => {
        await listener.notify({ CorrelateID });
        return { Result: 0 };
      }),
    );
    expect((await bench.run('c2', 'send')).code).toBe(0);
    await listener.stop();
    expect(await bench.orders()).toEqual(['succeeded 0']);
    expect((await bench.run('c2', 'order')).out).toContain('nothing differs');
  });

  test('an order that was changed on the disk, or a broken ledger, is not sent', async () => {
    const carrier = await accepting();
    await bench.run('c2', 'order');
    const [, file = ''] = /orders\/(\S+)/.exec((await bench.run('c2', 'order')).out) ?? [];
    await writeFile(bench.path('c2/one/orders', file), '<ADI/>');
    expect((await bench.run('c2', 'send')).err).toContain('was changed, and cannot be sent');
    await writeFile(bench.path('c2/one/sent.json'), '{"format": "airclass');
    for (const word of ['order', 'send', 'status'])
      expect((await bench.run('c2', word)).err).toContain('do not delete it');
    expect(carrier.calls).toEqual([]);
  });

  test('accounts come from the environment and go over the wire alone', async () => {
    const secrets = ['geheim-1', 'geheim:2', 'geheim%3A2'];
    const carrier: SoapCarrier = carrierIs(
      await soapCarrier((call) =>
        call === 1 ? { Result: -1, ErrorDescription: `cannot fetch ${carrier.calls[0]?.CmdFileURL}` } : { Result: 0 },
      ),
    );
    Object.assign(bench.env, {
      AIRCLASS_C2_ONE_USER: 'me',
      AIRCLASS_C2_ONE_PASSWORD: secrets[0],
      AIRCLASS_C2_ONE_ORDER_USER: 'ftp',
      AIRCLASS_C2_ONE_ORDER_PASSWORD: secrets[1],
      AIRCLASS_C2_ONE_ORDER_URL: 'ftp://files.example/c2/one',
    });
    await bench.run('c2', 'order');
    const runs = [
      await bench.run('-v', 'c2', 'send'),
      await bench.run('c2', 'send', '--retry'),
      await bench.run('c2', 'status'),
    ];
    expect(carrier.calls[0]?.CmdFileURL).toMatch(/^ftp:\/\/ftp:geheim%3A2@files\.example\//);
    expect(carrier.authorization[0]).toBe(`Basic ${Buffer.from(`me:${secrets[0]}`).toString('base64')}`);
    const listener = await bench.listen();
    await listener.notify({
      CorrelateID: carrier.calls[0]?.CorrelateID,
      ResultFileURL: `ftp://ftp:geheim%3A2@files.example/r.xml`,
    });
    runs.push(await listener.stop());
    const told = `${runs.map(({ out, err }) => out + err).join('')}${await bench.everything()}`;
    expect(told).toContain('ftp://…@files.example');
    for (const secret of secrets) expect(told).not.toContain(secret);
  });

  test.each([
    [{}, 'set AIRCLASS_C2_ONE_ENDPOINT'],
    [{ AIRCLASS_C2_ONE_ENDPOINT: 'ftp://c2.example/' }, 'must be http(s) without an account'],
    [{ AIRCLASS_C2_ONE_ENDPOINT: 'https://me:geheim@c2.example/' }, 'must be http(s) without an account'],
    [{ AIRCLASS_C2_ONE_ENDPOINT: 'https://c2.example/', AIRCLASS_C2_ONE_USER: 'me' }, 'are set together or not at all'],
  ])('an environment of %j is refused', async (env, message) => {
    Object.assign(bench.env, env);
    await bench.run('c2', 'order');
    const { code, err } = await bench.run('c2', 'send');
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(err).not.toContain('geheim');
  });
});
