import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { officialDays, officialList } from '../../../src/calendar/official-days.js';
import { type InitFile, initFiles } from '../../../src/cli/init/init-files.js';
import { type InitPlan, SAMPLES } from '../../../src/cli/init/init-plan.js';
import { readGrades, readZones } from '../../../src/cli/init/read-plan.js';
import { schoolDays } from '../../../src/cli/init/school-days.js';
import { compile } from '../../../src/compile.js';
import { addDays, DAY } from '../../../src/model/time.js';
import { shippedGrades } from '../../../src/model/vocabulary/shipped-grades.js';
import fc from '../../properties.js';

const PLAN: InitPlan = {
  id: 'my-school',
  name: '实验小学',
  city: undefined,
  grades: readGrades(['P1']),
  term: { from: '2026-09-01', to: '2027-01-20' },
  zones: readZones(['main']),
  sample: 'small',
  pipeline: 'github',
  place: '.',
};

async function compiled(files: readonly InitFile[], now: number, official = officialDays) {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-init-'));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await compile(folder, { now, official, environment: {} });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function grave(plan: InitPlan, now: number, official = officialDays): Promise<readonly string[]> {
  const { diagnostics } = await compiled(initFiles(plan, official), now, official);
  return diagnostics
    .filter(({ severity, problem }) => severity !== 'info' && problem.id !== 'schema-not-named')
    .map(({ span, problem, message }) => `${span.file} ${problem.id} ${message.en}`);
}

const at = (day: string) => Date.parse(`${day}T08:00:00+08:00`);

describe('a new project passes check without a warning', () => {
  test.each<[string, Partial<InitPlan>]>([
    ['as it is', {}],
    [
      'all grades, all zones',
      { grades: shippedGrades, zones: readZones(['telecom', 'mobile', 'unicom', 'radio-tv', 'platform']) },
    ],
    ['the sample of Sichuan, all grades', { grades: shippedGrades, sample: 'sichuan' }],
    ['a term of one day', { term: { from: '2026-09-01', to: '2026-09-01' } }],
    ['a term in a year without known holidays', { term: { from: '2099-03-02', to: '2099-07-10' }, sample: 'sichuan' }],
    ['between the festivals of a year without known holidays', { term: { from: '2099-03-02', to: '2099-03-06' } }],
    ['over a New Year without known holidays', { term: { from: '2098-09-01', to: '2099-01-20' } }],
    ['beyond the table of the moon', { term: { from: '2150-09-01', to: '2151-01-20' } }],
    ['long ago', { term: { from: '1999-09-01', to: '2000-01-20' } }],
  ])('%s', async (_, more) => {
    const plan = { ...PLAN, ...more };
    expect(await grave(plan, at(plan.term.from))).toEqual([]);
  });

  test('of a year that is announced later nothing is wrong but what is to be decided', async () => {
    const nothing = officialList({ holidays: {}, workdays: {} });
    expect(await grave(PLAN, at('2026-09-01'), nothing)).toEqual([]);
    const { diagnostics } = await compiled(initFiles(PLAN, nothing), at('2026-06-01'));
    expect(new Set(diagnostics.filter(({ severity }) => severity !== 'info').map(({ problem }) => problem.id))).toEqual(
      new Set(['make-up-day-undecided', 'lesson-never-aired']),
    );
  });

  const word = fc.constantFrom(
    '成都',
    '实验小学',
    'School',
    "O'Neil",
    '"',
    '\\',
    ':',
    '#',
    '{',
    '三 中',
    '-',
    '1',
    'no',
    '：',
    '，',
  );
  const plans = fc.record({
    name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('')),
    city: fc.option(fc.constantFrom('成都', "Xi'an", '乌鲁木齐', 'no'), { nil: undefined }),
    grades: fc.subarray([...shippedGrades], { minLength: 1 }),
    zones: fc
      .subarray(['main', 'telecom', 'mobile', 'unicom', 'radio-tv', 'platform', 'city-net'], { minLength: 1 })
      .map(readZones),
    sample: fc.constantFrom(...SAMPLES),
    first: fc.integer({ min: Date.parse('2004-01-01') / DAY, max: Date.parse('2060-01-01') / DAY }),
    days: fc.integer({ min: 0, max: 200 }),
    now: fc.integer({ min: -40, max: 240 }),
  });

  test('whatever is asked for, whenever it is looked at', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(plans, async ({ first, days, now, ...more }) => {
        const from = new Date(first * DAY).toISOString().slice(0, 10);
        const term = { from, to: addDays(from, days) };
        fc.pre(schoolDays(term).length > 0);
        expect(await grave({ ...PLAN, ...more, term }, at(addDays(from, now)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

test('every lesson has a place in the term, and every file its schema', async () => {
  const files = initFiles({ ...PLAN, sample: 'sichuan', grades: shippedGrades });
  const { sound } = await compiled(files, at('2026-09-01'));
  const lessons = [...(sound?.project.courses.values() ?? [])].flatMap((course) => course.lessons);
  expect(lessons.length).toBeGreaterThan(1000);
  expect(lessons.filter((lesson) => !sound?.timeline.firstBroadcasts.has(lesson)).map(({ id }) => id)).toEqual([]);
  for (const { path, text } of files) {
    const kind = path.includes('/')
      ? path.split('/')[0]?.replace(/^(timetable|zone)s$/, '$1')
      : path.replace('.yaml', '');
    const up = '../'.repeat(path.split('/').length - 1);
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${up}.airclass/schemas/${kind}.schema.json`);
  }
});
