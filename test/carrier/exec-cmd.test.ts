import { afterEach, describe, expect, test } from 'vitest';
import { type ExecCmd, execCmd } from '../../src/carrier/exec-cmd.js';
import { soapFault, soapReply } from '../../src/carrier/soap-text.js';
import { type Peer, rawPeer, replies, soapCarrier } from './carrier-peer.js';

const peers: Peer[] = [];
afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.close();
});

function using<Kind extends Peer>(peer: Kind): Kind {
  peers.push(peer);
  return peer;
}

const FILE = 'ftp://me:pa%24s@files.example/c2/000001-0123abcd.xml?a=1&b=<2>';

function call(endpoint: string, more: Partial<ExecCmd> = {}) {
  return execCmd({
    endpoint,
    cspId: 'SCEDU',
    lspId: 'TEL',
    correlate: '000001abc',
    fileUrl: FILE,
    account: undefined,
    timeout: 5000,
    signal: new AbortController().signal,
    ...more,
  });
}

describe('a carrier made with npm soap', () => {
  test('reads the four values and takes the order', async () => {
    const carrier = using(await soapCarrier(() => ({ Result: 0 })));
    expect(await call(carrier.url)).toEqual({ kind: 'accepted' });
    expect(carrier.calls).toEqual([{ CSPID: 'SCEDU', LSPID: 'TEL', CorrelateID: '000001abc', CmdFileURL: FILE }]);
    expect(carrier.authorization).toEqual([undefined]);
  });

  test('an account goes along in the usual header', async () => {
    const carrier = using(await soapCarrier(() => ({ Result: 0 })));
    await call(carrier.url, { account: { user: 'me', password: 'geheim:1' } });
    expect(carrier.authorization).toEqual([`Basic ${Buffer.from('me:geheim:1').toString('base64')}`]);
  });

  test('says no', async () => {
    const carrier = using(await soapCarrier(() => ({ Result: -1, ErrorDescription: 'CSPID 不存在' })));
    expect(await call(carrier.url)).toEqual({ kind: 'refused', detail: 'Result -1: CSPID 不存在' });
  });

  test('answers a code that nobody knows', async () => {
    const carrier = using(await soapCarrier(() => ({ Result: 7, ErrorDescription: '?' })));
    expect(await call(carrier.url)).toEqual({ kind: 'unknown', detail: 'HTTP 200, Result 7: ?' });
  });

  test('throws, which is a fault', async () => {
    const carrier = using(
      await soapCarrier(() => {
        throw { Fault: { faultcode: 'soap:Server', faultstring: 'no database' } };
      }),
    );
    expect(await call(carrier.url)).toEqual({ kind: 'refused', detail: 'SOAP fault: no database' });
  });

  test('repeats a password: it is not told on', async () => {
    const carrier = using(await soapCarrier(() => ({ Result: -1, ErrorDescription: `cannot fetch ${FILE}` })));
    const outcome = await call(carrier.url);
    expect(outcome.kind).toBe('refused');
    expect(JSON.stringify(outcome)).not.toContain('pa%24s');
    expect(JSON.stringify(outcome)).toContain('ftp://…@files.example');
  });
});

const ACCEPTED = soapReply('ExecCmd', 0, '');
const AXIS = `<?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><ns1:ExecCmdResponse xmlns:ns1="iptv"><ExecCmdReturn href="#id0"/></ns1:ExecCmdResponse><multiRef id="id0"><Result href="#id1"/></multiRef><multiRef id="id1">0</multiRef></soapenv:Body></soapenv:Envelope>`;
const BOMB = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>${ACCEPTED.replace(/^<\?xml.*?\?>/, '')}`;

describe('other carriers', () => {
  test.each<[string, string, string, string, string]>([
    ['takes it, as Axis writes it', '200 OK', AXIS, 'accepted', ''],
    ['a fault', '500 Error', soapFault('no'), 'refused', 'SOAP fault: no'],
    ['no such page', '404 Not Found', '<html>', 'refused', 'HTTP 404, and the reply is not a SOAP message: <html>'],
    ['elsewhere', '302 Found', '', 'refused', 'HTTP 302, and the reply is not a SOAP message: '],
    ['rubbish', '200 OK', 'OK\u0007', 'unknown', 'HTTP 200, and the reply is not a SOAP message: OK\\u0007'],
    ['nothing', '200 OK', '', 'unknown', 'HTTP 200, and the reply is not a SOAP message: '],
    ['cut short', '200 OK', ACCEPTED.slice(0, 200), 'unknown', 'HTTP 200, and the reply is not a SOAP message: '],
    ['a DTD', '200 OK', BOMB, 'unknown', 'HTTP 200, and the reply is not a SOAP message: '],
    ['another operation', '200 OK', soapReply('Other', 0, ''), 'unknown', 'HTTP 200, and the reply has no Result'],
    ['an error that says 0', '503 Busy', ACCEPTED, 'unknown', 'HTTP 503, Result 0: '],
    ['a bad gateway', '502 Bad', '<html>', 'unknown', 'HTTP 502, and the reply is not a SOAP message: <html>'],
    ['a flood', '200 OK', 'x'.repeat(300_000), 'unknown', 'the reply is over 262144 bytes'],
  ])('%s', async (_, status, body, kind, detail) => {
    const peer = using(await rawPeer(replies(status, body)));
    const outcome = await call(peer.url);
    expect(outcome.kind).toBe(kind);
    expect('detail' in outcome ? outcome.detail.slice(0, detail.length) : '').toBe(detail);
    expect(peer.connections()).toBe(1);
  });

  test('one that hangs is left', async () => {
    const peer = using(await rawPeer(() => undefined));
    expect(await call(peer.url, { timeout: 200 })).toEqual({ kind: 'unknown', detail: 'no reply within 0.2 s' });
  });

  test('one that drips for ever is left', async () => {
    const peer = using(
      await rawPeer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
        const drip = setInterval(() => socket.write('x'), 20);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    expect(await call(peer.url, { timeout: 300 })).toEqual({ kind: 'unknown', detail: 'no reply within 0.3 s' });
  });

  test.each([
    ['on reading', (reply: string) => reply.slice(0, 0)],
    ['within the reply', (reply: string) => reply],
  ])('one that dies %s may have the order', async (_, cut) => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<soap';
    const peer = using(
      await rawPeer((socket) => void socket.once('data', () => socket.write(cut(head), () => socket.destroy()))),
    );
    expect((await call(peer.url)).kind).toBe('unknown');
    expect(peer.connections()).toBe(1);
  });

  test('one that is not there cannot have it', async () => {
    const peer = await rawPeer(() => undefined);
    await peer.close();
    const outcome = await call(peer.url);
    expect(outcome.kind).toBe('not-delivered');
    expect('detail' in outcome && outcome.detail).toContain('ECONNREFUSED');
  });

  test('anyone who stops the program does not know how it ended', async () => {
    const peer = using(await rawPeer((socket) => void socket.once('data', () => stop.abort('SIGINT'))));
    const stop = new AbortController();
    expect(await call(peer.url, { signal: stop.signal })).toEqual({
      kind: 'unknown',
      detail: 'stopped before the reply',
    });
  });
});
