import net from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { soapCall } from '../../src/carrier/soap-text.js';
import { soapCarrier } from '../carrier/carrier-peer.js';
import { C2Bench, type Listener } from './c2-bench.js';

let sent: C2Bench;
let bench: C2Bench;
let listener: Listener;
let CorrelateID = '';

beforeAll(async () => {
  sent = await C2Bench.open();
  await sent.build();
  const carrier = await soapCarrier(() => ({ Result: 0 }));
  sent.env.AIRCLASS_C2_ONE_ENDPOINT = carrier.url;
  await sent.run('c2', 'order');
  await sent.run('c2', 'send');
  await carrier.close();
  CorrelateID = await sent.correlate(1);
});

afterAll(() => sent.close());

beforeEach(async () => {
  bench = await sent.copy();
  listener = await bench.listen();
});

afterEach(async () => {
  await listener.stop();
  await bench.close();
});

const ledger = () => bench.read('c2/one/sent.json');

const NOTICE = () =>
  soapCall('ResultNotify', [
    ['CSPID', 'SCEDU'],
    ['LSPID', 'TEL'],
    ['CorrelateID', CorrelateID],
    ['CmdResult', '0'],
    ['ResultFileURL', ''],
  ]);

async function post(body: string, init: RequestInit = {}): Promise<readonly [number, string]> {
  const response = await fetch(listener.url, { method: 'POST', body, ...init });
  return [response.status, await response.text()];
}

describe('ResultNotify from npm soap', () => {
  test('is recorded once; sent again it changes nothing', async () => {
    expect(await listener.notify({ CorrelateID, ResultFileURL: 'ftp://files.example/r.xml' })).toMatchObject({
      Result: 0,
    });
    expect(await bench.orders()).toEqual(['succeeded 0']);
    const before = await ledger();
    expect(before).toContain('ftp://files.example/r.xml');
    expect(await listener.notify({ CorrelateID })).toMatchObject({ Result: 0, ErrorDescription: 'known already' });
    expect(await ledger()).toBe(before);
    expect(await listener.notify({ CorrelateID, CmdResult: -1 })).toEqual({
      Result: -1,
      ErrorDescription: 'CmdResult 0 was reported before',
    });
    expect(await ledger()).toBe(before);
    const { code, out, err } = await listener.stop();
    expect(code).toBe(0);
    expect(out).toContain(`reported again: CorrelateID ${CorrelateID}`);
    expect(err).toContain('CmdResult 0 was reported before');
  });

  test.each([
    ['a CorrelateID that is not an order’s', { CorrelateID: 'x' }, 'no order has this CorrelateID'],
    ['another CSPID', { CSPID: 'OTHER' }, 'CSPID is not that of the order'],
    ['another LSPID', { LSPID: 'OTHER' }, 'LSPID is not that of the order'],
  ])('%s is refused', async (_, values, ErrorDescription) => {
    const before = await ledger();
    expect(await listener.notify({ CorrelateID, ...values })).toEqual({ Result: -1, ErrorDescription });
    expect(await ledger()).toBe(before);
  });

  test('a result of an order that was never sent is refused', async () => {
    await bench.write(
      'courses/p1.yaml',
      `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [改, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
    );
    await bench.build();
    await bench.run('c2', 'order');
    expect(await listener.notify({ CorrelateID: await bench.correlate(2) })).toEqual({
      Result: -1,
      ErrorDescription: 'the order was not sent',
    });
  });

  test('an unknown result leaves the order open for another try', async () => {
    expect(await listener.notify({ CorrelateID, CmdResult: 7 })).toEqual({
      Result: -1,
      ErrorDescription: 'CmdResult is 0 or -1, not 7',
    });
    expect(await bench.orders()).toEqual(['unknown']);
    expect((await bench.run('c2', 'order')).err).toContain('it is not known how order 1');
    expect(await listener.notify({ CorrelateID })).toMatchObject({ Result: 0 });
    expect(await bench.orders()).toEqual(['succeeded 0']);
  });
});

describe('other peers', () => {
  test('the same notice forty times at once is one result', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => post(NOTICE())));
    expect(new Set(answers.map(([status]) => status))).toEqual(new Set([200]));
    expect(answers.every(([, body]) => body.includes('>0</Result>'))).toBe(true);
    expect(await bench.orders()).toEqual(['succeeded 0']);
  });

  test.each<[string, () => string, number, RegExp]>([
    ['nothing', () => '', 400, /no ResultNotify/],
    ['rubbish', () => 'rubbish \u0000 \u001b[2J <<<', 400, /no ResultNotify/],
    ['JSON', () => '{"CSPID": 1}', 400, /no ResultNotify/],
    ['XML that is not an envelope', () => '<a/>', 400, /is not a SOAP envelope/],
    ['a DTD', () => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${NOTICE().slice(38)}`, 400, /a DTD/],
    ['deep XML', () => NOTICE().replace('<CSPID', `${'<a>'.repeat(5000)}<CSPID`), 400, /too deep/],
    ['another operation', () => NOTICE().replaceAll('ResultNotify', 'ExecCmd'), 400, /the operation is ExecCmd/],
    ['a value that is not there', () => NOTICE().replace(/<CorrelateID.*<\/CorrelateID>/, ''), 400, /no CorrelateID/],
    ['a body over the limit', () => NOTICE() + ' '.repeat(70_000), 413, /65536 bytes/],
  ])('%s is answered with a fault', async (_, body, status, words) => {
    const before = await ledger();
    const [code, text] = await post(body());
    expect(code).toBe(status);
    expect(text).toMatch(words);
    expect(text).toContain('faultstring');
    expect(await ledger()).toBe(before);
    expect(await post(NOTICE())).toEqual([200, expect.stringContaining('>0</Result>')]);
  });

  test('another method', async () => {
    expect((await fetch(listener.url, { method: 'PUT', body: 'x' })).status).toBe(405);
    expect((await fetch(listener.url)).status).toBe(405);
  });

  test('those that hang do not keep others waiting, nor the end', async () => {
    const { port } = new URL(listener.url);
    const hanging = Array.from({ length: 10 }, () => net.connect(Number(port), '127.0.0.1'));
    for (const socket of hanging) {
      socket.on('error', () => undefined);
      socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n<soap');
    }
    expect((await post(NOTICE()))[0]).toBe(200);
    expect((await listener.stop()).code).toBe(0);
    for (const socket of hanging) socket.destroy();
  });

  test('a ledger that cannot be written is a fault: the carrier is to tell again', async () => {
    await bench.write('out/c2/one/sent.json', '{');
    const [status, text] = await post(NOTICE());
    expect([status, text]).toEqual([500, expect.stringContaining('send it again')]);
    expect(text).not.toContain(bench.folder);
  });

  test('another zone’s ledger that cannot be read stops no carrier', async () => {
    await bench.write('out/c2/broken/sent.json', '{');
    await listener.stop();
    listener = await bench.listen();
    expect(await post(NOTICE())).toEqual([200, expect.stringContaining('>0</Result>')]);
    expect(await bench.orders()).toEqual(['succeeded 0']);
    // This one may be the broken zone's.
    expect((await post(NOTICE().replace(CorrelateID, `000009${'a'.repeat(26)}`)))[0]).toBe(500);
    expect((await post(NOTICE().replace(CorrelateID, 'not one of ours')))[0]).toBe(200);
    const { err } = await listener.stop();
    expect(err).toContain('results for zone "broken" cannot be recorded');
  });

  test('what strangers send makes short lines, and few of them', async () => {
    const long = 'x'.repeat(60_000);
    for (const body of [`<${long}/>`, NOTICE().replaceAll('ResultNotify', long), NOTICE().replace(CorrelateID, long)])
      await post(body);
    await post(NOTICE().replace('>0<', `>${long}<`));
    for (let count = 0; count < 30; count++) await post('rubbish');
    const { err, out } = await listener.stop();
    const lines = `${err}${out}`.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(400);
    expect(lines.length).toBeLessThan(30);
    expect(err).toMatch(/\d+ more requests were not taken and are not listed/);
  });

  test('a port that is taken', async () => {
    const { port } = new URL(listener.url);
    const { code, err } = await bench.run('c2', 'listen', '--port', port);
    expect([code, err]).toEqual([2, expect.stringContaining('EADDRINUSE')]);
  });
});
