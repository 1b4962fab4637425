import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/notify/delivery.js';
import { mailDelivery } from '../../src/notify/mail-delivery.js';
import { readMailServer } from '../../src/notify/mail-server.js';
import { sendMail } from '../../src/notify/mail-transport.js';
import { Secrets } from '../../src/notify/secrets.js';
import { expectBothLanguages } from '../a-project.js';
import { aMessage } from './a-message.js';

interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** npm’s smtp-server on this machine. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ readonly port: number; readonly mails: Mail[] }> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 10,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
    ...options,
  });
  servers.push(server);
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, mails };
}

const AT = Date.parse('2020-03-08T12:00:00Z');
const PASSWORD = 'p@ss/word';

function deliveryTo(port: number, account = '', timeout = 2_000, message = aMessage({ html: '<p>正文</p>' })) {
  const secrets = new Secrets({ SMTP: `smtp://${account}127.0.0.1:${port}` });
  const server = readMailServer('SMTP', secrets);
  const recipient = { id: 'schools', form: 'text' } as const;
  const from = '播出部 <notice@edu.example>';
  const input = { recipient, from, address: 'office@one.example', server, variable: 'SMTP' };
  const delivery = mailDelivery(input, message, secrets);
  const attempt = async (signal = new AbortController().signal): Promise<Attempt> => {
    const outcome = await delivery.attempt({ at: AT, timeout, signal });
    if (outcome.kind !== 'sent') {
      expectBothLanguages(outcome.why);
      expect(outcome.why.en).not.toMatch(/p@ss|p%40ss|cEBzcy93b3Jk/);
    }
    return outcome;
  };
  return { delivery, attempt };
}

const said = (outcome: Attempt) => (outcome.kind === 'sent' ? 'sent' : `${outcome.kind}: ${outcome.why.en}`);

test('a mail with text and page, as the rehearsal shows it', async () => {
  const { port, mails } = await mailServer();
  const { delivery, attempt } = deliveryTo(port);
  expect(delivery).toMatchObject({
    to: 'schools office@one.example',
    place: { zh: `邮件 office@one.example 127.0.0.1:${port} $SMTP` },
  });
  expect(await attempt()).toEqual({ kind: 'sent' });
  const [mail] = mails;
  expect(mail).toMatchObject({ from: 'notice@edu.example', to: ['office@one.example'] });
  expect(mail?.text).toBe((await delivery.rehearse(AT)).toString());
  expect(mail?.text).toMatch(/\r\nFrom: =\?UTF-8\?B\?5pKt5Ye66YOo\?= <notice@edu\.example>\r\n/);
  expect(mail?.text).toMatch(/\r\nTo: office@one\.example\r\n/);
  expect(mail?.text).toMatch(/\r\nMessage-ID: <[0-9a-f]{32}@edu\.example>\r\n/);
  expect(mail?.text).toMatch(/\r\nDate: Sun, 08 Mar 2020 12:00:00 \+0000\r\n/);
  expect(mail?.text).toMatch(/(?:^|\n)Auto-Submitted: auto-generated\r\n/);
  expect(mail?.text).toMatch(/multipart\/alternative[\s\S]*text\/plain; charset=utf-8[\s\S]*text\/html; charset=utf-8/);
});

test('a server on this machine may have a certificate that nobody has signed', async () => {
  const { port, mails } = await mailServer({ disabledCommands: [] });
  expect(await deliveryTo(port).attempt()).toEqual({ kind: 'sent' });
  expect(mails).toHaveLength(1);
});

test('the account of the variable, decoded', async () => {
  const logins: unknown[] = [];
  const { port, mails } = await mailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth(auth, _, done) {
      logins.push([auth.username, auth.password]);
      done(null, { user: 'me' });
    },
  });
  expect(await deliveryTo(port, `me%40edu:${encodeURIComponent(PASSWORD)}@`).attempt()).toEqual({ kind: 'sent' });
  expect(logins).toEqual([['me@edu', PASSWORD]]);
  expect(mails).toHaveLength(1);
});

/** As an SMTP server says no: with a code. */
const no = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

describe('every way to say no', () => {
  test.each([
    [
      'a login that is refused, with the password in the answer',
      {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => done(no(535, `wrong ${PASSWORD} for teacher`)),
      },
      'refused: the mail server: Invalid login: 535 wrong *** for ***',
    ],
    [
      'an address that is unknown',
      { onRcptTo: (_a, _s, done) => done(no(550, 'no such box')) },
      /^refused: .*550 no such box/,
    ],
    ['greylisting', { onRcptTo: (_a, _s, done) => done(no(450, 'try later')) }, /^not-delivered: .*450 try later/],
    ['a sender that is refused', { onMailFrom: (_a, _s, done) => done(no(553, 'not you')) }, /^refused: .*553 not you/],
    [
      'a text that is refused',
      { onData: (stream, _s, done) => stream.resume().on('end', () => done(no(554, 'spam'))) },
      /^refused: .*554 spam/,
    ],
    [
      'a connection that breaks within the text',
      { onData: (stream, session) => void stream.once('data', () => connectionOf(session.id)?.destroy()) },
      /^unknown: the mail server: /,
    ],
    [
      'silence after the text',
      { onData: (stream) => void stream.resume() },
      'unknown: the mail server gave no reply within 0.3 s',
    ],
    [
      'silence from the start',
      { onConnect: () => undefined },
      'not-delivered: the mail server gave no reply within 0.3 s',
    ],
    ['a connection that is refused', { onConnect: (_s, done) => done(no(554, 'go away')) }, /^refused: .*554 go away/],
  ] satisfies readonly (readonly [string, SMTPServerOptions, string | RegExp])[])(
    '%s',
    async (_, options, expected) => {
      const { port } = await mailServer(options);
      const account = 'onAuth' in options ? `teacher:${encodeURIComponent(PASSWORD)}@` : '';
      const outcome = await deliveryTo(port, account, 300).attempt();
      if (typeof expected === 'string') expect(said(outcome)).toBe(expected);
      else expect(said(outcome)).toMatch(expected);
    },
  );

  test('no server listens', async () => {
    const { port } = await mailServer();
    const [server] = servers.splice(0);
    await new Promise<void>((resolve) => server?.close(() => resolve()) ?? resolve());
    expect(said(await deliveryTo(port).attempt())).toMatch(/^not-delivered: the mail server: .*ECONNREFUSED/);
  });

  test('a host without encryption is sent nothing, and no password', async () => {
    const logins: unknown[] = [];
    const onAuth: SMTPServerOptions['onAuth'] = (auth, _, done) => {
      logins.push(auth.username);
      done(null, { user: 'me' });
    };
    const { port, mails } = await mailServer({ allowInsecureAuth: true, onAuth });
    const server = readMailServer('SMTP', new Secrets({ SMTP: 'smtp://me:secret@mail.example' }));
    expect(server).toMatchObject({ isSecure: false, isLocal: false, port: 587 });
    if (server === undefined) return;
    const envelope = { from: 'notice@edu.example', address: 'office@one.example' };
    const options = { timeout: 2_000, signal: new AbortController().signal, secrets: new Secrets({}) };
    const outcome = await sendMail({ ...server, host: '127.0.0.1', port }, envelope, Buffer.from('x'), options);
    expect(said(outcome)).toMatch(/^refused: the mail server: .*STARTTLS/);
    expect({ mails, logins }).toEqual({ mails: [], logins: [] });
  });

  test.each(['a', 'ab', 'abc'])('an answer that repeats the login of %s does not put it into our log', async (user) => {
    const login = Buffer.from(`\0${user}\0${PASSWORD}`).toString('base64');
    const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, done) => done(no(535, `wrong: ${login}`));
    const { port } = await mailServer({ authOptional: false, allowInsecureAuth: true, onAuth });
    const outcome = await deliveryTo(port, `${user}:${encodeURIComponent(PASSWORD)}@`).attempt();
    expect(said(outcome)).toBe('refused: the mail server: Invalid login: 535 wrong: ***');
  });

  test('nor a part of it, where its words are cut', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, done) =>
      done(no(535, `${'x'.repeat(170)} ${PASSWORD}`));
    const { port } = await mailServer({ authOptional: false, allowInsecureAuth: true, onAuth });
    const outcome = await deliveryTo(port, `teacher:${encodeURIComponent(PASSWORD)}@`).attempt();
    expect(said(outcome)).toMatch(/^refused: the mail server: Invalid login: 535 x+ \*\*\*$/);
  });
});

const connectionOf = (id: string) =>
  servers.flatMap((server) => [...server.connections]).find((connection) => connection.id === id)?._socket;

describe('the variable of the server', () => {
  const read = (value: string) => readMailServer('SMTP', new Secrets({ SMTP: value }));
  test.each([
    [
      'smtps://me:p%40ss@mail.example',
      { host: 'mail.example', port: 465, isSecure: true, account: { user: 'me', pass: 'p@ss' } },
    ],
    ['smtp://mail.example:2525', { port: 2525, isSecure: false, isLocal: false, account: undefined }],
    ['smtp://[::1]:25', { host: '::1', isLocal: true }],
  ])('%s', (value, expected) => expect(read(value)).toMatchObject(expected));

  test.each(['mail.example', 'https://mail.example', 'smtp://', 'smtps://me:p%ss@mail.example', 'smtps://me:p@ss@#'])(
    '%s is not one, and is not repeated',
    (value) => {
      expect(() => read(value)).toThrow(/^SMTP in the environment is not the address of a mail server/);
      expect(() => read(value)).not.toThrow(/p%ss|mail\.example/);
    },
  );

  test('not set', () => {
    const secrets = new Secrets({ SMTP: ' ' });
    expect(readMailServer('SMTP', secrets)).toBeUndefined();
    expect([...secrets.missing]).toEqual(['SMTP']);
  });
});
