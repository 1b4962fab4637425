import http from 'node:http';
import https from 'node:https';
import { endedBy } from '../files/ended-by.js';
import { wholeReply } from '../files/whole-reply.js';
import { printable } from '../media/printable.js';
import type { Millis } from '../model/time.js';
import { NotSoap, readSoap } from './read-soap.js';
import { soapCall } from './soap-text.js';
import { withoutAccounts } from './without-accounts.js';

export interface ExecCmd {
  readonly endpoint: string;
  readonly cspId: string;
  readonly lspId: string;
  readonly correlate: string;
  /** May hold an account: it goes over the wire and nowhere else. */
  readonly fileUrl: string;
  readonly account: { readonly user: string; readonly password: string } | undefined;
  readonly timeout: Millis;
  readonly signal: AbortSignal;
}

/**
 * `not-delivered`: no connection, so the carrier cannot know of it; `refused`: it said no; `unknown`: it may or may not
 * have taken the order. `detail` is one line for people.
 */
export type ExecCmdOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'not-delivered' | 'refused' | 'unknown'; readonly detail: string };

const MAX_REPLY = 256 * 1024;

interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Calls the carrier once. Never throws for an error of the carrier or the network. */
export async function execCmd(call: ExecCmd): Promise<ExecCmdOutcome> {
  const progress = { connected: false };
  const end = endedBy(call.signal, call.timeout);
  try {
    const outcome = judge(await post({ ...call, signal: end.signal }, progress));
    return outcome.kind === 'accepted' ? outcome : { ...outcome, detail: withoutAccounts(outcome.detail) };
  } catch (error) {
    const detail = withoutAccounts(describe(error, call));
    return { kind: progress.connected ? 'unknown' : 'not-delivered', detail };
  } finally {
    end.over();
  }
}

function judge({ status, body }: Reply): ExecCmdOutcome {
  const message = read(body);
  if (message === undefined) {
    const detail = `HTTP ${status}, and the reply is not a SOAP message: ${printable(body, 120)}`;
    // A server that redirects, or does not know us or the path, did not take the order.
    return { kind: status >= 300 && status < 500 ? 'refused' : 'unknown', detail };
  }
  if (message.operation === 'Fault') {
    return { kind: 'refused', detail: `SOAP fault: ${printable(message.text('faultstring') ?? '', 200)}` };
  }
  const result = message.text('Result');
  const words = printable(message.text('ErrorDescription') ?? '', 200);
  if (message.operation !== 'ExecCmdResponse' || result === undefined)
    return { kind: 'unknown', detail: `HTTP ${status}, and the reply has no Result` };
  if (result === '0' && status === 200) return { kind: 'accepted' };
  if (result === '-1') return { kind: 'refused', detail: `Result -1: ${words}` };
  return { kind: 'unknown', detail: `HTTP ${status}, Result ${printable(result, 40)}: ${words}` };
}

function read(body: string) {
  try {
    return readSoap(body);
  } catch (error) {
    if (error instanceof NotSoap) return undefined;
    throw error;
  }
}

/** One request on a connection of its own; no redirect is followed, until the signal ends it. */
function post(call: ExecCmd, progress: { connected: boolean }): Promise<Reply> {
  const { endpoint, cspId, lspId, correlate, fileUrl, account, signal } = call;
  const url = new URL(endpoint);
  const body = Buffer.from(
    soapCall('ExecCmd', [
      ['CSPID', cspId],
      ['LSPID', lspId],
      ['CorrelateID', correlate],
      ['CmdFileURL', fileUrl],
    ]),
  );
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request(url, {
      method: 'POST',
      agent: false,
      signal,
      headers: {
        'content-type': 'text/xml; charset=utf-8',
        'content-length': body.length,
        soapaction: '""',
        ...(account === undefined ? {} : { authorization: basic(account) }),
      },
    });
    request.on('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        progress.connected = true;
      });
    });
    request.on('error', reject);
    request.on('response', (response) => {
      wholeReply(response, MAX_REPLY).then(
        (bytes) => resolve({ status: response.statusCode ?? 0, body: bytes.toString('utf8') }),
        reject,
      );
    });
    request.end(body);
  });
}

function basic({ user, password }: { readonly user: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function describe(error: unknown, { timeout, signal }: ExecCmd): string {
  if (signal.aborted) return 'stopped before the reply';
  if (error instanceof Error && error.name === 'AbortError') return `no reply within ${timeout / 1000} s`;
  return printable(error instanceof Error ? error.message : String(error), 200);
}
