import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/model/time.js';
import { aProject } from '../a-project.js';
import fc from '../properties.js';

const pad = (value: number) => String(value).padStart(2, '0');
const clockText = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

/**
 * A grid of slots that do not overlap, anywhere in the day, some crossing the broadcast day's start, and at times the last
 * one midnight, which is written in either way.
 */
const aGrid = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 200 }),
      length: fc.integer({ min: 1, max: 60 }),
      cell: fc.constantFrom('chinese', 'math', 'eyes', '-'),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .chain((slots) =>
    fc.record({ slots: fc.constant(slots), across: fc.integer({ min: 0, max: 90 }), late: fc.boolean() }),
  )
  .map(({ slots, across, late }) => {
    const rows: string[] = [];
    // What runs across midnight must end before the next day's first slot begins.
    if (across > 0) {
      rows.push(`  ${clockText(1440 - across)}-${clockText(late ? 1440 + across : across)}: math\n`);
    }
    let at = across;
    const last = 1440 - across;
    for (const { gap, length, cell } of slots) {
      const from = at + gap;
      if (from + length > last) break;
      if (cell !== '-') rows.push(`  ${clockText(from)}-${clockText(from + length)}: ${cell}\n`);
      at = from + length;
    }
    return rows.length === 0 ? '  09:00-09:20: chinese\n' : rows.join('');
  });

const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia');
const lessons = JSON.stringify(Array.from({ length: 200 }, (_, index) => `课 ${index + 1}`));

async function aTimeline(grid: string, timeZone: string, dayStart: string) {
  const { timeline, reports } = await aProject({
    'project.yaml': `id: small\ntitle: x\ntime-zone: ${timeZone}\nday-start: ${dayStart}\n`,
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ${lessons}}\n  math: {teacher: li, lessons: ${lessons}}\n`,
    'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${grid}`,
    'timetables/p2.yaml': `channel: p2\ngrade: P1\nfrom: 2020-03-09\nweek:\n${grid}`,
  });
  if (timeline === undefined) throw new Error(reports.join('\n'));
  return timeline;
}

describe('for any grid', () => {
  test('airings cover each broadcast day without gap or overlap, and nothing accumulates', async () => {
    await fc.assert(
      fc.asyncProperty(aGrid, zones, fc.constantFrom('00:00', '06:00', '03:30'), async (grid, zone, dayStart) => {
        const timeline = await aTimeline(grid, zone, dayStart);
        const airings = timeline.lines.get('p1');
        let end: number | undefined;
        for (let day = '2020-03-08'; day <= '2020-03-22'; day = addDays(day, 1)) {
          for (const airing of airings?.airingsOn(day) ?? []) {
            expect(airing.start).toBeLessThan(airing.end);
            if (end !== undefined) expect(airing.start).toBe(end);
            expect(timeline.dayOf(airing.start)).toBe(day);
            end = airing.end;
          }
          expect(end).toBeGreaterThanOrEqual(timeline.dayStart(addDays(day, 1)));
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('asking for days in any order gives equal airings, with ids that are their own', async () => {
    await fc.assert(
      fc.asyncProperty(aGrid, async (grid) => {
        const days = ['2020-03-09', '2020-03-12', '2020-03-16', '2020-03-20'];
        const once = await aTimeline(grid, 'Asia/Shanghai', '06:00');
        const again = await aTimeline(grid, 'Asia/Shanghai', '06:00');
        const forwards = days.map((day) =>
          once.lines
            .get('p1')
            ?.airingsOn(day)
            .map(({ id, start, end }) => ({ id, start, end })),
        );
        const backwards = [...days].reverse().map((day) =>
          again.lines
            .get('p1')
            ?.airingsOn(day)
            .map(({ id, start, end }) => ({ id, start, end })),
        );
        expect(backwards.reverse()).toEqual(forwards);
        const ids = forwards.flatMap((airings) => airings?.map(({ id }) => id) ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test('a grade shows the same lesson at the same instant on every channel of the same grid', async () => {
    await fc.assert(
      fc.asyncProperty(aGrid, async (grid) => {
        const timeline = await aTimeline(grid, 'Asia/Shanghai', '06:00');
        const [one, two] = ['p1', 'p2'].map((channel) =>
          timeline.lines
            .get(channel)
            ?.airingsOn('2020-03-11')
            .map((airing) => [airing.start, airing.kind === 'lesson' && airing.lesson.id]),
        );
        expect(one).toEqual(two);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test('on demand opens with the first broadcast: every lesson airs first at its first broadcast', async () => {
    await fc.assert(
      fc.asyncProperty(aGrid, async (grid) => {
        const timeline = await aTimeline(grid, 'Asia/Shanghai', '00:00');
        const starts = new Map<string, number>();
        for (let day = '2020-03-09'; day <= '2020-03-20'; day = addDays(day, 1)) {
          for (const airing of timeline.lines.get('p1')?.airingsOn(day) ?? []) {
            if (airing.kind === 'lesson' && !starts.has(airing.lesson.id)) starts.set(airing.lesson.id, airing.start);
          }
        }
        const firsts = [...timeline.firstBroadcasts].map(([lesson, { at }]) => [lesson.id, at]);
        expect(Object.fromEntries(firsts)).toEqual(Object.fromEntries(starts));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
