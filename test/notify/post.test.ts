import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/notify/delivery.js';
import { robotDelivery } from '../../src/notify/robot-delivery.js';
import { Secrets } from '../../src/notify/secrets.js';
import { expectBothLanguages } from '../a-project.js';
import { aMessage } from './a-message.js';
import { type Answer, ok, Receiver } from './a-receiver.js';

const KEY = '693a91f6-7abc-4bc4-97a0-0ec2sifa5aaa';
let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.open();
});
afterAll(() => receiver.close());
afterEach(() => receiver.answer());

async function attempt(
  kind: 'wecom' | 'dingtalk' | 'feishu' | 'webhook',
  address = `${receiver.origin}/send?key=${KEY}`,
  signal = new AbortController().signal,
): Promise<Attempt> {
  const secrets = new Secrets({ ROBOT: address });
  const way = { kind, address: 'ROBOT', secret: undefined };
  const delivery = robotDelivery({ id: 'p1', form: 'text' }, way, aMessage(), secrets);
  const outcome = await delivery.attempt({ at: 0, timeout: 300, signal });
  if (outcome.kind !== 'sent') {
    expectBothLanguages(outcome.why);
    expect(`${outcome.why.zh}${outcome.why.en}`).not.toContain(KEY.slice(0, 10));
  }
  return outcome;
}

const said = (outcome: Attempt) => (outcome.kind === 'sent' ? 'sent' : `${outcome.kind}: ${outcome.why.en}`);

describe('every kind of answer', () => {
  test.each([
    ['wecom', ok({ errcode: 0, errmsg: 'ok' }), 'sent'],
    ['dingtalk', ok({ errcode: 0, errmsg: 'ok' }), 'sent'],
    ['feishu', ok({ code: 0, msg: 'success' }), 'sent'],
    ['feishu', ok({ StatusCode: 0, StatusMessage: 'success' }), 'sent'],
    // HTTP 200 is no consent.
    [
      'wecom',
      ok({ errcode: 93000, errmsg: 'invalid webhook url, hint: [x]' }),
      'refused: refused (93000: invalid webhook url, hint: [x]); the address is wrong, or the robot was taken out of the group',
    ],
    [
      'wecom',
      ok({ errcode: 45009, errmsg: 'api freq out of limit' }),
      'not-delivered: too many messages (45009: api freq out of limit)',
    ],
    [
      'dingtalk',
      ok({ errcode: 310000, errmsg: 'sign not match' }),
      expect.stringMatching(/^refused: refused \(310000: sign not match\); check the robot’s security settings/),
    ],
    ['dingtalk', ok({ errcode: 1, errmsg: 'x' }), 'refused: refused (1: x)'],
    [
      'feishu',
      ok({ code: 19021, msg: 'sign match fail' }),
      'refused: refused (19021: sign match fail); the signing secret is wrong, or this machine’s clock is',
    ],
    ['feishu', ok({ code: 9499, msg: 'Bad Request' }), 'refused: refused (9499: Bad Request)'],
    ['wecom', ok({ hello: 1 }), 'unknown: not understood: the reply is HTTP 200: {"hello":1}'],
    [
      'wecom',
      (response) => response.end('<html><title>Login</title>'),
      'unknown: not understood: the reply is HTTP 200: <html><title>Login</title>',
    ],
    ['webhook', (response) => response.writeHead(204).end(), 'sent'],
    [
      'webhook',
      (response) => response.writeHead(404).end('no\u001B[31m'),
      'refused: the reply is HTTP 404: no\\u001B[31m',
    ],
    ['webhook', (response) => response.writeHead(500).end(), 'unknown: the reply is HTTP 500'],
    [
      'webhook',
      (response) => response.writeHead(502).end('<h1>Bad gateway</h1>'),
      'unknown: the reply is HTTP 502: <h1>Bad gateway</h1>',
    ],
    [
      'webhook',
      (response) => response.writeHead(302, { location: `https://evil.example/?key=${KEY}` }).end(),
      'refused: it redirects to evil.example, which is not followed; check the address',
    ],
    [
      'webhook',
      (response) => response.writeHead(307).end(),
      'refused: it redirects, which is not followed; check the address',
    ],
    [
      'webhook',
      (response) => response.writeHead(429, { 'retry-after': '7' }).end(),
      'not-delivered: too many messages (HTTP 429); it asks to wait 7 s',
    ],
    // A server that repeats what it was sent does not put the key into our log.
    [
      'webhook',
      (response, { url }) => response.writeHead(403).end(`no ${url}`),
      'refused: the reply is HTTP 403: no ***',
    ],
    // Nor a part of the key, where its words are cut.
    [
      'webhook',
      (response) => response.writeHead(403).end(`${'x'.repeat(110)} ${KEY}`),
      `refused: the reply is HTTP 403: ${'x'.repeat(110)} ***`,
    ],
    ['wecom', ok({ errcode: 1, errmsg: `${'x'.repeat(150)} ${KEY}` }), `refused: refused (1: ${'x'.repeat(150)} ***)`],
    ['webhook', (response) => response.end('x'.repeat(70_000)), 'unknown: the reply is over 65536 bytes'],
    ['webhook', () => undefined, 'unknown: no reply within 0.3 s'],
    ['webhook', (response) => response.socket?.destroy(), 'unknown: the network failed: socket hang up'],
    [
      'webhook',
      (response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half');
        setTimeout(() => response.socket?.destroy(), 20);
      },
      expect.stringMatching(/^unknown: (the connection broke off|aborted)/),
    ],
  ] satisfies readonly (readonly ['wecom' | 'dingtalk' | 'feishu' | 'webhook', Answer, unknown])[])(
    '%s %#',
    async (kind, answer, expected) => {
      receiver.answer(answer);
      const outcome = await attempt(kind);
      expect(said(outcome)).toEqual(expected);
      expect(receiver.received).toHaveLength(1);
      if (outcome.kind === 'not-delivered' && kind === 'webhook') expect(outcome.again).toBe(7_000);
    },
  );
});

describe('no answer at all', () => {
  test('no server listens there: it may be tried again', async () => {
    const closed = await Receiver.open();
    const { origin, port } = closed;
    await closed.close();
    const outcome = await attempt('webhook', `${origin}/${KEY}`);
    expect(outcome).toMatchObject({ kind: 'not-delivered', again: 1000 });
    expect(said(outcome)).toContain(`127.0.0.1:${port} refuses the connection`);
  });

  test('a host that does not exist', async () => {
    expect(said(await attempt('webhook', `https://no-such-host.invalid/${KEY}`))).toBe(
      'not-delivered: the host no-such-host.invalid is not found',
    );
  });

  test('a server without a certificate, or without TLS', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const tls = createTlsServer({ key: privateKey.export({ type: 'pkcs8', format: 'pem' }) });
    const plain = createTcpServer((socket) => socket.resume().end('220 mail\r\n'));
    for (const server of [tls, plain]) {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const outcome = await attempt('webhook', `https://127.0.0.1:${port}/${KEY}`);
      expect(said(outcome)).toMatch(
        /^not-delivered: (the certificate or encryption|.*(disconnected|EPROTO|SSL|TLS|reset))/i,
      );
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test('stopped by a signal', async () => {
    const controller = new AbortController();
    receiver.answer(() => controller.abort());
    expect(said(await attempt('webhook', undefined, controller.signal))).toBe('unknown: stopped before the reply');
  });
});

describe('an address that may not be used', () => {
  test.each([
    'http://robot.example/send',
    'ftp://robot.example/',
    'robot.example/send?key=1',
    'https://user:pass@robot.example/',
    'https://:pass@robot.example/',
    'http://127.0.0.1.evil.example/',
  ])('%s', (address) => {
    const way = { kind: 'wecom', address: 'ROBOT', secret: undefined } as const;
    const make = () => robotDelivery({ id: 'p1', form: 'text' }, way, aMessage(), new Secrets({ ROBOT: address }));
    expect(make).toThrow(/^ROBOT in the environment is not an address that can be used/);
    expect(make).not.toThrow(/robot\.example|pass/);
  });
});
