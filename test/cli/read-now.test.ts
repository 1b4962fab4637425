import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readNow } from '../../src/cli/read-now.js';
import { SMALL_PROJECT } from '../a-project.js';
import { aFolder, put } from '../media/media-bench.js';
import { runMain } from './run-main.js';

const CLOCK = () => Date.parse('2020-03-09T10:00:00+08:00');
const SHANGHAI = { timeZone: 'Asia/Shanghai', dayStart: 6 * 3_600_000 };
const MACHINES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia'];

const own = process.env.TZ;
afterEach(() => {
  process.env.TZ = own;
});

describe.each(MACHINES)('on a machine in %s', (machine) => {
  test.each([
    ['2020-03-09', '2020-03-09T06:00:00+08:00'],
    ['2020-03-09T17:00', '2020-03-09T17:00:00+08:00'],
    ['2020-03-09 17:00:30', '2020-03-09T17:00:30+08:00'],
    ['17:00', '2020-03-09T17:00:00+08:00'],
    ['2020-03-09T17:00Z', '2020-03-09T17:00:00Z'],
    ['2020-03-09T17:00+05:30', '2020-03-09T17:00:00+05:30'],
    [undefined, '2020-03-09T10:00:00+08:00'],
  ])('--now %s is %s', (text, instant) => {
    process.env.TZ = machine;
    expect(new Date(readNow(text, CLOCK, SHANGHAI)).toISOString()).toBe(new Date(instant).toISOString());
  });

  test('every command that takes the time takes the same', async () => {
    const folder = await aFolder();
    await put(join(folder, 'school'), {
      ...SMALL_PROJECT,
      'project.yaml': `${SMALL_PROJECT['project.yaml']}day-start: 06:00\nmedia: {due: 1h}\n`,
      'zones/one.yaml': `${SMALL_PROJECT['zones/one.yaml']}`.replace('outputs: {}', 'outputs: {xmltv: {days: 3}}'),
    });
    process.env.TZ = machine;
    const run = (...argv: readonly string[]) => runMain(folder, '2020-03-01T00:00Z', argv);
    const both = async (...argv: readonly string[]) => {
      const said = [
        await run(...argv, '--now', '2020-03-10 08:30'),
        await run(...argv, '--now', '2020-03-10T08:30+08:00'),
      ];
      return said.map(({ code, out, err }) => `${code}\n${out}\n${err}`);
    };
    for (const argv of [
      ['check', 'school', '--expand'],
      ['probe', 'school', '--due', '1h'],
      ['build', 'school', '--dry-run', '--allow-missing'],
    ]) {
      const [local, exact] = await both(...argv);
      expect([argv[0], local]).toEqual([argv[0], exact]);
    }
    // Half an hour before the lesson its recording is due, an hour and a half before it is not.
    expect((await run('check', 'school', '--now', '2020-03-10 08:30')).code).toBe(1);
    expect((await run('check', 'school', '--now', '2020-03-10 07:30')).code).toBe(0);
    expect((await run('build', 'school', '--allow-missing', '--now', '2020-03-10 02:00')).code).toBe(0);
    const [release = ''] = readdirSync(join(folder, 'out/releases'));
    const window = async (...argv: readonly string[]) => (await run('on-air', '--format', 'json', ...argv)).out;
    expect(JSON.parse(await window('--now', '2020-03-10 09:05')).at).toBe(
      JSON.parse(await window('--at', '2020-03-10 09:05')).at,
    );
    expect(JSON.parse(await window('--now', '2020-03-10')).at).toBe('2020-03-10T06:00:00+08:00');
    // At 02:00 the broadcast day of the 9th is on air.
    expect(await run('diff', release, 'school', '--now', '2020-03-10 02:00')).toMatchObject({ code: 0 });
    const guide = join(folder, 'out/releases', release, 'manifest.json');
    expect(JSON.parse((await import('node:fs')).readFileSync(guide, 'utf8')).window.from).toBe('2020-03-09');
  });
});

test.each([
  ['soon', /is not a date or time: "soon"/],
  ['2020-02-30', /--now is not a day: "2020-02-30"/],
  ['2020-03-09T25:00', /--now is not a time/],
  ['2020', /--now is not a time/],
])('%s is refused before a project is read', async (text, says) => {
  const { code, err } = await runMain(await aFolder(), '2020-03-01T00:00Z', ['check', 'nowhere', '--now', text]);
  expect(code).toBe(2);
  expect(err).toMatch(says);
});

test('a time that clocks pass over or show twice is refused', () => {
  const berlin = { timeZone: 'Europe/Berlin', dayStart: 0 };
  expect(() => readNow('2026-03-29 02:30', CLOCK, berlin)).toThrow(/clocks go forward/);
  expect(() => readNow('2026-10-25 02:30', CLOCK, berlin)).toThrow(/is there twice/);
});
