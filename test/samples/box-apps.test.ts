import { describe, expect, test } from 'vitest';
import { TimeText } from '../../src/calendar/time-text.js';
import { compile } from '../../src/compile.js';
import type { DiypSettings } from '../../src/model/feed-settings.js';
import { addDays, type Day, type Instant } from '../../src/model/time.js';
import { diypFiles } from '../../src/outputs/diyp/diyp-files.js';
import type { ZoneView } from '../../src/outputs/output.js';
import { type BoxEntry, type BoxRow, boxApps, rowOf } from '../../src/published/preview/box-apps.js';
import { aView, textOf, zoneFile } from '../outputs/a-view.js';
import { viewOf } from '../outputs/view-of.js';

const MINUTE = 60_000;
const WEEK = 7;

interface LiveEntry {
  readonly st: number;
  readonly et: number;
}

/** A zone's files for box apps, whatever the zone writes itself: a week, and the days around it. */
function withDiyp(view: ZoneView): ZoneView {
  const diyp: DiypSettings = {
    days: WEEK + 1,
    pastDays: 1,
    variants: ['diyp', 'super-live'],
    span: view.zone.span,
  };
  return { ...view, zone: { ...view.zone, diyp } };
}

async function sample(name: string, from: Day): Promise<ZoneView> {
  const { sound } = await compile(`schedules/${name}`, { now: 0, environment: {} });
  const [zone] = sound?.project.zones.values() ?? [];
  if (sound === undefined || zone === undefined) throw new Error(`schedules/${name} is not sound`);
  return viewOf(sound, zone, from);
}

/** What no app shows as on air, as `channel app date minute`, over every minute that the clock shows in a week. */
function idle(view: ZoneView): { readonly minutes: number; readonly found: readonly string[] } {
  const { timeline, project, from } = view;
  const clock = new TimeText(project.timeZone);
  const files = new Map([...diypFiles.files(view)].map((file) => [file.path, file]));
  const names = new Set([...files.keys()].map((path) => path.split('/')[1] ?? ''));
  const found: string[] = [];
  let minutes = 0;
  for (const name of names) {
    const read = <T>(variant: string, day: Day): T =>
      JSON.parse(Buffer.concat([...(files.get(`${variant}/${name}/${day}.json`)?.chunks() ?? [])]).toString());
    let day = '';
    let rows: readonly BoxRow[] = [];
    let instants: readonly BoxRow[] = [];
    let live: readonly LiveEntry[] = [];
    const until = timeline.dayStart(addDays(from, WEEK));
    for (let at = timeline.dayStart(from); at < until; at += MINUTE) {
      const text = clock.iso(at);
      const [date, minute] = [text.slice(0, 10), Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16))];
      if (date !== day) {
        day = date;
        const entries = read<{ epg_data: readonly BoxEntry[] }>('diyp', day).epg_data;
        rows = entries.map(rowOf);
        const instant = javaInstant(clock, date, at);
        instants = entries.map(({ start, end }) => ({ from: instant(start), to: instant(end) }));
        live = read<Record<string, { program: readonly LiveEntry[] }>>('super-live', day)[name]?.program ?? [];
      }
      minutes += 1;
      // Just after a minute begins, and just before it ends.
      for (const app of boxApps)
        for (const part of [0.001, 0.999])
          if (app.current(rows, minute + part) === undefined)
            found.push(`${name} ${app.name.en} ${date} ${minute + part}`);
      for (const moment of [at, at + MINUTE - 1]) {
        if (!instants.some((row) => row.from <= moment && moment < row.to)) found.push(`${name} instants ${text}`);
        if (!live.some(({ st, et }) => st * 1000 <= moment && moment < et * 1000))
          found.push(`${name} super-live ${text}`);
      }
    }
  }
  return { minutes, found: found.slice(0, 10) };
}

/**
 * Android works with instants. Of an hour that comes twice it takes the earlier, one that is missing moves on;
 * `.ci/boxes.sh` compares with Java itself.
 */
function javaInstant(clock: TimeText, date: string, midnight: Instant): (time: string) => Instant {
  return (time) => {
    const local = Date.parse(`${date}T${time}:00Z`);
    const earlier = local - clock.offsetAt(midnight - 24 * 60 * MINUTE);
    const later = local - clock.offsetAt(earlier);
    return local - clock.offsetAt(later) === later ? later : earlier;
  };
}

describe('every minute of a week has a programme on air, in every app', () => {
  test.each([
    ['sichuan-2020-spring', '2020-03-09', 12],
    ['sichuan-2020-spring', '2020-05-01', 12],
    ['tsinghua-p1-2022', '2022-05-30', 1],
  ])('%s from %s', { timeout: 120_000 }, async (name, from, channels) => {
    const { minutes, found } = idle(withDiyp(await sample(name, from)));
    expect(found).toEqual([]);
    expect(minutes).toBe(channels * WEEK * 24 * 60);
  });

  const project = (timeZone: string, dayStart = '00:00') => ({
    'project.yaml': `id: small\ntitle: x\ntime-zone: ${timeZone}\nday-start: "${dayStart}"\n`,
  });
  const week = (...rows: string[]) => ({
    'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${rows.map((row) => `  ${row}\n`).join('')}`,
  });
  test.each([
    ['weekends are empty', project('Asia/Shanghai'), week('09:00-09:20: chinese'), '2020-03-09'],
    [
      'the broadcast day starts at 06:00',
      project('Asia/Shanghai', '06:00'),
      week('23:40-24:00: chinese'),
      '2020-03-09',
    ],
    ['a lesson starts at midnight', project('Asia/Shanghai'), week('00:00-00:20: chinese'), '2020-03-09'],
    ['the last minute has a programme of its own', project('Asia/Shanghai'), week('23:59-24:00: eyes'), '2020-03-09'],
    ['the clock goes forward', project('Europe/Berlin', '06:00'), week('01:30-03:30: chinese'), '2020-03-27'],
    ['the clock goes back', project('Europe/Berlin', '06:00'), week('02:15-02:45: chinese'), '2020-10-23'],
    ['midnight is missing', project('Asia/Beirut'), week('00:30-01:30: eyes', '09:00-09:20: chinese'), '2020-03-27'],
    ['half an hour comes twice', project('Australia/Lord_Howe', '06:00'), week('01:40-02:10: eyes'), '2020-04-03'],
    ['nothing is planned any more', project('Asia/Shanghai'), week('09:00-09:20: chinese'), '2020-08-01'],
  ])('%s', async (_, zone, rows, from) => {
    const files = { ...zone, ...rows, ...zoneFile('{}'), ...term };
    const { minutes, found } = idle(withDiyp(await aView({ files, from })));
    expect(found).toEqual([]);
    expect(minutes).toBeGreaterThan(WEEK * 23 * 60);
  });
});

/** Long enough for both changes of the clock. */
const term = { 'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-12-20}\n' };

test('a day without a lesson says so, and its last minute has a row of its own', async () => {
  const view = withDiyp(await aView({ files: zoneFile('{}') }));
  const { epg_data: entries } = JSON.parse(textOf(diypFiles, 'diyp/一年级/2020-03-14.json', view));
  expect(entries).toEqual([
    { start: '00:00', end: '23:59', title: '台标', desc: '' },
    { start: '23:59', end: '24:00', title: '台标', desc: '' },
  ]);
});
