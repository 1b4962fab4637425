import { describe, expect, test } from 'vitest';
import type { PublishedEvent } from '../../../src/outputs/feeds/calendar/calendar-event.js';
import { calendarText } from '../../../src/outputs/feeds/calendar/calendar-text.js';
import { calendars } from '../../../src/outputs/feeds/calendar/calendars.js';
import { readCalendar } from '../../../src/outputs/feeds/calendar/read-calendar.js';
import { reviseEvents } from '../../../src/outputs/feeds/calendar/revise-events.js';
import { readCalendarFile } from '../../../src/proof/calendar/read-calendar-file.js';
import fc from '../../properties.js';
import { aView, filesOf, HOSTILE, textOf, zoneFile } from '../a-view.js';
import { readByIcalJs } from './ical-js.js';

const P1 = 'calendar/grades/P1.ics';
const ZHANG = 'calendar/teachers/zhang.ics';
const zone = (settings = '{days: 5, past-days: 0}') => zoneFile(`{feeds: {calendar: ${settings}}}`);
const timetable = (changes = '', week = '09:00-09:20: chinese\n  10:00-10:20: math') => ({
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  ${week}\n${changes}`,
});
const project = (timeZone: string, more = '') => ({
  'project.yaml': `id: small\ntitle: 小项目\ntime-zone: ${timeZone}\n${more}`,
});
const at = (text: string) => Date.parse(`${text}+08:00`);
const brief = (text: string) =>
  readCalendar(text).events.map(({ id, start, status, sequence, changed }) =>
    [
      id,
      new Date(start + 8 * 3_600_000).toISOString().slice(5, 16),
      status,
      sequence,
      new Date(changed).toISOString().slice(5, 13),
    ].join(' '),
  );

test('one per grade and one per teacher, with their own lessons; repeats are left out', async () => {
  const files = { ...zone(), ...timetable('repeats:\n  - {of: today, from: 09:00-10:30, at: 14:00}\n') };
  const view = await aView({ files, days: 1 });
  expect([...filesOf(calendars, view).keys()].sort()).toEqual([P1, 'calendar/teachers/li.ics', ZHANG]);
  expect(readCalendar(textOf(calendars, P1, view)).events.map(({ id }) => id)).toEqual([
    'p1.P1-chinese-01',
    'p1.P1-math-01',
  ]);
  expect(readCalendar(textOf(calendars, ZHANG, view)).events.map(({ uid }) => uid)).toEqual([
    'p1.P1-chinese-01@zhang.teachers.one.small',
  ]);
  expect([
    ...filesOf(calendars, await aView({ files: { ...files, ...zone('{of: [teachers]}') } })).keys(),
  ]).not.toContain(P1);
});

test('a lesson as ical.js reads it', async () => {
  const view = await aView({ files: { ...zone(), ...project('Asia/Shanghai', 'languages: [zh, en]\n') }, days: 1 });
  const { name, events } = readByIcalJs(textOf(calendars, P1, view));
  expect(name).toBe('小学一年级 · 一区');
  expect(events).toEqual([
    {
      uid: 'p1.P1-chinese-01@p1.grades.one.small',
      id: 'p1.P1-chinese-01',
      start: at('2020-03-09T09:00'),
      end: at('2020-03-09T09:20'),
      summary: '小学一年级语文：一',
      description: '语文第 1 课\n主讲：张敏\n\nPrimary 1 Chinese, lesson 1\nChinese, lesson 1\nTeacher: 张敏',
      location: '一年级 (701)',
      categories: ['小学一年级', '语文'],
      status: 'CONFIRMED',
      sequence: 0,
      stamp: at('2020-03-09T00:00'),
    },
  ]);
});

test('properties come before components, also of a calendar without events', async () => {
  for (const from of ['2020-03-09', '2020-06-01']) {
    const text = textOf(calendars, P1, await aView({ files: zone(), from }));
    expect(text).toMatch(
      /^BEGIN:VCALENDAR\r\n(?:(?!BEGIN:)[A-Z].*\r\n)*X-PUBLISHED-TTL:PT6H\r\nBEGIN:VTIMEZONE\r\nTZID:Asia\/Shanghai\r\n/,
    );
    expect(text).toMatch(/\r\nEND:V(?:EVENT|TIMEZONE)\r\nEND:VCALENDAR\r\n$/);
  }
});

test('make-up days have lessons of their own, and holidays have no lessons', async () => {
  const calendar = {
    'calendar.yaml':
      'term: {first-day: 2020-04-23, last-day: 2020-05-10}\nweekdays: [mon, tue, wed, thu, fri]\nholidays: CN\nmake-up-days: {2020-04-26: fri, 2020-05-09: off}\n',
    'timetables/p1.yaml':
      'channel: p1\ngrade: P1\nfrom: 2020-04-23\nweek:\n  09:00-09:20: [math, math, math, math, chinese]\n',
  };
  const view = await aView({ files: { ...zone('{days: 20}'), ...calendar }, from: '2020-04-23' });
  const text = textOf(calendars, P1, view);
  expect(brief(text).map((line) => line.split(' CONF')[0])).toEqual([
    'p1.P1-math-01 04-23T09:00',
    'p1.P1-chinese-01 04-24T09:00',
    'p1.P1-chinese-02 04-26T09:00',
    'p1.P1-math-02 04-27T09:00',
    'p1.P1-math-03 04-28T09:00',
    'p1.P1-math-04 04-29T09:00',
    'p1.P1-math-05 04-30T09:00',
    'p1.P1-math-06 05-06T09:00',
    'p1.P1-math-07 05-07T09:00',
    'p1.P1-chinese-03 05-08T09:00',
  ]);
  expect(text).not.toContain('RRULE');
});

describe('from release to release', () => {
  const release = async (
    from: string,
    changes: string,
    previous: Readonly<Record<string, Uint8Array>> = {},
    more: Readonly<Record<string, string>> = {},
  ) => {
    const view = await aView({
      files: { ...zone('{days: 3, past-days: 1}'), ...timetable(changes), ...more },
      from,
      previous,
    });
    return textOf(calendars, P1, view);
  };
  const asPrevious = (text: string) => ({ [P1]: Buffer.from(text) });

  test('what did not change keeps its number and its date, to the byte', async () => {
    const first = await release('2020-03-09', '');
    expect(await release('2020-03-09', '', asPrevious(first))).toBe(first);
    const next = await release('2020-03-10', '', asPrevious(first));
    expect(brief(next)).toEqual([
      'p1.P1-chinese-01 03-09T09:00 CONFIRMED 0 03-08T16',
      'p1.P1-math-01 03-09T10:00 CONFIRMED 0 03-08T16',
      'p1.P1-chinese-02 03-10T09:00 CONFIRMED 0 03-08T16',
      'p1.P1-math-02 03-10T10:00 CONFIRMED 0 03-08T16',
      'p1.P1-chinese-03 03-11T09:00 CONFIRMED 0 03-08T16',
      'p1.P1-math-03 03-11T10:00 CONFIRMED 0 03-08T16',
      'p1.P1-chinese-04 03-12T09:00 CONFIRMED 0 03-09T16',
      'p1.P1-math-04 03-12T10:00 CONFIRMED 0 03-09T16',
    ]);
  });

  test('a cancelled cell moves the later lessons, also out of the window', async () => {
    const first = await release('2020-03-09', '');
    const cancelled = 'changes:\n  - {on: 2020-03-10, at: 09:00, cancel: true, reason: 停电}\n';
    const second = await release('2020-03-10', cancelled, asPrevious(first));
    expect(brief(second).filter((line) => line.includes('chinese'))).toEqual([
      'p1.P1-chinese-01 03-09T09:00 CONFIRMED 0 03-08T16',
      'p1.P1-chinese-02 03-11T09:00 CONFIRMED 1 03-09T16',
      'p1.P1-chinese-03 03-12T09:00 CONFIRMED 1 03-09T16',
    ]);
    const whole = await release('2020-03-09', cancelled, asPrevious(first));
    expect(brief(whole).filter((line) => line.includes('chinese-03'))).toEqual([
      'p1.P1-chinese-03 03-12T09:00 CONFIRMED 1 03-08T16',
    ]);
  });

  test('a lesson that is no longer shown is cancelled until its time is over, and can come back', async () => {
    const first = await release('2020-03-09', '');
    const gone = { 'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n' };
    const second = await release('2020-03-10', '', asPrevious(first), gone);
    const maths = (text: string) => brief(text).filter((line) => line.includes('math'));
    expect(maths(second)).toEqual([
      'p1.P1-math-01 03-09T10:00 CANCELLED 1 03-09T16',
      'p1.P1-math-02 03-10T10:00 CANCELLED 1 03-09T16',
      'p1.P1-math-03 03-11T10:00 CANCELLED 1 03-09T16',
    ]);
    const third = await release('2020-03-11', '', asPrevious(second), gone);
    expect(maths(third)).toEqual([
      'p1.P1-math-02 03-10T10:00 CANCELLED 1 03-09T16',
      'p1.P1-math-03 03-11T10:00 CANCELLED 1 03-09T16',
    ]);
    expect(maths(await release('2020-03-11', '', asPrevious(third)))).toEqual([
      'p1.P1-math-02 03-10T10:00 CONFIRMED 2 03-10T16',
      'p1.P1-math-03 03-11T10:00 CONFIRMED 2 03-10T16',
      'p1.P1-math-04 03-12T10:00 CONFIRMED 0 03-10T16',
      'p1.P1-math-05 03-13T10:00 CONFIRMED 0 03-10T16',
    ]);
  });

  test('a lesson that another teacher takes over is cancelled in the calendar of the first', async () => {
    const standIn = {
      'courses/p1.yaml':
        'grade: P1\ncourses:\n  chinese: {teacher: zhang, stand-ins: [{lessons: 2-2, teacher: li, reason: 病假, approved-by: 校长}], lessons: [一, {title: 二, teacher: li}, 三, 四, 五, 六, 七, 八, 九, 十]}\n  math: {teacher: li, lessons: [加, 减, 乘, 除, 余, 方, 圆, 角, 线, 面, 体, 数]}\n',
    };
    const files = { ...zone('{days: 3, past-days: 1}'), ...timetable() };
    const first = textOf(calendars, ZHANG, await aView({ files }));
    const view = await aView({ files: { ...files, ...standIn }, previous: { [ZHANG]: Buffer.from(first) } });
    expect(brief(textOf(calendars, ZHANG, view)).slice(0, 2)).toEqual([
      'p1.P1-chinese-01 03-09T09:00 CONFIRMED 0 03-08T16',
      'p1.P1-chinese-02 03-10T09:00 CANCELLED 1 03-08T16',
    ]);
    expect(brief(textOf(calendars, 'calendar/teachers/li.ics', view))).toContain(
      'p1.P1-chinese-02 03-10T09:00 CONFIRMED 0 03-08T16',
    );
  });

  test('a grade that the zone carries no longer has its calendar still, with everything cancelled', async () => {
    const view = await aView({ files: { ...zone(), ...timetable() } });
    const previous = asPrevious(textOf(calendars, P1, view));
    const files = {
      ...timetable(),
      'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  09:00-09:20: card\n',
      ...zoneFile(
        '{feeds: {calendar: {}}}',
        '{p2: {number: 1, id: p2.edu, name: 二年级, stream: "https://live.example/p2"}}',
      ),
    };
    const text = textOf(calendars, P1, await aView({ files, previous }));
    expect(new Set(readCalendar(text).events.map(({ status, sequence }) => `${status} ${sequence}`))).toEqual(
      new Set(['CANCELLED 1']),
    );
    expect([...filesOf(calendars, await aView({ files })).keys()]).not.toContain(P1);
  });

  test('a lesson that was to come and turns out to have been shown moves into the past', async () => {
    const first = await release('2020-03-09', '');
    const pinned = 'changes:\n  - {on: 2020-03-09, at: 10:00, show: chinese 3}\n';
    expect(brief(await release('2020-03-11', pinned, asPrevious(first)))[0]).toBe(
      'p1.P1-chinese-03 03-09T10:00 CONFIRMED 1 03-10T16',
    );
  });

  test('dates never go back, also where a release begins before the current one', () => {
    const event = {
      id: 'a',
      start: 10,
      end: 20,
      description: 'd',
      location: 'l',
      categories: [],
      status: 'CONFIRMED' as const,
    };
    const published = new Map([['a', { ...event, summary: 'old', sequence: 4, changed: 9 }]]);
    const revised = reviseEvents({ events: [{ ...event, summary: 'new' }], published, from: 0, at: 5 });
    expect(revised).toEqual([{ ...event, summary: 'new', sequence: 5, changed: 9 }]);
  });

  test('a calendar that cannot be read is begun anew', async () => {
    expect(await release('2020-03-09', '', { [P1]: Buffer.from([0xff, 0x00]) })).toBe(await release('2020-03-09', ''));
  });
});

describe('time zones', () => {
  const days = (first: string, last: string) => ({
    'calendar.yaml': `term: {first-day: ${first}, last-day: ${last}}\nweekdays: [mon, tue, wed, thu, fri, sat, sun]\n`,
    'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: ${first}\nweek:\n  03:30-03:50: chinese\n  23:00-23:50: math\n`,
  });

  test.each([
    ['Europe/Berlin', '2020-03-27', 2],
    ['Europe/Berlin', '2020-10-23', 2],
    ['America/St_Johns', '2020-10-30', 2],
    ['Australia/Lord_Howe', '2020-04-03', 2],
    ['America/Sao_Paulo', '2018-11-02', 2],
    ['Africa/Casablanca', '2020-04-17', 2],
    ['Asia/Kathmandu', '2020-03-09', 1],
    ['Asia/Shanghai', '2020-03-09', 1],
    ['Pacific/Apia', '2020-04-03', 2],
    ['UTC', '2020-03-09', 0],
    // A standard offset that changed, alone and beside summer time.
    ['Asia/Pyongyang', '2018-05-02', 2],
    ['Asia/Pyongyang', '2015-08-12', 2],
    ['Africa/Juba', '2021-01-29', 2],
    ['Europe/Volgograd', '2020-12-24', 2],
    ['Asia/Almaty', '2024-02-27', 2],
    ['America/Ojinaga', '2023-03-09', 2],
    ['America/Sao_Paulo', '2019-02-14', 2],
    ['America/Sao_Paulo', '2021-03-09', 1],
    ['Europe/London', '2026-10-22', 2],
    ['Asia/Kolkata', '2026-03-09', 1],
  ])('%s from %s: every reader has the instants of the timeline', async (timeZone, from, observances) => {
    const until = new Date(Date.parse(from) + 6 * 86_400_000).toISOString().slice(0, 10);
    const view = await aView({
      files: { ...zone('{days: 6, past-days: 0}'), ...project(timeZone), ...days(from, until) },
      from,
    });
    const text = textOf(calendars, P1, view);
    const runs = [...view.timeline.firstBroadcasts].map(([{ id }, broadcast]) => [`p1.${id}`, broadcast.at] as const);
    const starts = (events: readonly { readonly id: string; readonly start: number }[]) =>
      new Map(events.map(({ id, start }) => [id, start]));
    const expected = new Map(
      runs.filter(([, start]) => start < view.timeline.dayStart(until)).sort((a, b) => a[1] - b[1]),
    );
    expect(expected.size).toBeGreaterThan(8);
    expect(starts(readCalendar(text).events)).toEqual(expected);
    expect(starts(readByIcalJs(text).events)).toEqual(expected);
    // ruby-icalendar stops at an event that is earlier than an observance.
    const onsets = [...text.matchAll(/BEGIN:(?:STANDARD|DAYLIGHT)\r\nDTSTART:(\S+)/g)].map(([, onset = '']) => onset);
    expect(onsets.length).toBe(observances);
    const first = /DTSTART;TZID=[^:]+:(\S+)/.exec(text)?.[1] ?? '9';
    expect(onsets.filter((onset) => onset >= first)).toEqual([]);
  });

  test('a time that the clock shows twice is written in UTC', () => {
    const offsetAt = (instant: number) => (instant < Date.parse('2020-10-25T01:00Z') ? 7_200_000 : 3_600_000);
    const event = (id: string, start: string): PublishedEvent => ({
      id,
      start: Date.parse(start),
      end: Date.parse(start) + 1_200_000,
      summary: 's',
      description: 'd',
      location: 'l',
      categories: ['c'],
      status: 'CONFIRMED',
      sequence: 0,
      changed: 0,
    });
    const events = [
      event('a', '2020-10-24T23:30Z'),
      event('b', '2020-10-25T00:30Z'),
      event('c', '2020-10-25T01:30Z'),
      event('d', '2020-10-25T02:00Z'),
    ];
    const text = calendarText(
      { name: 'n', scope: 's', from: events[0]?.start ?? 0, timeZone: 'Europe/Berlin', offsetAt },
      events,
    );
    expect(text.match(/DTSTART(?:;TZID.*|:.*Z)(?=\r)/g)).toEqual([
      'DTSTART;TZID=Europe/Berlin:20201025T013000',
      'DTSTART:20201025T003000Z',
      'DTSTART:20201025T013000Z',
      'DTSTART;TZID=Europe/Berlin:20201025T030000',
    ]);
    for (const read of [readCalendar, readCalendarFile, readByIcalJs])
      expect(read(text).events.map(({ start, end }) => [start, end])).toEqual(
        events.map(({ start, end }) => [start, end]),
      );
  });
});

describe('texts', () => {
  /** Each physical line is whole UTF-8 of at most 75 octets, and ends in CR LF. */
  const isSound = (text: string) => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf('\r\n', at);
      expect(end - at).toBeLessThanOrEqual(75);
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, end));
      at = end + 2;
    }
  };

  test('a hostile title, and a long Chinese one', async () => {
    const long = '识字与写字、阅读与鉴赏、表达与交流、梳理与探究'.repeat(6);
    const files = {
      ...zone(),
      'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${JSON.stringify(HOSTILE)}, ${long}, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
    };
    const text = textOf(calendars, P1, await aView({ files }));
    isSound(text);
    for (const read of [readCalendar, readCalendarFile, readByIcalJs])
      expect(
        read(text)
          .events.map(({ summary }) => summary)
          .slice(0, 2),
      ).toEqual([`小学一年级语文：${HOSTILE}`, `小学一年级语文：${long}`]);
  });

  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    .map((text) => `a${text.replaceAll(/\p{Cc}/gu, ' ')}`);
  const lines = fc.array(words, { minLength: 1, maxLength: 4 }).map((texts) => texts.join('\n'));
  const instant = fc.integer({ min: 1_583_000_000, max: 1_700_000_000 }).map((seconds) => seconds * 1000);
  const anEvent: fc.Arbitrary<PublishedEvent> = fc
    .record({
      id: fc.constantFrom('p1.P1-math-01', 'p1.P1-math-02'),
      start: instant,
      length: fc.integer({ min: 1, max: 7200 }),
      summary: words,
      description: lines,
      location: words,
      // ical.js takes an escaped backslash at a category's end for the escape of the comma after it.
      categories: fc.array(
        words.map((text) => text.replace(/\\$/, '')),
        { minLength: 1, maxLength: 3 },
      ),
      status: fc.constantFrom('CONFIRMED' as const, 'CANCELLED' as const),
      sequence: fc.nat(99),
      changed: instant,
    })
    .map(({ length, ...event }) => ({ ...event, end: event.start + length * 1000 }));

  test('whatever they hold, all readers have them back', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { minLength: 1, maxLength: 3 }), words, (events, name) => {
        const text = calendarText(
          { name, scope: 'x.y', from: 1_583_000_000_000, timeZone: 'Asia/Shanghai', offsetAt: () => 28_800_000 },
          events,
        );
        isSound(text);
        const ours = readCalendar(text);
        expect(ours.name).toBe(name);
        expect(ours.events.map(({ uid, ...event }) => event)).toEqual(events);
        const proven = readCalendarFile(text);
        const withoutRevision = events.map(({ sequence, changed, ...event }) => event);
        expect(proven.name).toBe(name);
        expect(proven.events.map(({ uid, ...event }) => event)).toEqual(withoutRevision);
        const peer = readByIcalJs(text);
        expect(peer.events.map(({ uid, stamp, ...event }) => ({ ...event, changed: stamp }))).toEqual(events);
      }),
      { numRuns: 200 },
    );
  });
});
