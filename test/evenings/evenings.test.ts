import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withBuildLock } from '../../src/release/build-lock.js';
import { soapCarrier } from '../carrier/carrier-peer.js';
import { printedCommands } from '../cli/printed-commands.js';
import { Evening } from './evening.js';

const TODAY = '2020-03-10';
const WEDNESDAY = '2020-03-11';
const USUAL = ['09:00 秋', '09:30 乘', '18:00 秋 repeat', '18:30 乘 repeat'];
const at = (day: string, clock: string) => `${day}T${clock}:00+08:00`;

/** What was typed for it before there were commands: entries of YAML and commands. `undefined`: there was no way. */
const BEFORE: Readonly<Record<string, readonly string[] | undefined>> = {
  'a recording comes late': [
    '  - {on: 2020-03-11, at: 09:00, show: repeat chinese 2, rest: moves, reason: 录像晚到}',
    'airclass check',
    'airclass build --allow-missing P1-chinese-03 --reason 录像晚到',
    'airclass diff previous current --notice notice',
  ],
  'two lessons change places': [
    '  - {on: 2020-03-11, at: 09:00, show: math 3, rest: stays, reason: 老师外出}',
    '  - {on: 2020-03-11, at: 09:30, show: chinese 3, rest: stays, reason: 老师外出}',
    'airclass check',
    'airclass build',
    'airclass diff previous current',
  ],
  'a lesson is cancelled': [
    '  - {on: 2020-03-11, at: 09:00, cancel: true, rest: stays, reason: 停电}',
    'airclass check',
    'airclass build',
    'airclass diff previous current',
  ],
  'an announcement goes out everywhere': undefined,
  'a film turns out black at 16:50': [
    '  - {on: 2020-03-10, at: 18:00, show: wait, reason: 黑屏}',
    'airclass check',
    'airclass build',
    'airclass build --break-lock --reason 黑屏',
  ],
  'a file has a wrong name': [
    'airclass probe',
    "mv -n 'media/P1/P1 语文 第4课（最终版）.mp4' media/P1/chinese/04.mp4",
    'airclass probe',
    'airclass build',
  ],
  'a colleague leaves a grade broken': undefined,
  'a change airs within the lock time': [
    '  - {on: 2020-03-10, at: 18:00, cancel: true, reason: 停电}',
    'airclass check',
    'airclass build',
    'airclass build --break-lock --reason 停电',
  ],
  'a release is taken back, and the next night': [
    'airclass releases',
    'airclass rollback',
    'airclass diff previous current',
  ],
  'the player starts again after the night’s build': undefined,
  'a carrier refuses an order': ['airclass c2 status', 'airclass c2 send --retry'],
  'two operators change one cell': [
    '  - {on: 2020-03-11, at: 09:00, show: math 3, rest: stays, reason: 老师外出}',
    'airclass check',
    'airclass build',
    'airclass build',
  ],
};

/** What an evening takes now, for the table in README.md. */
const taken = new Map<string, string>();

/** Every evening takes at most two commands. */
async function evening(name: string, act: (evening: Evening) => Promise<void>): Promise<void> {
  const own = await Evening.begin();
  await act(own);
  taken.set(name, `| ${name} | ${cost(BEFORE[name])} | ${cost(own.typed)} |`);
  expect(own.typed.length).toBeLessThanOrEqual(2);
}

// A build or two each, while the machine may have other work.
describe('what an operator does in the evening takes two commands at most', { timeout: 120_000 }, () => {
  test('a recording comes late', () =>
    evening('a recording comes late', async (own) => {
      own.remove('media/P1/chinese/03.mp4');
      const { code } = await own.type(
        'airclass change replace p1 tomorrow 9:00 "repeat chinese 2" --rest moves --reason 录像晚到 --allow-missing P1-chinese-03 --yes',
      );
      expect(code).toBe(0);
      expect(own.lessonsOn('p1', WEDNESDAY)).toEqual([
        '09:00 夏 repeat',
        '09:30 乘',
        '18:00 夏 repeat',
        '18:30 乘 repeat',
      ]);
      expect(own.titleAt('p1', at('2020-03-12', '09:10'))).toEqual(['小学一年级语文：秋', '小学一年级语文：秋']);
      expect(own.fileAt('p1', at(WEDNESDAY, '09:10'))).toBe('P1/chinese/02.mp4');
    }));

  test('two lessons change places', () =>
    evening('two lessons change places', async (own) => {
      const { code } = await own.type('airclass change swap p1 wed 9:00 9:30 --reason 老师外出 --yes');
      expect(code).toBe(0);
      expect(own.lessonsOn('p1', WEDNESDAY)).toEqual(['09:00 乘', '09:30 秋', '18:00 乘 repeat', '18:30 秋 repeat']);
      expect(own.fileAt('p1', at(WEDNESDAY, '09:40'))).toBe('P1/chinese/03.mp4');
    }));

  test('a lesson is cancelled', () =>
    evening('a lesson is cancelled', async (own) => {
      const { code } = await own.type('airclass change cancel p1 wed 9:00 --rest stays --reason 停电 --yes');
      expect(code).toBe(0);
      expect(own.lessonsOn('p1', WEDNESDAY)).toEqual(['09:30 乘', '18:30 乘 repeat']);
      expect(own.titleAt('p1', at('2020-03-12', '09:10'))).toEqual(['小学一年级语文：冬', '小学一年级语文：冬']);
    }));

  test('an announcement goes out everywhere', () =>
    evening('an announcement goes out everywhere', async (own) => {
      const { code } = await own.type(
        'airclass change insert all wed 9:00 10m --programme announcement --reason 通知 --yes',
      );
      expect(code).toBe(0);
      for (const channel of ['p1', 'p2', 'p3']) {
        expect(own.titleAt(channel, at(WEDNESDAY, '09:05'))).toEqual(['通知', '通知']);
        expect(own.lessonsOn(channel, WEDNESDAY)[0]).toBe('09:10 秋');
      }
    }));

  test('a film turns out black at 16:50', () =>
    evening('a film turns out black at 16:50', async (own) => {
      own.now = at(TODAY, '16:50');
      const { code } = await own.type(
        'airclass change slate p1 today 18:00 --programme wait --reason 黑屏 --yes --break-lock',
      );
      expect(code).toBe(0);
      expect(own.titleAt('p1', at(TODAY, '18:10'))).toEqual(['节目稍后继续', '节目稍后继续']);
      expect(own.fileAt('p1', at(TODAY, '18:10'))).not.toContain('P1/chinese');
      expect(own.fileAt('p1', at(TODAY, '18:40'))).toBe('P1/math/02.mp4');
    }));

  test('a file has a wrong name', () =>
    evening('a file has a wrong name', async (own) => {
      own.rename('media/P1/chinese/04.mp4', 'media/P1/P1 语文 第4课（最终版）.mp4');
      const renamed = await own.type('airclass probe --rename --yes');
      expect(renamed.said).toContain('04.mp4');
      expect((await own.type('airclass build')).code).toBe(0);
      expect(own.fileAt('p1', at('2020-03-12', '09:10'))).toBe('P1/chinese/04.mp4');
    }));

  test('a colleague leaves a grade broken', () =>
    evening('a colleague leaves a grade broken', async (own) => {
      own.edit('timetables/p3.yaml', 'week:', 'weeek:');
      own.edit('timetables/p1.yaml', '09:30-09:50', '09:40-10:00');
      const night = await own.night('airclass build', at(WEDNESDAY, '02:30'));
      expect(night.code).toBe(3);
      expect(night.said).toMatch(/Published 2 of 3 channels; p3 (is )?kept/i);
      expect(own.lessonsOn('p1', WEDNESDAY)).toContain('09:40 乘');
      expect(own.lessonsOn('p3', WEDNESDAY)).toEqual(USUAL);
      own.edit('timetables/p3.yaml', 'weeek:', 'week:');
      own.now = at(WEDNESDAY, '08:00');
      expect((await own.type('airclass build --break-lock --reason 修复')).code).toBe(0);
    }));

  test('a change airs within the lock time', () =>
    evening('a change airs within the lock time', async (own) => {
      const line = 'airclass change cancel p1 today 18:00 --reason 停电 --yes';
      const refused = await own.type(line);
      expect(refused.code).toBe(1);
      expect(refused.said).toContain('--break-lock');
      expect((await own.type(`${line} --break-lock`)).code).toBe(0);
      expect(own.lessonsOn('p1', TODAY)).not.toContain('18:00 夏 repeat');
    }));

  test('a release is taken back, and the next night', () =>
    evening('a release is taken back, and the next night', async (own) => {
      own.edit(
        'timetables/p2.yaml',
        /$/,
        'changes:\n  - {on: 2020-03-11, at: 09:00, swap-with: 09:30, reason: 调课}\n',
      );
      await own.job('airclass build', at(TODAY, '17:00'));
      expect(own.lessonsOn('p2', WEDNESDAY)[0]).toBe('09:00 乘');
      own.now = at(TODAY, '17:10');
      expect((await own.type('airclass rollback --reason 排错了')).code).toBe(0);
      const night = await own.night('airclass build', at(WEDNESDAY, '02:30'));
      expect(night.code).not.toBe(0);
      expect(own.lessonsOn('p2', WEDNESDAY)).toEqual(USUAL);
    }));

  test('the player starts again after the night’s build', () =>
    evening('the player starts again after the night’s build', async (own) => {
      const before = [at(WEDNESDAY, '03:00'), at(WEDNESDAY, '05:59'), at(WEDNESDAY, '09:10')].map((moment) =>
        own.fileAt('p1', moment),
      );
      await own.job('airclass build', at(WEDNESDAY, '02:30'));
      const after = [at(WEDNESDAY, '03:00'), at(WEDNESDAY, '05:59'), at(WEDNESDAY, '09:10')].map((moment) =>
        own.fileAt('p1', moment),
      );
      expect(after).toEqual(before);
      expect(after[2]).toBe('P1/chinese/03.mp4');
      expect(own.titleAt('p1', at(WEDNESDAY, '05:30'))).not.toContain('nothing');
    }));

  test('a carrier refuses an order', () =>
    evening('a carrier refuses an order', async (own) => {
      own.edit(
        'zones/telecom.yaml',
        /$/,
        '  c2: {carrier: telecom, csp-id: SCEDU, lsp-id: TEL, days: 1, movie-url: "ftp://files.example/edu", order-url: "ftp://files.example/c2", values: {Movie: {SourceDRMType: 0, DestDRMType: 0, AudioType: 2, OCSURL: "ftp://files.example/", BitRateType: 7, VideoProfile: 5, ServiceType: "1"}}}\n  on-demand: {opens: with-broadcast}\n',
      );
      await own.job('airclass build', at(TODAY, '17:00'));
      await own.job('airclass c2 order', at(TODAY, '17:01'));
      let isTaken = false;
      const carrier = await soapCarrier(() => (isTaken ? { Result: 0 } : { Result: -1, ErrorDescription: 'busy' }));
      try {
        const env = { AIRCLASS_C2_TELECOM_ENDPOINT: carrier.url };
        const refused = await own.night('airclass c2 send', at(TODAY, '17:02'), env);
        expect(refused.code).not.toBe(0);
        expect(refused.said).toContain('busy');
        isTaken = true;
        expect((await own.type('airclass c2 send --retry', env)).code).toBe(0);
        expect(own.lessonsOn('p1', WEDNESDAY)).toEqual(USUAL);
      } finally {
        await carrier.close();
      }
    }));

  test('two operators change one cell', () =>
    evening('two operators change one cell', async (own) => {
      await own.job('airclass change hold p1 wed 9:00 --reason 停电 --yes', at(TODAY, '17:00'));
      const second = await own.type('airclass change swap p1 wed 9:00 9:30 --reason 老师外出 --yes');
      expect(second.code).toBe(1);
      expect(second.said).toContain('停电');
      expect(own.read('timetables/p1.yaml')).not.toContain('老师外出');
      await withBuildLock(join(own.folder, 'out'), async () => {
        const busy = await own.type('airclass change swap p2 wed 9:00 9:30 --reason 老师外出 --yes');
        expect(busy.code).toBe(75);
      });
      expect(own.lessonsOn('p2', WEDNESDAY)).toEqual(USUAL);
    }));
});

test('a change that only a missing recording stops says how to go on', { timeout: 60_000 }, async () => {
  const own = await Evening.begin();
  own.remove('media/P1/chinese/03.mp4');
  const put = await own.type('airclass change postpone p1 wed 9:00 --reason 录像晚到 --yes');
  expect(put.code).toBe(1);
  const [[command = []] = []] = printedCommands(put.said);
  expect(command.slice(-2)).toEqual(['--allow-missing', 'P1-chinese-03']);
  expect((await own.type(command.join(' '))).code).toBe(0);
});

test('where a finding names no lesson, the command to go on names none either', { timeout: 60_000 }, async () => {
  const own = await Evening.begin();
  own.edit('project.yaml', 'media: {}', 'media: {due: 24h}\nrules: {recording-missing: {severity: error}}');
  for (const number of ['03', '04', '05', '06']) own.remove(`media/P1/chinese/${number}.mp4`);
  const put = await own.type('airclass change postpone p1 wed 9:00 --reason 录像晚到 --yes');
  expect(put.code).toBe(1);
  const [[command = []] = []] = printedCommands(put.said);
  expect(command.slice(-2)).toEqual(['--allow-missing', 'all']);
  expect((await own.type(command.join(' '))).code).toBe(0);
});

/** Commands, and keys with the one that ends each line. */
function cost(lines: readonly string[] | undefined): string {
  if (lines === undefined) return 'no way | –';
  const commands = lines.filter((line) => !line.startsWith(' '));
  return `${commands.length} | ${lines.reduce((sum, line) => sum + line.length + 1, 0)}`;
}

test('README.md counts what each evening takes', () => {
  const rows = readFileSync('test/evenings/README.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| .* \d+ \|$/.test(line));
  expect(rows).toEqual([...taken.values()]);
});
