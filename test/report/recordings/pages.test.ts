import { expect, test } from 'vitest';
import type { DecodeResult } from '../../../src/media/decode-recording.js';
import type { Recording } from '../../../src/media/recording.js';
import { tableOf } from '../../../src/media/recordings-table.js';
import { RECORDINGS_FORMATS, recordingsFormat, watchSummaryFormat } from '../../../src/report/recordings/index.js';
import type { RecordingsReport } from '../../../src/report/recordings/recordings-report.js';
import { measured } from '../../rules/recording-bench.js';
import { expectPage } from '../expect-page.js';

const ESCAPE = '\u001b';
const MINUTE = 60_000;
const still: Partial<Recording> = {
  still: true,
  length: 0,
  streams: [
    { type: 'video', codec: 'png' },
    { type: 'audio', codec: 'aac' },
  ],
};
const LESSONS = [
  ...[
    '标题=1+1',
    '一课很长很长很长很长很长很长的标题',
    '正常',
    '{title: {zh: 缺, en: Missing}}',
    '坏',
    '截断',
    '长',
    '短',
  ],
  ...[
    `{title: 审过, reviewed: {on: 2020-03-01, by: 省电教馆, sha256: ${'a'.repeat(64)}}}`,
    '没画面',
    '没声音',
    '画面短',
    '钟',
  ],
  ...['不齐', '轨', '格式', '{title: 同, file: P1/chinese/03.mp4}', '{title: 定长, length: 18m}'],
];
/** By number, from 1: each kind of fault. */
const RECORDINGS: Readonly<Record<number, Partial<Recording>>> = {
  4: { state: 'missing', length: 0 },
  5: { state: 'unreadable', length: 0, reason: { code: 'empty' } },
  6: { state: 'truncated', length: 0, reason: { code: 'packets-end-early', detail: '3 of 9' } },
  7: { length: 20.5 * MINUTE + 40 },
  8: { length: 2 * MINUTE },
  9: { sha256: 'ff' },
  10: { streams: [{ type: 'audio', codec: 'aac' }] },
  2: still,
  11: { streams: [{ type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 }] },
  12: { lengths: { played: 15 * MINUTE, video: 5 * MINUTE, audio: 15 * MINUTE } },
  13: { clock: { breaks: 2, at: 90_000, by: -5000, startsAt: 3_600_000, wraps: true } },
  14: { lengths: { video: 15 * MINUTE, audio: 15 * MINUTE - 2000 } },
  15: {
    tracks: [
      { track: 3, type: 'subtitle', ends: 5 * MINUTE },
      { type: 'chapter', ends: 20 * MINUTE },
    ],
  },
  16: {
    container: 'avi',
    streams: [
      { type: 'video', codec: 'mpeg2video', width: 720, height: 576, frameRate: 25 },
      { type: 'audio', codec: 'aac' },
    ],
  },
  18: { length: 14 * MINUTE, rung: 'video', tool: 'ffprobe 9.9', modified: 0 },
};
const DECODED: DecodeResult = {
  ...{ errors: 0, black: [], frozen: [{ from: 5000, length: 70_000 }], silence: [], loudness: -19 },
  stopped: undefined,
};

async function report(more: Partial<RecordingsReport> = {}): Promise<RecordingsReport> {
  const { project, uses, recordings } = await measured({
    files: {
      'project.yaml': 'id: small\ntitle: {zh: 小项目, en: Small}\ntime-zone: Asia/Shanghai\nmedia: {}\n',
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-04-10}\n',
      'courses/p1.yaml': `grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    lessons:\n${LESSONS.map((lesson) => `      - ${lesson}\n`).join('')}`,
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\nrepeats: [{of: today, from: 09:00-09:20, at: 14:00}]\n',
    },
    recordings: RECORDINGS,
  });
  return {
    project,
    rows: tableOf(project, uses, recordings),
    unused: [
      { file: 'old/a.mp4', isNamed: true },
      { file: 'old/\\xb5.mp4', isNamed: false },
    ],
    decoded: new Map([['P1/chinese/03.mp4', DECODED]]),
    ...{ language: 'en', colour: false, columns: 120, ...more },
  };
}

test.each(RECORDINGS_FORMATS)('every kind of fault as %s', async (format) => {
  const write = await recordingsFormat(format);
  const [zh, en] = [write(await report({ language: 'zh' })), write(await report())];
  if (format === 'csv' || format === 'json') {
    expectPage(`recordings.${format}`, en);
    expect(zh).toBe(en);
    return;
  }
  const ending = { table: 'txt', junit: 'xml', html: 'html' }[format];
  expectPage(`recordings.zh.${ending}`, zh);
  expectPage(`recordings.en.${ending}`, en);
});

test('in colours: what blocks is red, what is odd yellow, what is well green', async () => {
  const text = (await recordingsFormat('table'))(await report({ colour: true }));
  const shades = text.split(`${ESCAPE}[`).flatMap((part) => /^(3\d)m(.+)$/.exec(part)?.slice(1).join(' ') ?? []);
  expect([...new Set(shades)].sort()).toEqual([
    ...['31 changed since review', '31 missing', '31 no picture', '31 no sound', '31 part missing', '31 too long'],
    ...['31 truncated', '31 unreadable', '32 ok', '33 broken clock', '33 off profile', '33 shared by two lessons'],
    ...['33 short', '33 streams disagree', '33 tracks differ'],
  ]);
});

test('nothing is said of what was not asked for, and one is not many', async () => {
  const { rows, ...rest } = await report({ unused: undefined, decoded: undefined });
  const write = await recordingsFormat('table');
  const [, , ...below] = write({ ...rest, rows: rows.slice(0, 1) }).split('\n');
  expect(below).toEqual(['1 lesson: 0 ok, 1 cannot go on air yet, 0 with other faults.', '']);
  const none = '0 lessons: 0 ok, 0 cannot go on air yet, 0 with other faults.\n';
  expect(write({ ...rest, rows: [], unused: [] })).toBe(`No unused files.\n${none}`);
  expect(write({ ...rest, rows: [], unused: [{ file: 'a', isNamed: true }] })).toBe(
    `1 file that nothing refers to:\n  a\n${none}`,
  );
  expect(write({ ...rest, rows: [], unused: [], language: 'zh' })).toMatch(/^没有未使用的文件。\n0 课：/);
});

test('a watch begins with the first that cannot go on air, and how many there are', async () => {
  const write = await watchSummaryFormat();
  const text = write(await report());
  expect(text.split('\n').length).toBeLessThan(20);
  expect(text).not.toMatch(/P1-chinese-(?:03|08) /);
  expect(text).toMatch(
    /P1-chinese-04 .* missing[\s\S]*\n18 lessons: \d+ ok, \d+ cannot go on air yet, \d+ with other faults\.\n$/,
  );
  const { rows, ...rest } = await report({ language: 'zh' });
  const blocked = rows.filter(({ statuses }) => statuses.includes('missing'));
  const many = write({ ...rest, rows: Array.from({ length: 2402 }, () => blocked).flat() });
  expect(many.split('\n')).toHaveLength(16);
  expect(many).toContain('还有 2390 课，见 airclass probe。\n2402 课：');
});

test('pictures and a curve stand in the page, and nothing of them elsewhere', async () => {
  const pictures = new Map([
    [
      'P1/chinese/03.mp4',
      {
        frames: [
          { at: 0, jpeg: '/9j/' },
          { at: 90_000, jpeg: '/9k/' },
        ],
        loudness: [-24, 0, -70, -200],
      },
    ],
    ['P1/chinese/08.mp4', { frames: [], loudness: [] }],
  ]);
  const page = (await recordingsFormat('html'))(await report({ pictures }));
  expect(page).toContain('<img src="data:image/jpeg;base64,/9j/" alt="0:00" title="0:00"/>');
  expect(page).toContain('points="0.0,24 80.0,0 160.0,60 240.0,60"');
  // Two lessons share the recording.
  expect(page.match(/<img /g)).toHaveLength(4);
  expect(page).not.toMatch(/https?:|<script/);
  const columns = page.match(/<th scope="col"/g)?.length ?? 0;
  expect(page.match(/<td[ >]|<th scope="row"/g)).toHaveLength(18 * columns);
  for (const format of ['table', 'csv', 'json', 'junit'] as const) {
    const write = await recordingsFormat(format);
    expect(write(await report({ pictures }))).toBe(write(await report()));
  }
});
