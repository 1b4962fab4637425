import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { TimeText } from '../../../src/calendar/time-text.js';
import { formats } from '../../../src/load/formats.js';
import { addDays } from '../../../src/model/time.js';
import { diypFiles } from '../../../src/outputs/diyp/diyp-files.js';
import fc from '../../properties.js';
import { aView, filesOf, HOSTILE, schemaNamed, textOf, type ViewOptions, zoneFile } from '../a-view.js';

interface DiypDay {
  readonly channel_name: string;
  readonly date: string;
  readonly epg_data: readonly { start: string; end: string; title: string; desc: string }[];
}
interface SuperLiveDay {
  readonly program: readonly { eventId: string; showTime: string; st: number; et: number; duration: number }[];
}

const BOTH = '{diyp: {days: 2, past-days: 1, variants: [diyp, super-live]}}';
const project = (timeZone = 'Asia/Shanghai', dayStart = '00:00') => ({
  'project.yaml': `id: small\ntitle: x\ntime-zone: ${timeZone}\nday-start: "${dayStart}"\n`,
});
const week = (...rows: string[]) => ({
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${rows.map((row) => `  ${row}\n`).join('')}`,
});
const lineup = (name: string) =>
  `{p1: {number: 1, id: p1.edu.example, name: ${JSON.stringify(name)}, stream: "https://live.example/p1.m3u8"}}`;

async function days(options: ViewOptions, day: string) {
  const view = await aView(options);
  const own: DiypDay = JSON.parse(textOf(diypFiles, `diyp/一年级/${day}.json`, view));
  const live: Record<string, SuperLiveDay> = JSON.parse(textOf(diypFiles, `super-live/一年级/${day}.json`, view));
  return { own, live: live.一年级?.program ?? [] };
}

test('a file a variant, a channel and a day', async () => {
  const view = await aView({ files: zoneFile(BOTH) });
  expect([...filesOf(diypFiles, view).keys()].filter((path) => path.startsWith('diyp/'))).toEqual([
    'diyp/一年级/2020-03-08.json',
    'diyp/一年级/2020-03-09.json',
    'diyp/一年级/2020-03-10.json',
  ]);
  expect(filesOf(diypFiles, view).size).toBe(6);
  expect(filesOf(diypFiles, { ...view, days: 1 }).size).toBe(4);
  expect(filesOf(diypFiles, await aView({ files: zoneFile('{}') })).size).toBe(0);
});

test('a day on the local clock, from midnight to midnight', async () => {
  const { own, live } = await days({ files: { ...zoneFile(BOTH), ...week('09:00-09:20: chinese') } }, '2020-03-09');
  expect([own.channel_name, own.date]).toEqual(['一年级', '2020-03-09']);
  expect(own.epg_data).toEqual([
    { start: '00:00', end: '09:00', title: '台标', desc: '' },
    { start: '09:00', end: '09:20', title: '小学一年级语文：一', desc: '语文第 1 课\n主讲：张敏' },
    { start: '09:20', end: '23:59', title: '台标', desc: '' },
    { start: '23:59', end: '24:00', title: '台标', desc: '' },
  ]);
  expect(live[1]).toEqual({
    eventId: 'p1.P1-chinese-01',
    showTime: '09:00',
    eventType: '',
    st: Date.parse('2020-03-09T09:00:00+08:00') / 1000,
    et: Date.parse('2020-03-09T09:20:00+08:00') / 1000,
    t: '小学一年级语文：一',
    duration: 1200,
  });
});

test('what crosses midnight is in both files, cut there', async () => {
  const files = { ...zoneFile(BOTH), ...project('Asia/Shanghai', '06:00'), ...week('23:40-24:00: chinese') };
  const { own, live } = await days({ files }, '2020-03-10');
  expect(own.epg_data.map(({ start, end, title }) => `${start} ${end} ${title}`)).toEqual([
    '00:00 06:00 台标',
    '06:00 23:40 台标',
    '23:40 23:59 小学一年级语文：二',
    '23:59 24:00 小学一年级语文：二',
  ]);
  expect(live[0]).toMatchObject({ st: Date.parse('2020-03-10T00:00:00+08:00') / 1000, showTime: '00:00' });
});

test('seconds are cut off, and what is over within its minute is left out', async () => {
  const files = { ...zoneFile(BOTH), ...week('09:00:30-09:20:50: chinese', '09:20:50-09:20:55: eyes') };
  const { own } = await days({ files }, '2020-03-09');
  expect(own.epg_data.map(({ start, end }) => `${start}-${end}`)).toEqual([
    '00:00-09:00',
    '09:00-09:20',
    '09:20-23:59',
    '23:59-24:00',
  ]);
});

test('a day whose first hour is missing begins with what is on air after it', async () => {
  const files = {
    ...zoneFile(BOTH),
    ...project('Asia/Beirut'),
    ...week('09:00-09:20: chinese', '23:50-00:10: eyes'),
  };
  const { own, live } = await days({ files, from: '2020-03-29' }, '2020-03-29');
  expect(own.epg_data[0]?.start).toBe('01:00');
  expect(live[0]).toMatchObject({ st: Date.parse('2020-03-28T22:00:00Z') / 1000, showTime: '01:00' });
});

test('a name that no folder can have, or that another channel has, has no files', async () => {
  const files = zoneFile(BOTH, lineup('../../etc'));
  expect(filesOf(diypFiles, await aView({ files })).size).toBe(0);
  const second = 'p2: {number: 2, id: p2.edu.example, name: a, stream: "https://live.example/p2.m3u8"}}';
  const twins = {
    'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  09:00-09:20: card\n',
    ...zoneFile(BOTH, lineup('A').replace(/\}$/, `, ${second}`)),
  };
  expect([...filesOf(diypFiles, await aView({ files: twins })).keys()].some((path) => path.includes('/a/'))).toBe(
    false,
  );
});

test('hostile titles and the schemas', async () => {
  const files = {
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${JSON.stringify(HOSTILE)}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
    ...zoneFile(BOTH),
  };
  const ajv = new Ajv2020({ strict: true, formats });
  const [diyp, live] = ['diyp', 'super-live'].map((name) => ajv.compile(schemaNamed(name)));
  const view = await aView({ files });
  for (const path of filesOf(diypFiles, view).keys()) {
    const check = path.startsWith('diyp/') ? diyp : live;
    expect(check?.(JSON.parse(textOf(diypFiles, path, view))), JSON.stringify(check?.errors)).toBe(true);
  }
  const { own } = await days({ files }, '2020-03-09');
  expect(own.epg_data[1]?.title).toBe(`小学一年级语文：${HOSTILE}`);
});

test('whatever the zone and the day: minutes lead from midnight to midnight, seconds from one start to the next', async () => {
  const zones = [
    'Asia/Shanghai',
    'Asia/Kolkata',
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Beirut',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...zones),
      fc.constantFrom('2020-03-29', '2020-10-25', '2020-04-05', '2020-10-04', '2020-03-08', '2020-11-01', '2020-06-15'),
      fc.constantFrom('00:00', '06:00', '23:30'),
      async (zone, day, dayStart) => {
        const files = {
          ...zoneFile(BOTH),
          ...project(zone, dayStart),
          ...week('01:30-02:30: eyes', '09:00-09:20: chinese', '22:00-23:59: eyes'),
        };
        const { own, live } = await days({ files, from: day }, day);
        const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
        let at = 0;
        for (const { start, end } of own.epg_data) {
          // Where the clock goes forward, an hour is missing.
          expect(minutes(start)).toBeGreaterThanOrEqual(at);
          at = minutes(end);
          expect(at).toBeGreaterThan(minutes(start));
        }
        expect(own.epg_data[0]?.start).toMatch(/^0[01]:/);
        expect(at).toBe(1440);
        const clock = new TimeText(zone);
        for (const { st, et, duration } of live) {
          expect(et - st).toBe(duration);
          expect(clock.compact(st * 1000).slice(0, 8)).toBe(day.replaceAll('-', ''));
        }
        expect(clock.compact((live.at(-1)?.et ?? 0) * 1000)).toBe(`${addDays(day, 1).replaceAll('-', '')}000000`);
      },
    ),
    { numRuns: 60 },
  );
});
