import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import type { Day } from '../../src/model/time.js';
import { runMain } from '../cli/run-main.js';

const NOW = Date.parse('2020-03-08T00:00:00+08:00');
const PROVINCE = 'schedules/sichuan-2020-spring';
const [CITY, COUNTY] = ['schedules/localities/mianyang', 'schedules/localities/beichuan'];

const yamlBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort();

const of = (folder: string) => compile(folder, { now: NOW, environment: {} });
const [province, city, county] = await Promise.all([of(PROVINCE), of(CITY), of(COUNTY)]);

/** `HH:MM id`, of what is not fill. */
function day({ sound }: typeof city, channel: string, date: Day): readonly string[] {
  const airings = sound?.timeline.lines.get(channel)?.airingsOn(date) ?? [];
  return [...airings].flatMap((airing) =>
    airing.kind === 'fill'
      ? []
      : [`${new Date(airing.start + 8 * 3_600_000).toISOString().slice(11, 16)} ${airing.id}`],
  );
}

describe.each([
  [CITY, city, PROVINCE],
  [COUNTY, county, CITY],
])('%s', (folder, { diagnostics, sound }, above) => {
  test('has no errors', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.en)).toEqual([]);
    expect(sound).toBeDefined();
  });

  test('is written in under 40 lines of its own', () => {
    const own = yamlBelow(folder).filter((path) => !path.startsWith('plan/'));
    const lines = own.map((path) => readFileSync(join(folder, path), 'utf8').trimEnd().split('\n').length);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(40);
  });

  test(`has the plan of ${above} as pull takes it now`, async () => {
    const { code, out, err } = await runMain('.', '2020-03-08', ['pull', '--into', folder]);
    expect([code, err, out]).toEqual([0, '', expect.stringContaining('This is the plan that is here')]);
  });
});

test('the city has hours, a first lesson and a closure of its own', () => {
  expect(day(province, 'p1', '2020-03-10').slice(0, 2)).toEqual(['09:05 p1.P1-chinese-02', '09:45 p1.P1-math-02']);
  expect(day(city, 'p1', '2020-03-10').slice(0, 2)).toEqual(['09:15 p1.P1-chinese-03', '09:55 p1.P1-math-03']);
  expect(day(city, 'p1', '2020-03-20')).toEqual([]);
  expect(day(city, 'p2', '2020-03-19')).toEqual(day(province, 'p2', '2020-03-19'));
});

test('the county starts P1 with the first lesson, puts its own in, and is in step with the city in J3', () => {
  expect(day(county, 'p1', '2020-03-09')).toContain('09:15 p1.P1-chinese-01');
  expect(day(county, 'p1', '2020-03-10')).toContain('10:45 p1.P1-local-culture-01');
  for (const date of ['2020-03-09', '2020-03-20', '2020-03-26', '2020-04-03'])
    expect(day(county, 'j3', date)).toEqual(day(city, 'j3', date));
});

test('what the plan has for others is no fault of those who take a part', () => {
  const ofPlan = [...city.diagnostics, ...county.diagnostics].filter(({ span }) => span.file.startsWith('plan/'));
  const ids = new Set(ofPlan.map(({ problem }) => problem.id));
  for (const id of ['teacher-unused', 'programme-unused', 'organisation-unused', 'course-unused', 'waiver-unneeded'])
    expect([id, ids.has(id)]).toEqual([id, false]);
});
