import { expect, test } from 'vitest';
import type { SoundProject } from '../../src/compile.js';
import type { Instant } from '../../src/model/time.js';
import { timelineTables } from '../../src/outputs/timeline/timeline-tables.js';
import { writer } from '../../src/release/writers.js';
import { zoneViews } from '../../src/release/zone-views.js';
import { aProject } from '../a-project.js';
import fc from '../properties.js';

/** A part of the time that a file covers, in milliseconds of the epoch; the end is not part of it. */
type Span = readonly [start: number, stop: number];
type Files = ReadonlyMap<string, string>;

/** What each format has on air, read as its own readers would. */
const READERS: Readonly<Record<string, (files: Files, dayStart: string) => readonly Span[]>> = {
  guide: (files) =>
    all(files, /guide\.xml$/, /start="([^"]+)" stop="([^"]+)"/g, ([, start, stop]) => [xmltv(start), xmltv(stop)]),
  timeline: (files) =>
    all(files, /^timeline\/p1\.json$/, /^\["[^"]+",(\d+),(\d+)/gm, ([, start, length]) => [
      Number(start),
      Number(start) + Number(length),
    ]),
  ffplayout: (files) =>
    all(files, /ffplayout/, /"start": "([^"]+)",\s+"in": (\d+(?:\.\d+)?),\s+"out": (\d+(?:\.\d+)?)/g, lasting),
  ffconcat: (files, dayStart) => daysOf(files, dayStart, /ffconcat\/(.{10})/, /^duration ([\d.]+)/gm, 1000),
  xspf: (files, dayStart) => daysOf(files, dayStart, /xspf\/(.{10})/, /<duration>(\d+)</g, 1),
  ersatztv: (files) =>
    all(files, /ersatztv/, /"start":"([^"]+)","finish":"([^"]+)"/g, ([, start, stop]) => [
      Date.parse(start ?? ''),
      Date.parse(stop ?? ''),
    ]),
  'super-live': (files) =>
    all(files, /super-live/, /"st": (\d+),\s+"et": (\d+)/g, ([, st, et]) => [Number(st) * 1000, Number(et) * 1000]),
  dvb: (files) => all(files, /eit\.xml$/, /start_time="([^"]+)" duration="([^"]+)"/g, eitEvent),
};

/** A table of lessons only. */
const lessons = (files: Files) =>
  all(files, /airings\.csv$/, /,([^,\s]+),([^,\s]+)$/gm, ([, start, stop]) => [
    Date.parse(start ?? ''),
    Date.parse(stop ?? ''),
  ]);

/** Formats of one file for each calendar day: it must be there. */
const CALENDAR_DAYS = ['diyp', 'super-live'];

test.each(['00:00', '03:30', '06:00'])('what is on air is in every file, with days from %s', async (dayStart) => {
  const sound = await project(dayStart);
  const noon = Date.parse('2020-03-11T04:00:00Z');
  fc.assert(
    fc.property(fc.integer({ min: -1440, max: 1440 }), (minutes) => {
      const now = noon + minutes * 60_000;
      const files = filesAt(sound, now);
      const missing = Object.entries(READERS)
        .filter(([, read]) => !isIn(read(files, dayStart), now))
        .map(([format]) => format);
      const today = new Date(now + SHANGHAI).toISOString().slice(0, 10);
      const clock = new Date(now + SHANGHAI).toISOString().slice(11, 16);
      if ((clock >= '09:00' && clock < '09:20') || clock >= '23:50' || clock < '00:20')
        expect(isIn(lessons(files), now), clock).toBe(true);
      const absent = CALENDAR_DAYS.filter((format) => !files.has(`${format}/一年级/${today}.json`));
      expect({ now: new Date(now).toISOString(), missing, absent }).toMatchObject({ missing: [], absent: [] });
    }),
    { numRuns: 30, examples: [[-565], [-330], [875], [-350]] },
  );
});

test.each([
  ['in the night', '2020-03-10T18:30:00Z', ['P1-chinese-01', 'P1-chinese-02', 'P1-math-01', 'P1-math-02']],
  ['in the evening', '2020-03-10T14:30:00Z', ['P1-chinese-01', 'P1-math-01']],
  ['in the morning after', '2020-03-10T23:00:00Z', ['P1-chinese-01', 'P1-chinese-02', 'P1-math-01', 'P1-math-02']],
])('lists of what is open have the lessons of the days before %s', async (_, now, lessons) => {
  const list = filesAt(await project('06:00'), Date.parse(now)).get('on-demand.m3u') ?? '';
  expect([...list.matchAll(/tvg-id="([^"]+)"/g)].map(([, id]) => id).sort()).toEqual(lessons);
});

const SHANGHAI = 8 * 3_600_000;

function isIn(spans: readonly Span[], now: number): boolean {
  return spans.some(([start, stop]) => start <= now && now < stop);
}

function all(files: Files, path: RegExp, pattern: RegExp, span: (match: RegExpMatchArray) => Span): readonly Span[] {
  return [...files].flatMap(([name, text]) => (path.test(name) ? [...text.matchAll(pattern)].map(span) : []));
}

/** `20200310060000 +0800` */
function xmltv(text = ''): number {
  return Date.parse(text.replace(/^(....)(..)(..)(..)(..)(..) (...)(..)$/, '$1-$2-$3T$4:$5:$6$7:$8'));
}

function lasting([, start = '', from, to]: RegExpMatchArray): Span {
  const at = Date.parse(start);
  return [at, at + (Number(to) - Number(from)) * 1000];
}

function eitEvent([, start = '', duration = '']: RegExpMatchArray): Span {
  const at = Date.parse(`${start.replace(' ', 'T')}Z`);
  const [hours = 0, minutes = 0, seconds = 0] = duration.split(':').map(Number);
  return [at, at + ((hours * 60 + minutes) * 60 + seconds) * 1000];
}

/** Lists that only say how long each item lasts, from the start of the day that their name has. */
function daysOf(files: Files, dayStart: string, name: RegExp, length: RegExp, unit: number): readonly Span[] {
  return [...files].flatMap(([path, text]) => {
    const day = name.exec(path)?.[1];
    if (day === undefined) return [];
    const at = Date.parse(`${day}T${dayStart}:00+08:00`);
    const total = [...text.matchAll(length)].reduce((sum, [, value]) => sum + Number(value) * unit, 0);
    return [[at, at + total] as const];
  });
}

async function project(dayStart: string): Promise<SoundProject> {
  const { project, timeline, uses, reports } = await aProject({
    'project.yaml': `id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nday-start: '${dayStart}'\n`,
    'timetables/p1.yaml':
      'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  05:50-06:10: eyes\n  09:00-09:20: chinese\n  23:50-24:20: math\n',
    'zones/one.yaml':
      'id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, service-id: 801, id: p1.example, name: 一年级, stream: "https://example.org/p1.m3u8"}\noutputs:\n  on-demand: {url: "https://vod.example/{lesson}.mp4"}\n  xmltv: {days: 1, past-days: 0}\n  playout: {days: 3, media-folder: /edu, formats: [ffplayout, ffconcat, ersatztv, xspf]}\n  diyp: {days: 1, past-days: 0, variants: [diyp, super-live]}\n  airings: {days: 1, past-days: 0}\n  dvb: {original-network-id: 65281, transport-stream-id: 7, bitrate: 100kbps, days: 1, service-type: hd, country: CHN, provider: x}\n  feeds: {calendar: {days: 1, past-days: 0}}\n',
  });
  if (project === undefined || timeline === undefined || uses === undefined) throw new Error(reports.join('\n'));
  return { project, timeline, uses, recordings: new Map() };
}

function filesAt(sound: SoundProject, now: Instant): ReadonlyMap<string, string> {
  const views = zoneViews(sound, {
    zones: [],
    from: undefined,
    now,
    days: undefined,
    previous: () => undefined,
  });
  const files = [...views.flatMap((view) => [...writer.files(view)]), ...timelineTables(views)];
  return new Map(
    files.map(({ path, chunks }) => [path, Buffer.concat([...chunks()].map((chunk) => Buffer.from(chunk))).toString()]),
  );
}
