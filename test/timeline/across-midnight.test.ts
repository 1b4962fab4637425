import { describe, expect, test } from 'vitest';
import { diypFiles } from '../../src/outputs/diyp/diyp-files.js';
import { calendars } from '../../src/outputs/feeds/calendar/calendars.js';
import { readCalendar } from '../../src/outputs/feeds/calendar/read-calendar.js';
import { onDemandCatalogue } from '../../src/outputs/on-demand/catalogue.js';
import { playoutLists } from '../../src/outputs/playout/playout-lists.js';
import { xmltv } from '../../src/outputs/xmltv/guide.js';
import type { Airing } from '../../src/timeline/airing.js';
import { aProject } from '../a-project.js';
import { aView, filesOf, textOf, zoneFile } from '../outputs/a-view.js';

const SHANGHAI = 8 * 3_600_000;
const clock = (at: number) => new Date(at + SHANGHAI).toISOString().slice(8, 16);
const show = (airing: Airing) =>
  `${clock(airing.start)} ${clock(airing.end).slice(3)} ${airing.kind === 'fill' ? airing.fill : airing.id}`;
const files = (rows: string, dayStart = '00:00', timeZone = 'Asia/Shanghai') => ({
  'project.yaml': `id: small\ntitle: x\ntime-zone: ${timeZone}\nday-start: '${dayStart}'\n`,
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${rows}`,
});
const airingsOf = async (day: string, rows: string, dayStart?: string) => {
  const { timeline, reports } = await aProject(files(rows, dayStart));
  return reports.length > 0 ? reports : (timeline?.lines.get('p1')?.airingsOn(day) ?? []).map(show);
};

describe('a slot across midnight', () => {
  const DAYS = [
    ['09T09:00 23:50 between', '09T23:50 00:10 p1.P1-math-01'],
    ['10T00:10 23:50 off-hours', '10T23:50 00:10 p1.P1-math-02'],
  ];

  test.each(['23:50-00:10', '23:50-24:10', '23:50:00-24:10:00'])(
    '%s belongs to the day it begins on',
    async (range) => {
      const rows = `  ${range}: math\n`;
      expect(await airingsOf('2020-03-09', rows)).toEqual(['09T00:00 23:50 off-hours', DAYS[0]?.[1]]);
      expect(await airingsOf('2020-03-10', rows)).toEqual(DAYS[1]);
      // Friday's runs into Saturday, which has no lessons.
      expect(await airingsOf('2020-03-14', rows)).toEqual(['14T00:10 00:00 off-hours']);
    },
  );

  test('lies within a broadcast day that begins at six', async () => {
    expect(await airingsOf('2020-03-09', '  23:50-00:10: math\n', '06:00')).toEqual([
      '09T06:00 23:50 off-hours',
      '09T23:50 00:10 p1.P1-math-01',
      '10T00:10 06:00 off-hours',
    ]);
  });

  test('may touch what begins the next day, and not overlap it, on the next day of another timetable too', async () => {
    expect(await airingsOf('2020-03-10', '  23:50-00:10: math\n  00:10-00:30: eyes\n')).toEqual([
      '10T00:10 00:30 p1.eyes.20200310T001000',
      '10T00:30 23:50 between',
      '10T23:50 00:10 p1.P1-math-02',
    ]);
    expect(await airingsOf('2020-03-10', '  23:50-00:10: math\n  00:05-00:30: eyes\n')).toEqual([
      'timetables/p1.yaml:6:16 "眼保健操" starts at 00:05, before "P1-math-01" ends at 24:10, on 2020-03-10 and 7 more days',
    ]);
    const { reports } = await aProject({
      ...files('  23:50-00:10: math\n'),
      'timetables/later.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-11\nweek:\n  00:00-00:20: eyes\n',
    });
    expect(reports).toEqual([
      'timetables/later.yaml:5:16 "眼保健操" starts at 00:00, before "P1-math-02" ends at 24:10, on 2020-03-11',
    ]);
  });

  test.each([
    ['09:20-09:00', '5:3 09:20-09:00 does not end after it starts'],
    ['20:00-19:40', '5:3 20:00-19:40 does not end after it starts'],
    ['09:00-09:00', '5:3 09:00-09:00 does not end after it starts'],
    ['12:00-00:01', '5:3 12:00-00:01 does not end after it starts'],
  ])('%s is two times mixed up, not a night', async (range, report) => {
    expect(await airingsOf('2020-03-09', `  ${range}: math\n`)).toEqual([`timetables/p1.yaml:${report}`]);
  });

  test('lasts twelve hours at most', async () => {
    expect(await airingsOf('2020-03-09', '  20:00-08:00: eyes\n')).toContain('09T20:00 08:00 p1.eyes.20200309T200000');
  });

  test.each([
    ['2020-03-28', '2020-03-29T02:30:00.000Z', '23:50-04:30'],
    ['2020-10-24', '2020-10-25T03:30:00.000Z', '23:50-04:30'],
  ])('ends by the clock of the next day where that changes: %s', async (day, end, range) => {
    const { timeline, reports } = await aProject({
      ...files(`  ${range}: eyes\n`, '00:00', 'Europe/Berlin'),
      'calendar.yaml': `term: {first-day: ${day}, last-day: ${day}}\nweekdays: [mon, tue, wed, thu, fri, sat, sun]\n`,
    });
    expect(reports).toEqual([]);
    const last = timeline?.lines.get('p1')?.airingsOn(day).at(-1);
    expect(new Date(last?.end ?? 0).toISOString()).toBe(end);
  });

  test('that ends at a time which the next day skips is reported', async () => {
    const { reports } = await aProject({
      ...files('  23:50-02:30: eyes\n', '00:00', 'Europe/Berlin'),
      'calendar.yaml':
        'term: {first-day: 2020-03-28, last-day: 2020-03-28}\nweekdays: [mon, tue, wed, thu, fri, sat, sun]\n',
    });
    expect(reports).toEqual([
      'timetables/p1.yaml:5:16 2020-03-28 26:30 does not exist in Europe/Berlin: clocks go forward that day',
    ]);
  });
});

describe('repeats', () => {
  const GRID = '  09:00-09:20: math\n  23:50-00:10: chinese\n  00:10-00:20: eyes\n';

  test('of an item across midnight, and of a block that ends after it', async () => {
    const repeats = `${GRID}repeats:\n  - {of: yesterday, from: 23:50-00:20, at: 06:00}\n`;
    expect(await airingsOf('2020-03-10', repeats)).toEqual([
      '10T00:10 00:20 p1.eyes.20200310T001000',
      '10T00:20 06:00 between',
      '10T06:00 06:20 p1.P1-chinese-01.20200310T060000',
      '10T06:20 06:30 p1.eyes.20200310T062000',
      '10T06:30 09:00 between',
      '10T09:00 09:20 p1.P1-math-02',
      '10T09:20 23:50 between',
      '10T23:50 00:10 p1.P1-chinese-02',
    ]);
    expect(await airingsOf('2020-03-10', repeats.replace('00:20, at', '24:20, at'))).toEqual(
      await airingsOf('2020-03-10', repeats),
    );
  });

  test('may run across midnight themselves', async () => {
    const rows = '  09:00-09:20: math\nrepeats:\n  - {of: today, from: 09:00-09:20, at: 23:45}\n';
    expect((await airingsOf('2020-03-10', rows)).slice(0, 1)).toEqual(['10T00:05 09:00 off-hours']);
    expect((await airingsOf('2020-03-10', rows)).at(-1)).toBe('10T23:45 00:05 p1.P1-math-02.20200310T234500');
  });

  test('of a block that ends within an item across midnight are refused', async () => {
    const rows = `${GRID}repeats:\n  - {of: yesterday, from: 23:00-24:00, at: 06:00}\n`;
    expect(await airingsOf('2020-03-10', rows)).toEqual([
      'timetables/p1.yaml:9:5 the block ends inside "P1-chinese-01" (23:50-24:10), on 2020-03-10 and 9 more days',
    ]);
  });
});

test('changes meet it by its start, and what begins after midnight by its own day', async () => {
  const rows =
    '  23:50-00:10: chinese\n  00:10-00:30: math\nchanges:\n  - {on: 2020-03-09, at: 23:50, show: chinese 3}\n  - {on: 2020-03-10, at: 00:10, show: math 5}\n  - {on: 2020-03-10, at: 23:50, cancel: true, reason: 检修, rest: moves}\n';
  expect(await airingsOf('2020-03-09', rows)).toContain('09T23:50 00:10 p1.P1-chinese-03');
  expect(await airingsOf('2020-03-10', rows)).toEqual(['10T00:10 00:30 p1.P1-math-05', '10T00:30 00:00 off-hours']);
  const { timeline } = await aProject(files(rows));
  const [cancelled] = timeline?.lines.get('p1')?.cancelledOn('2020-03-10') ?? [];
  expect([cancelled?.start, cancelled?.end].map((at) => clock(at ?? 0))).toEqual(['10T23:50', '11T00:10']);
});

describe.each(['00:00', '06:00'])('what is written of days that begin at %s', (dayStart) => {
  const view = (outputs: string) =>
    aView({
      files: { ...files('  23:50-00:10: chinese\n', dayStart), ...zoneFile(outputs) },
      from: '2020-03-10',
      days: 2,
    });

  test('playout lists last the day exactly', async () => {
    const made = await view('{playout: {formats: [ffplayout], media-folder: /data}}');
    for (const day of ['2020-03-10', '2020-03-11']) {
      const text = textOf(playoutLists, `playout/p1/ffplayout/2020/03/${day}.json`, made);
      const { program } = JSON.parse(text) as { program: { in: number; out: number; start: string }[] };
      expect(Math.round(program.reduce((sum, item) => sum + item.out - item.in, 0) * 1000)).toBe(86_400_000);
    }
  });

  test('the guide has it once, and the lesson opens when it begins', async () => {
    const made = await view(
      '{xmltv: {days: 2}, on-demand: {url: "https://vod.example/{lesson}"}, feeds: {calendar: {}}, diyp: {}}',
    );
    const guide = textOf(xmltv, 'guide.xml', made);
    expect(guide.match(/start="20200310235000 \+0800" stop="20200311001000 \+0800"/g)).toHaveLength(1);
    const { items } = JSON.parse(textOf(onDemandCatalogue, 'on-demand.json', made)) as {
      items: { id: string; opens: string }[];
    };
    expect(items.find(({ id }) => id === 'P1-chinese-02')?.opens).toBe('2020-03-10T23:50:00+08:00');
    const { events } = readCalendar(textOf(calendars, 'calendar/grades/P1.ics', made));
    const event = events.find(({ id }) => id === 'p1.P1-chinese-02');
    expect([clock(event?.start ?? 0), clock(event?.end ?? 0)]).toEqual(['10T23:50', '11T00:10']);
  });

  test('box apps have it on both days', async () => {
    const made = await view('{diyp: {}}');
    const titles = (day: string) => {
      const path = [...filesOf(diypFiles, made).keys()].find((name) => name.endsWith(`${day}.json`)) ?? '';
      const { epg_data } = JSON.parse(textOf(diypFiles, path, made)) as {
        epg_data: { start: string; title: string }[];
      };
      return epg_data.map(({ start, title }) => `${start} ${title}`);
    };
    expect(titles('2020-03-11')[0]).toBe('00:00 小学一年级语文：二');
    expect(titles('2020-03-10').slice(-2)).toEqual(['23:50 小学一年级语文：二', '23:59 小学一年级语文：二']);
  });
});
