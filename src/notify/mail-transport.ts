import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Text } from '../diagnostics/text.js';
import { endedBy } from '../files/ended-by.js';
import { printable } from '../media/printable.js';
import type { Instant } from '../model/time.js';
import type { Attempt, AttemptOptions } from './delivery.js';
import type { MailServer } from './mail-server.js';
import type { Message } from './message.js';
import { messageText } from './message-text.js';
import type { Secrets } from './secrets.js';

export interface Envelope {
  readonly from: string;
  readonly address: string;
}

/** The same bytes for the same message at the same time: mail programs know a copy by its Message-ID. */
export function mailBytes(
  { from, address, digest, at }: Envelope & { readonly digest: string; readonly at: Instant },
  message: Message,
): Promise<Buffer> {
  const mark = createHash('sha256').update(`${message.about}\0${address}\0${digest}`).digest('hex').slice(0, 32);
  const composer = new MailComposer({
    from,
    to: address,
    subject: message.title,
    text: messageText(message),
    ...(message.html !== undefined && { html: message.html }),
    messageId: `<${mark}@${addressOf(from).replace(/^.*@/, '')}>`,
    date: new Date(at),
    headers: { 'Auto-Submitted': 'auto-generated' },
    baseBoundary: mark,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

interface SendOptions extends Pick<AttemptOptions, 'timeout' | 'signal'> {
  readonly secrets: Pick<Secrets, 'hide'>;
}

export async function sendMail(
  { host, port, isSecure, isLocal, account }: MailServer,
  { from, address }: Envelope,
  bytes: Buffer,
  { timeout, signal, secrets }: SendOptions,
): Promise<Attempt> {
  const progress = { isUnderWay: false };
  const content = Readable.from(
    (function* () {
      // Asked for once the server has said that it will take the message.
      progress.isUnderWay = true;
      yield bytes;
    })(),
    { objectMode: false },
  );
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    requireTLS: !isSecure && !isLocal,
    // A server on this machine often has a certificate of its own making, for another name.
    tls: { rejectUnauthorized: isSecure || !isLocal },
    ...(account && { auth: account }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const end = endedBy(signal, timeout);
  try {
    await transport.sendMail({ envelope: { from: addressOf(from), to: [address] }, raw: content, signal: end.signal });
    return { kind: 'sent' };
  } catch (error) {
    return judgeMailError(error, progress.isUnderWay, end.signal.aborted, { timeout, signal, secrets });
  } finally {
    end.over();
    content.destroy();
  }
}

function judgeMailError(
  error: unknown,
  isUnderWay: boolean,
  isEnded: boolean,
  { timeout, signal, secrets }: SendOptions,
): Attempt {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  const words = printable(secrets.hide(error instanceof Error ? error.message : String(error)), 200);
  const why: Text =
    isEnded || isTimeout(error)
      ? signal.aborted
        ? { zh: '在收到答复之前被中断', en: 'stopped before the reply' }
        : {
            zh: `邮件服务器 ${timeout / 1000} 秒内没有答复`,
            en: `the mail server gave no reply within ${timeout / 1000} s`,
          }
      : { zh: `邮件服务器：${words}`, en: `the mail server: ${words}` };
  // RFC 5321, 4.2.1: 4xx is for now, 5xx for good.
  if (code >= 500) return { kind: 'refused', why };
  if (code >= 400) return { kind: 'not-delivered', why };
  return { kind: isUnderWay ? 'unknown' : 'not-delivered', why };
}

/** `a@b.example` of `Name <a@b.example>`. */
function addressOf(mailbox: string): string {
  return /<([^<>]+)>$/.exec(mailbox)?.[1] ?? mailbox;
}

/** The library's own limits, which end the connection too. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT';
}
