import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import type { Recording } from '../../../src/media/recording.js';
import { tableOf } from '../../../src/media/recordings-table.js';
import { publish } from '../../../src/release/publish.js';
import { tableCsv } from '../../../src/report/recordings/table-csv.js';
import { releaseOf } from '../../release/a-release.js';
import { EVERY_FIELD } from '../../samples/every-field.js';
import { FORMS, formatOf } from './forms-by-format.js';
import { valuesOf } from './read-values.js';

type Files = Readonly<Record<string, unknown>>;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'airclass-forms-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Case {
  readonly timeZone?: string;
  readonly dayStart?: string;
  readonly week?: Readonly<Record<string, unknown>>;
  readonly from: string;
  /** Of the channels' list and of looking back. */
  readonly channels?: unknown;
  readonly stream?: unknown;
  readonly clock?: 'utc';
}

const at = (files: Files, file: string): Record<string, unknown> => files[file] as Record<string, unknown>;

/** Enough for every day of the term. */
function withMoreLessons({ courses, ...rest }: Record<string, unknown>): unknown {
  const { chinese } = courses as { chinese: { lessons: readonly unknown[] } };
  const more = Array.from({ length: 330 }, (_, index) => `课 ${index + 10}`);
  return { ...rest, courses: { chinese: { ...chinese, lessons: [...chinese.lessons, ...more] } } };
}

/** The project of `EVERY_FIELD`, all outputs for four days, with lessons until the end of January. */
function project({ timeZone = 'Asia/Shanghai', dayStart = '00:00', week, channels, stream, clock }: Case): Files {
  const zone = at(EVERY_FIELD, 'zones/one.yaml');
  const outputs = zone.outputs as Record<string, Record<string, unknown>>;
  const days = Object.entries(outputs).map(([name, settings]) => [
    name,
    { ...settings, ...('days' in settings && { days: 4 }) },
  ]);
  const [lineup] = Object.entries(zone.lineup as object);
  return {
    ...EVERY_FIELD,
    'project.yaml': { ...at(EVERY_FIELD, 'project.yaml'), 'time-zone': timeZone, 'day-start': dayStart },
    'calendar.yaml': { term: { 'first-day': '2020-03-09', 'last-day': '2021-01-31' } },
    'courses/p1.yaml': withMoreLessons(at(EVERY_FIELD, 'courses/p1.yaml')),
    'timetables/p1.yaml': {
      channel: 'p1',
      grade: 'P1',
      from: '2020-03-09',
      week: week ?? { '09:00-09:20': 'chinese', '09:30-09:50': ['news', 'eyes', 'news', 'news', 'news'] },
      repeats: [{ of: 'today', from: '09:00-09:20', at: '14:00' }],
      changes: [{ on: '2020-03-12', at: '09:30', show: 'eyes', reason: { zh: '检修', en: 'Repairs' } }],
    },
    'zones/one.yaml': {
      ...zone,
      ...(stream !== undefined && { lineup: { [lineup?.[0] ?? '']: { ...lineup?.[1], stream } } }),
      outputs: {
        ...Object.fromEntries(days),
        xmltv: { days: 4, 'past-days': 0, ...(clock && { clock }) },
        channels: channels ?? { ...outputs.channels, formats: ['m3u', 'txt', 'xspf'] },
      },
    },
  };
}

/** Text of every file of a release, as if all recordings were there. */
async function written(files: Files, from: string): Promise<ReadonlyMap<string, string>> {
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${JSON.stringify(data)}\n`);
  }
  const { diagnostics, sound } = await compile(folder, { now: 0, environment: {} });
  if (sound === undefined) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  const recordings = new Map<string, Recording>();
  for (const { lessons } of sound.project.courses.values()) {
    for (const { file, id } of lessons) {
      const measured = { state: 'ok', size: 123_456_789, from: 'lock', fingerprint: id } as const;
      const streams = [
        { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 },
        { type: 'audio', codec: 'aac' },
      ] as const;
      recordings.set(file, { ...measured, file, length: 900_123, still: false, container: 'mov,mp4', streams });
      recordings.set(`${id}.png`, { ...measured, file: `${id}.png`, length: 0, still: true });
    }
  }
  const { files: release, options } = releaseOf({ ...sound, recordings }, from);
  // Each is read back and compared with the others, too.
  await publish(release, options(await mkdtemp(join(folder, 'out-')), { gzip: false }));
  const rows = tableOf(sound.project, sound.uses, recordings);
  const table = { project: sound.project, rows, unused: undefined, decoded: undefined, language: 'zh' } as const;
  return new Map([
    ...release.map(({ file }) => {
      const bytes = Buffer.concat([...file.chunks()].map((chunk) => Buffer.from(chunk)));
      return [file.path, bytes.toString()] as const;
    }),
    ['report/recordings.csv', tableCsv({ ...table, colour: false, columns: 0 })],
  ]);
}

const UNSEEN = new Set<string>();
for (const [format, forms] of Object.entries(FORMS))
  for (const name of Object.keys(forms)) UNSEEN.add(`${format} ${name}`);

describe('every value of every file has the form that its format asks for', () => {
  test.each<[string, Case]>([
    ['an ordinary week', { from: '2020-03-10' }],
    ['a weekend without lessons', { from: '2020-03-13' }],
    ['a day of 23 hours', { from: '2020-03-28', timeZone: 'Europe/Berlin' }],
    ['a day of 25 hours, empty', { from: '2020-10-24', timeZone: 'Europe/Berlin' }],
    ['a day of 25 hours that starts at 06:00', { from: '2020-10-24', timeZone: 'Europe/London', dayStart: '06:00' }],
    [
      'a lesson in the hour that comes twice',
      { from: '2020-10-31', timeZone: 'America/New_York', week: { '01:15-01:45': 'chinese', '02:10-02:30': 'eyes' } },
    ],
    ['the end of a year', { from: '2020-12-30', week: { '23:50-00:10': 'chinese' } }],
    [
      'the end of a year west of Greenwich',
      { from: '2020-12-30', timeZone: 'America/St_Johns', week: { '23:50-24:10': 'chinese' } },
    ],
    ['a clock of half hours, in UTC', { from: '2020-03-11', timeZone: 'Asia/Kolkata', clock: 'utc' }],
    ['a clock that changes by half an hour', { from: '2020-04-04', timeZone: 'Australia/Lord_Howe' }],
    ['a midnight that is missing', { from: '2020-03-28', timeZone: 'Asia/Beirut' }],
    ['slots of seconds', { from: '2020-03-11', week: { '09:00:30-09:20:50': 'chinese', '09:20:50-09:21': 'eyes' } }],
    [
      'multicast, and another address for looking back',
      {
        from: '2020-03-11',
        stream: ['rtp://233.252.0.1:5140', 'igmp://233.252.0.1:5140', 'https://live.example/p1.m3u8?a=1,2'],
        channels: {
          formats: ['m3u', 'txt', 'xspf'],
          'catch-up': {
            days: 7,
            dialect: 'playseek',
            clock: 'utc',
            source: 'rtsp://tvod.example/PLTV/{number}/index.smil',
          },
          proxy: { live: 'http://192.168.1.1:5140/rtp/', fcc: '10.0.0.1:8027' },
        },
      },
    ],
  ])('%s', async (_, made) => {
    const faults = new Set<string>();
    const formats = new Set<string>();
    for (const [path, text] of await written(project(made), made.from)) {
      const format = formatOf(path);
      if (format === undefined) continue;
      formats.add(format);
      for (const [name, value] of valuesOf(path, text)) {
        const form = FORMS[format]?.[name];
        UNSEEN.delete(`${format} ${name}`);
        if (form === undefined) faults.add(`${path}: ${name} has no form: ${value}`);
        else if (!form(value)) faults.add(`${path}: ${name} is ${JSON.stringify(value)}`);
      }
    }
    expect([...faults].slice(0, 20)).toEqual([]);
    expect(Object.keys(FORMS).filter((format) => !formats.has(format))).toEqual([]);
  });

  test('each form of the table is somewhere in these files', () => {
    expect([...UNSEEN]).toEqual([]);
  });
});
