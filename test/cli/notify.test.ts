import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { ok, Receiver } from '../notify/a-receiver.js';
import { runMain } from './run-main.js';

const NOW = '2020-03-09T12:00:00Z';
const KEY = '693a91f6-7abc-4bc4-97a0-0ec2sifa5aaa';
const SCHOOL: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  'project.yaml': `${SMALL_PROJECT['project.yaml']}publisher: {name: 电教馆, url: "https://edu.example/", contact: 028-0000}\n`,
  'courses/p2.yaml':
    'grade: P2\ncourses:\n  chinese: {teacher: li, lessons: [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛, 壬, 癸]}\n',
  'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  10:00-10:20: chinese\n',
  'zones/one.yaml':
    'id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一年级, stream: "https://example.org/p1.m3u8"}\n  p2: {number: 2, id: p2.edu, name: 二年级, stream: "https://example.org/p2.m3u8"}\noutputs: {xmltv: {days: 7, past-days: 0}}\n',
  'notify.yaml': `recipients:
  p1: {wecom: WECOM, grades: [P1]}
  p2: {dingtalk: DING, secret: DING_SECRET, grades: [P2]}
  all: {webhook: HOOK, language: en}
`,
};
const TITLE = '<at user_id="all">@所有人</at>';

let receiver: Receiver;
const folder = mkdtempSync(join(tmpdir(), 'airclass-notify-'));
const write = (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'school', path)), { recursive: true });
    writeFileSync(join(folder, 'school', path), text);
  }
};
const env = () => ({
  WECOM: `${receiver.origin}/wecom?key=${KEY}`,
  DING: `${receiver.origin}/ding?access_token=${KEY}`,
  DING_SECRET: 'SEC0000',
  HOOK: `${receiver.origin}/hook/${KEY}`,
});
const run = async (...argv: readonly string[]) => {
  const ran = await runMain(folder, NOW, ['notify', 'school', ...argv], env());
  expect(`${ran.out}${ran.err}`).not.toContain(KEY);
  return ran;
};
const ledger = join(folder, 'out/notify/sent.json');

/** P1 loses a lesson, P2 nothing. */
beforeAll(async () => {
  receiver = await Receiver.open(ok({ errcode: 0 }));
  write(SCHOOL);
  const build = () => runMain(folder, NOW, ['build', 'school', '--from', '2020-03-09']);
  expect(await build()).toMatchObject({ code: 0 });
  write({
    'timetables/p1.yaml': `${SCHOOL['timetables/p1.yaml']}changes:\n  - {on: 2020-03-11, at: 09:00, show: eyes, reason: '${TITLE}'}\n`,
  });
  const { code, out } = await build();
  expect(code).toBe(0);
  expect(out).toContain('Tell schools: airclass notify school --out out\n');
});
afterAll(async () => {
  await receiver.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  receiver.answer(ok({ errcode: 0 }));
  rmSync(join(folder, 'out/notify'), { recursive: true, force: true });
  rmSync(join(folder, 'out/releases/.notified'), { force: true });
});

describe('the notice of a release', () => {
  test('goes to those whom it concerns, once', async () => {
    expect(await run()).toEqual({
      code: 0,
      out: 'p2: nothing changes, and nothing is sent\np1: sent\nall: sent\n',
      err: '',
    });
    const bodies = new Map(
      receiver.received.map(({ url, body }) => [url.replace(/[?/]?[^/]*$/, ''), JSON.parse(body)]),
    );
    expect([...bodies.keys()].sort()).toEqual(['', '/hook']);
    const { content } = bodies.get('').text;
    expect(content).toMatch(/^小学一年级播出变动通知\n2020-03-09 第 000002 号\n/);
    expect(content).toContain('电教馆\n联系方式：028-0000');
    expect(content).toContain('＜at user_id="all"＞＠所有人＜/at＞');
    expect(content).not.toMatch(/[<@]/);
    expect(bodies.get('/hook')).toMatchObject({
      language: 'en',
      recipient: 'all',
      html: expect.stringMatching(/<html lang="en">/),
    });
    expect(await run()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/p1: was sent at .* and is not sent again \(--again --recipient p1 would\)\n/),
    });
    expect(receiver.received).toHaveLength(2);
    expect(await run('--again', '--recipient', 'p1')).toEqual({ code: 0, out: 'p1: sent\n', err: '' });
    expect(receiver.received).toHaveLength(3);
  });

  test('a rehearsal shows every byte and sends none', async () => {
    const rehearsal = await run('--dry-run', '--lang', 'zh');
    expect(rehearsal).toMatchObject({ code: 0, err: '' });
    expect(rehearsal.out).toMatch(/== p1 {2}企业微信 POST http:\/\/127\.0\.0\.1:\d+ \$WECOM {2}\d+ 字节\n\{"msgtype"/);
    expect(rehearsal.out).toMatch(/这是演练，什么也没有发送。\n$/);
    expect(receiver.received).toEqual([]);
    expect(existsSync(ledger)).toBe(false);
    await run();
    for (const { body } of receiver.received) expect(rehearsal.out).toContain(`\n${body}\n`);
  });

  test('a refusal of one does not hold up the others, and exits 1', async () => {
    receiver.answer((response, { url }) =>
      ok(url.startsWith('/wecom') ? { errcode: 93000, errmsg: `invalid ${url}` } : { errcode: 0 })(response),
    );
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 1, out: 'p2: nothing changes, and nothing is sent\nall: sent\n' });
    expect(err).toMatch(
      /^p1: not accepted: refused \(93000: invalid \*\*\*\); the address is wrong.*; fix it and run it again\n$/,
    );
    receiver.answer(ok({ errcode: 0 }));
    expect(await run('--quiet')).toEqual({ code: 0, out: '', err: '' });
    expect(receiver.received).toHaveLength(1);
  });

  test('one that hangs is not sent again by itself', async () => {
    receiver.answer((response, { url }) => (url.startsWith('/wecom') ? undefined : ok({})(response)));
    const { code, err } = await run('--timeout', '1s');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^p1: it is not known whether it arrived: no reply within 1 s; .*add --retry --recipient p1\n$/,
    );
    receiver.answer(ok({ errcode: 0 }));
    expect(await run()).toMatchObject({ code: 1, err: expect.stringMatching(/^p1: may have arrived the last time/) });
    expect(receiver.received).toEqual([]);
    expect(await run('--retry', '--recipient', 'p1')).toEqual({ code: 0, out: 'p1: sent\n', err: '' });
  });

  test('a gap between two notices is pointed out', async () => {
    await run();
    const text = readFileSync(ledger, 'utf8');
    writeFileSync(ledger, text.replaceAll(/notice [^ "]+ [^ "]+"/g, 'notice 000000-a 000000-b"'));
    const { code, err } = await run('--dry-run', '--recipient', 'p1');
    expect(code).toBe(0);
    expect(err).toMatch(
      /^p1: the last notice went up to release 000000-b, which cannot be read any more, and this one begins with 000001-\w+; check/,
    );
  });

  test('only where something that concerns the recipient changed between them', async () => {
    const out = ['--out', 'gaps'];
    const grid = readFileSync(join(folder, 'school/timetables/p1.yaml'), 'utf8');
    const build = async (changed: Readonly<Record<string, string>>) => {
      write(changed);
      expect(await runMain(folder, NOW, ['build', 'school', '--from', '2020-03-09', ...out])).toMatchObject({
        code: 0,
      });
    };
    await build({ 'timetables/p1.yaml': SCHOOL['timetables/p1.yaml'] ?? '' });
    await build({ 'timetables/p1.yaml': grid });
    expect(await run(...out, '--quiet')).toMatchObject({ code: 0, err: '' });
    const second = readdirSync(join(folder, 'gaps/releases')).find((name) => name.startsWith('000002-'));
    const shortDay = `${SCHOOL['timetables/p2.yaml']}changes:\n  - {on: 2020-03-11, at: 10:00, show: eyes, reason: 停课}\n`;
    await build({ 'timetables/p2.yaml': shortDay });
    await build({ 'timetables/p1.yaml': SCHOOL['timetables/p1.yaml'] ?? '' });
    const { code, err } = await run(...out, '--dry-run');
    expect(code).toBe(0);
    expect(err).toMatch(
      new RegExp(
        `^all: the last notice went up to release ${second}, and this one begins with 000003-.*--from ${second}\n$`,
      ),
    );
    write({ 'timetables/p1.yaml': grid, 'timetables/p2.yaml': SCHOOL['timetables/p2.yaml'] ?? '' });
  });
});

describe('nothing is half done', () => {
  test.each([
    [
      'a variable that is not set',
      { DING_SECRET: '' },
      [],
      2,
      /^airclass: not set in the environment: WECOM; nothing was sent\n$/,
    ],
    [
      'an address over http',
      { WECOM: 'http://robot.example/1' },
      [],
      2,
      /^airclass: WECOM in the environment is not an address/,
    ],
    [
      'a recipient that is not there',
      {},
      ['--recipient', 'p9'],
      2,
      /^airclass: there is no recipient "p9"; there are p1, p2, all/,
    ],
    ['a release that is not there', {}, ['--to', '000009'], 2, /^airclass: "000009" is neither a release/],
    ['a project in place of a release', {}, ['--to', 'school'], 2, /what is not published is not announced/],
    ['no releases', {}, ['--out', 'none'], 2, /nothing was published into/],
  ] as const)('%s', async (name, more, argv, expected, message) => {
    const vars = { ...env(), ...more, ...(name === 'a variable that is not set' ? { WECOM: ' ' } : {}) };
    const { code, err, out } = await runMain(folder, NOW, ['notify', 'school', ...argv], vars);
    expect({ code, sent: receiver.received }).toEqual({ code: expected, sent: [] });
    expect(err).toMatch(message);
    expect(out).not.toMatch(/: sent\n/);
    expect(existsSync(ledger)).toBe(false);
  });

  test('a ledger that is damaged', async () => {
    mkdirSync(dirname(ledger), { recursive: true });
    writeFileSync(ledger, '{');
    for (const argv of [[], ['--dry-run']]) {
      const { code, err } = await run(...argv);
      expect({ code, sent: receiver.received }).toEqual({ code: 1, sent: [] });
      expect(err).toMatch(/is not the ledger of notices, or is damaged/);
    }
  });

  test('a folder that cannot be written', async () => {
    mkdirSync(dirname(dirname(ledger)), { recursive: true });
    writeFileSync(dirname(ledger), '');
    expect(await run()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^airclass: ".*notify.*": a part of the path is not a folder\n$/),
    });
    expect(receiver.received).toEqual([]);
  });

  test('a secret in notify.yaml is refused, by check and notify, and not repeated; a build goes on', async () => {
    write({ 'notify.yaml': `recipients:\n  p1: {wecom: "${receiver.origin}/wecom?key=${KEY}"}\n` });
    for (const command of ['check', 'notify']) {
      const { code, out, err } = await runMain(folder, NOW, [command, 'school'], env());
      expect(code).toBe(1);
      expect(`${out}${err}`.replaceAll(/\s+/g, ' ')).toContain('the name of an environment variable is expected here');
      expect(`${out}${err}`).not.toContain(KEY.slice(0, 8));
    }
    expect(await runMain(folder, NOW, ['build', 'school', '--from', '2020-03-09'])).toMatchObject({ code: 0 });
    write({ 'notify.yaml': SCHOOL['notify.yaml'] ?? '' });
  });

  test('a timetable that a colleague is editing keeps back nothing', async () => {
    const grid = readFileSync(join(folder, 'school/timetables/p1.yaml'), 'utf8');
    write({ 'timetables/p1.yaml': 'week: [' });
    expect(await run('--recipient', 'p1')).toEqual({ code: 0, out: 'p1: sent\n', err: '' });
    write({ 'timetables/p1.yaml': grid });
  });

  test('without notify.yaml', async () => {
    rmSync(join(folder, 'school/notify.yaml'));
    expect(await run()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/has no notify\.yaml, which says whom notices are sent to/),
    });
    write({ 'notify.yaml': SCHOOL['notify.yaml'] ?? '' });
  });
});
