import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { addDays, type Day } from '../../src/model/time.js';
import type { Airing, LessonAiring } from '../../src/timeline/airing.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** China has one offset and no summer time. */
const OFFSET = 8 * HOUR;
const FIRST = '2020-03-02';
const LAST = '2020-07-10';

const { diagnostics, sound } = await compile('schedules/sichuan-2020-spring', {
  now: Date.parse('2020-03-01T00:00:00+08:00'),
  environment: {},
});

function firstRuns(channel: string, day: Day): readonly LessonAiring[] {
  return airings(channel, day)
    .filter((airing) => airing.kind === 'lesson')
    .filter(({ run }) => run === 'first');
}

function airings(channel: string, day: Day): readonly Airing[] {
  return sound?.timeline.lines.get(channel)?.airingsOn(day) ?? [];
}

function* days(): Iterable<Day> {
  for (let day: Day = FIRST; day <= LAST; day = addDays(day, 1)) yield day;
}

function minuteOfDay(at: number): number {
  return ((at + OFFSET) / MINUTE) % 1440;
}

const channels = [...(sound?.timeline.lines.keys() ?? [])];

test('the project has no errors, and what is missing is later than two weeks', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.en)).toEqual([]);
  expect(channels).toHaveLength(12);
});

test('every lesson has a first run', () => {
  const lessons = [...(sound?.project.courses.values() ?? [])].flatMap((course) => course.lessons);
  expect(lessons.length).toBeGreaterThan(1500);
  expect(lessons.filter((lesson) => !sound?.timeline.firstBroadcasts.has(lesson)).map(({ id }) => id)).toEqual([]);
});

describe.each(channels)('%s', (channel) => {
  const taught = [...days()]
    .map((day) => [day, firstRuns(channel, day)] as const)
    .filter(([, runs]) => runs.length > 0);

  test('keeps to the limits of the notice', () => {
    const earliest = channel.startsWith('p') ? 8 * 60 + 20 : 8 * 60;
    for (const [day, runs] of taught) {
      expect([day, runs.length <= 5]).toEqual([day, true]);
      runs.forEach(({ start, end }, index) => {
        const before = runs[index - 1]?.end ?? start - HOUR;
        expect([day, (end - start) / MINUTE, start - before >= 20 * MINUTE]).toEqual([day, 20, true]);
        expect(minuteOfDay(start)).toBeGreaterThanOrEqual(earliest);
      });
    }
  });

  test('has two hours of activity on every day of lessons, repeats not counted', () => {
    for (const [day] of taught) {
      const lengths = new Map<string, number>();
      for (const airing of airings(channel, day)) {
        if (airing.kind === 'programme') lengths.set(airing.programme.id, airing.end - airing.start);
      }
      const active = (lengths.get('activity') ?? 0) + (lengths.get('sport') ?? 0);
      expect([day, active >= 2 * HOUR]).toEqual([day, true]);
    }
  });
});

test.each([
  ['s3', '2020-03-02', '2020-03-31'],
  ['j3', '2020-03-09', '2020-04-03'],
  ['s1', '2020-03-09', '2020-04-10'],
  ['s2', '2020-03-09', '2020-04-10'],
  ['j1', '2020-03-09', '2020-04-17'],
  ['j2', '2020-03-09', '2020-04-17'],
  ['p4', '2020-03-09', '2020-04-26'],
  ['p6', '2020-03-09', '2020-04-26'],
  ['p1', '2020-03-09', '2020-04-30'],
])('%s has new lessons from %s to %s', (channel, first, last) => {
  const taught = [...days()].filter((day) => firstRuns(channel, day).length > 0);
  expect([taught[0], taught.at(-1)]).toEqual([first, last]);
});

test('lower primary sees the term again after the return', () => {
  const again = [...days()].filter(
    (day) => day > '2020-05-06' && airings('p1', day).some(({ kind }) => kind === 'lesson'),
  );
  expect([again[0], again.at(-1)]).toEqual(['2020-05-11', '2020-07-06']);
  const lessons = again.flatMap((day) => airings('p1', day)).filter(({ kind }) => kind === 'lesson');
  const first = [...days()].flatMap((day) => firstRuns('p1', day));
  expect(lessons).toHaveLength(first.length);
});

test('nothing is on air late for small children', () => {
  for (const channel of ['p1', 'p2', 'p3']) {
    for (const day of days()) {
      const late = airings(channel, day).filter(({ kind, end }) => kind !== 'fill' && minuteOfDay(end) > 20 * 60);
      expect(late).toEqual([]);
    }
  }
});
