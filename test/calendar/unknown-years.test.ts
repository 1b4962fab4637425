import { describe, expect, test } from 'vitest';
import { expandCalendar } from '../../src/calendar/expand-calendar.js';
import { officialDays, officialList } from '../../src/calendar/official-days.js';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { addDays, weekdayOf } from '../../src/model/time.js';
import { aProject, expectBothLanguages } from '../a-project.js';

/** Whatever chinese-days knows by now: here 2026 was announced and 2027 was not. */
const upTo2026 = officialList({
  holidays: { '2026-10-01': 'National Day,国庆节,3', '2026-12-31': "New Year's Day,元旦,1" },
  workdays: { '2026-10-10': 'National Day,国庆节,3' },
});

async function reportsOf(files: Readonly<Record<string, string>>, official = upTo2026) {
  const { project, reports } = await aProject({
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${'课, '.repeat(150)}课]}\n  math: {teacher: li, lessons: [加]}\n`,
    ...files,
  });
  if (project === undefined) throw new Error(reports.join('\n'));
  const diagnostics = new DiagnosticList();
  const calendar = expandCalendar(project, diagnostics, official);
  return { calendar, diagnostics: diagnostics.sorted() };
}

const winter = (holidays: string, rest = '') => ({
  'calendar.yaml': `term: {first-day: 2026-12-21, last-day: 2027-01-20}\nholidays: ${holidays}\n${rest}`,
});
const OFF = 'make-up-days: {2026-10-10: off}\n';

describe('a term that crosses New Year', () => {
  test('is warned of the part that is not known, with the lines to write', async () => {
    const { diagnostics } = await reportsOf(winter('CN'));
    const [unknown, ...others] = diagnostics;
    expect(others).toEqual([]);
    expectBothLanguages(unknown?.message ?? { zh: '', en: '' });
    expect(unknown?.problem.id).toBe('holidays-unknown');
    expect(unknown?.message.zh).toContain('国务院办公厅尚未公布 2027 年放假安排');
    expect(unknown?.message.zh).toContain('2027-01-01 至 2027-01-20');
    expect(unknown?.lines?.zh).toBe(
      'holidays:\n  - CN\n  # 按公布的日期改：\n  - {from: 2027-01-01, to: 2027-01-01, name: "元旦"}\n  # 调休上班日各写一条：\n  # - {work: 2027-MM-DD, as: fri}\n',
    );
  });

  test('the lines that are offered make the year known, and the calendar takes them', async () => {
    const { diagnostics } = await reportsOf(winter('CN'));
    for (const language of ['zh', 'en'] as const) {
      const lines = diagnostics[0]?.lines?.[language] ?? '';
      const { calendar, diagnostics: after } = await reportsOf({
        'calendar.yaml': `term: {first-day: 2026-12-21, last-day: 2027-01-20}\n${lines}`,
      });
      expect(after).toEqual([]);
      expect(calendar.weekdayTaught('2027-01-01')).toBeUndefined();
      expect(calendar.weekdayTaught('2026-12-31')).toBeUndefined();
    }
  });

  test.each([
    ['CN', '2027-01-01', '2027-01-29', ['元旦', '春节']],
    ['[CN, {from: 2027-02-05, to: 2027-02-11, name: 春节}]', '2027-01-01', '2027-01-29', ['元旦']],
    ['CN', '2027-03-01', '2027-03-19', ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']],
  ])(
    'of %s, a term from %s to %s: the lines have what is near and not written: %j',
    async (holidays, from, to, names) => {
      const calendar = `term: {first-day: ${from}, last-day: ${to}}\nholidays: ${holidays}\n`;
      const { diagnostics } = await reportsOf({ 'calendar.yaml': calendar });
      expect([...(diagnostics[0]?.lines?.zh ?? '').matchAll(/name: "(.*)"/g)].map(([, name]) => name)).toEqual(names);
    },
  );

  test.each([
    ['a day of one’s own says nothing of the year', '[CN, {from: 2027-01-18, to: 2027-01-20, name: 校庆}]', 1],
    ['New Year’s Day by hand does', '[CN, {from: 2027-01-01, to: 2027-01-03, name: 元旦}]', 0],
    ['New Year’s Day, worked, does too', '[CN, {work: 2027-01-01, as: fri}]', 0],
    ['no official list is asked for', '[{from: 2027-01-18, to: 2027-01-20}]', 0],
  ])('%s', async (_, holidays, count) => {
    const { diagnostics } = await reportsOf(winter(holidays));
    expect(diagnostics.filter(({ problem }) => problem.id === 'holidays-unknown')).toHaveLength(count);
  });

  test('the official list still counts beside days of one’s own', async () => {
    const { calendar } = await reportsOf(
      winter('[CN, {from: 2027-01-01, to: 2027-01-03}, {work: 2027-01-09, as: fri}]'),
    );
    const days = ['2026-12-31', '2027-01-01', '2027-01-04', '2027-01-09', '2027-01-10'];
    expect(days.map((day) => calendar.weekdayTaught(day))).toEqual([undefined, undefined, 'mon', 'fri', undefined]);
  });
});

describe('make-up workdays of lists written by hand', () => {
  const spring = (holidays: string, rest = '') => ({
    'calendar.yaml': `term: {first-day: 2027-04-01, last-day: 2027-05-28}\nholidays: ${holidays}\n${rest}`,
  });
  const CN = 'CN, {from: 2027-04-03, to: 2027-04-05, name: 清明节}';
  const MAY = '{from: 2027-05-01, to: 2027-05-05, name: 劳动节}';

  test.each([
    ['one that is not decided', `[${CN}, ${MAY}, {work: 2027-05-08}]`, '', ['make-up-day-undecided 2027-05-08']],
    ['decided in the calendar', `[${CN}, ${MAY}, {work: 2027-05-08}]`, 'make-up-days: {2027-05-08: mon}\n', []],
    ['decided in the list', `[${CN}, ${MAY}, {work: 2027-05-08, as: mon}]`, '', []],
    ['without lessons', `[${CN}, ${MAY}, {work: 2027-05-08, as: off}]`, '', []],
    ['on a closure', `[${CN}, ${MAY}, {work: 2027-05-08}]`, 'closures: [{from: 2027-05-08, to: 2027-05-08}]\n', []],
    ['one that is forgotten', `[${CN}, ${MAY}]`, '', ['make-up-days-too-few 2027']],
    ['in the calendar alone', `[${CN}, ${MAY}]`, 'make-up-days: {2027-05-08: mon}\n', []],
    ['days of the law alone', `[${CN}, {from: 2027-05-01, to: 2027-05-04, name: 劳动节}]`, '', []],
    ['a school’s own week', `[${CN}, {from: 2027-05-03, to: 2027-05-07, name: 农忙假}]`, '', ['holidays-unknown']],
    [
      'a weekday that is not taught',
      `[${CN}, ${MAY}, {work: 2027-05-08, as: sat}]`,
      '',
      ['make-up-weekday-not-taught 2027-05-08'],
    ],
    ['beyond the term', `[${CN}, ${MAY}, {work: 2027-05-08, as: mon}, {work: 2027-10-09, as: fri}]`, '', []],
  ])('%s', async (_, holidays, rest, expected) => {
    const { diagnostics } = await reportsOf(spring(holidays, rest));
    const found = diagnostics.map(({ problem, message }) => `${problem.id} ${message.en}`);
    expect(found).toHaveLength(expected.length);
    for (const [index, one] of expected.entries()) {
      const [id = '', day = ''] = one.split(' ');
      expect(found[index]).toMatch(new RegExp(`^${id} .*${day}`));
    }
  });

  test.each([
    ['', ['make-up-days-too-few']],
    [', {work: 2027-12-26, as: off}', []],
  ])('a weekend of December is worked for New Year’s Day: %j', async (worked, expected) => {
    const holidays = `[CN, {from: 2027-12-30, to: 2028-01-01, name: 元旦}${worked}]`;
    const calendar = `term: {first-day: 2027-12-06, last-day: 2028-01-14}\nholidays: ${holidays}\n`;
    const { diagnostics } = await reportsOf({ 'calendar.yaml': calendar });
    expect(diagnostics.map(({ problem }) => problem.id)).toEqual(expected);
  });

  test.each(['2025', '2026'])(
    'the official list of %s, written by hand, lacks none; without one of them it does',
    async (year) => {
      const days: string[] = [];
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
      const spans = days.flatMap((day) => {
        const name = officialDays.holiday(day)?.zh;
        return name === undefined ? [] : [`{from: ${day}, to: ${day}, name: ${name}}`];
      });
      const worked = days.filter((day) => officialDays.isMakeUpDay(day));
      expect(worked.every((day) => ['sat', 'sun'].includes(weekdayOf(day)))).toBe(true);
      const nothing = officialList({ holidays: {}, workdays: {} });
      const tooFew = async (kept: readonly string[]) => {
        const items = ['CN', ...spans, ...kept.map((day) => `{work: ${day}, as: off}`)];
        const { diagnostics } = await reportsOf(
          {
            'calendar.yaml': `term: {first-day: ${year}-03-02, last-day: ${year}-06-26}\nholidays: [${items.join(', ')}]\n`,
          },
          nothing,
        );
        return diagnostics.map(({ problem }) => problem.id);
      };
      expect(await tooFew(worked)).toEqual([]);
      expect(await tooFew(worked.slice(1))).toEqual(['make-up-days-too-few']);
    },
  );

  test('an official one stays undecided in words that hold the line to write', async () => {
    const calendar = { 'calendar.yaml': 'term: {first-day: 2026-10-08, last-day: 2026-10-16}\nholidays: CN\n' };
    const { diagnostics } = await reportsOf(calendar);
    expect(diagnostics.map(({ lines }) => lines?.en)).toEqual(['make-up-days:\n  2026-10-10: fri\n']);
    const decided = { 'calendar.yaml': `${calendar['calendar.yaml']}${OFF}` };
    expect((await reportsOf(decided)).diagnostics).toEqual([]);
  });
});
