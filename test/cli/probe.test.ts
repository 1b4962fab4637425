import { chmod, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseLock } from '../../src/media/lock-text.js';
import { SMALL_PROJECT } from '../a-project.js';
import { aFolder, environment, put } from '../media/media-bench.js';
import { writeMp4 } from '../media/write-mp4.js';
import { runWith } from './run-main.js';

const PROJECT = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    lessons:\n      - 一  # the first\n      - title: =HYPERLINK("x"),二\n        length: 18m\n      - {title: 三, file: special/3.mp4}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, chinese, chinese, "-", "-"]\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-13}\n',
};
const MEDIA = {
  'media/P1/chinese/01.mp4': writeMp4({ length: 900, width: 640, title: 'one' }),
  'media/P1/chinese/02.mp4': writeMp4({ length: 1260, title: 'two' }),
  'media/old/take-1.mp4': 'x',
};

async function probe(folder: string, ...args: readonly string[]) {
  return probeWith({}, folder, ...args);
}

async function probeWith(env: Readonly<Record<string, string>>, folder: string, ...args: readonly string[]) {
  const now = () => Date.parse('2020-03-08T20:00+08:00');
  const io = { env: await environment(env), cwd: folder, now, columns: 120 };
  return runWith(['probe', '.', '--lang', 'en', ...args], io);
}

describe('airclass probe', () => {
  test('prints the table, urgent first, writes the lock and fails', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    const { code, out, err } = await probe(folder);
    expect(err).toBe('');
    expect(code).toBe(1);
    const lines = out.split('\n').map((line) => line.trimEnd().replace(/ {2,}/g, '  '));
    expect(lines.slice(1, 6)).toEqual([
      expect.stringMatching(/P1-chinese-02 .* 20:00 {2}21:00 {2}\+1:00 {2}2020-03-10 09:00 {2}too long/),
      expect.stringMatching(/P1-chinese-03 {2}三 {2}20:00 {2}– {2}– {2}2020-03-11 09:00 {2}missing/),
      expect.stringMatching(/P1-chinese-01 {2}一 {2}20:00 {2}15:00 {2}−5:00 {2}2020-03-09 09:00 {2}ok {2}not reviewed/),
      '3 lessons: 1 ok, 2 cannot go on air yet, 0 with other faults.',
      '',
    ]);
    expect(await readFile(join(folder, 'media.lock.json'), 'utf8')).toContain('"P1/chinese/02.mp4": {"state":"ok"');
  });

  test('says under the table how to fix what it lists', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    const { out } = await probe(folder);
    // A message that is wrapped goes on two columns in.
    const whole = out.replaceAll(/\n {2}(?=\S)/g, ' ');
    const places = whole.split('\n').filter((line) => /^\S+:\d+:\d+ /.test(line));
    expect(places).toEqual([
      expect.stringMatching(
        /^courses\/p1.yaml:9:9 warning 1 recording of "P1-chinese" is not there yet; the first to air/,
      ),
      expect.stringMatching(
        /^courses\/p1.yaml:7:9 error .* 1 min longer than its slot of 20 min; cut it at frame 30000/,
      ),
    ]);
    expect((await probe(folder, '--due', '1d')).out).not.toContain('longer than its slot');
  });

  test('is well when all that airs soon is well, and --due looks further', async () => {
    const folder = await aFolder({
      ...PROJECT,
      ...MEDIA,
      'media/P1/chinese/02.mp4': writeMp4({ length: 1080, title: 'x' }),
    });
    expect((await probe(folder)).code).toBe(0);
    expect((await probe(folder, '--due', '2d')).out).not.toContain('P1-chinese-03');
    const week = await probe(folder, '--due', '7d');
    expect(week.code).toBe(1);
    expect(week.out).toContain('P1-chinese-03');
  });

  test('--unused lists what nothing refers to', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    expect((await probe(folder, '--unused')).out).toContain('1 file that nothing refers to:\n  old/take-1.mp4\n');
  });

  test('--format json is for programs', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    const report = JSON.parse((await probe(folder, '--format', 'json', '--unused')).out);
    const schema = JSON.parse(await readFile('schemas/recordings.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(report) || validate.errors).toBe(true);
    const { recordings, unused } = report;
    expect(unused).toEqual([{ file: 'old/take-1.mp4', utf8: true }]);
    expect(recordings[0]).toMatchObject({
      lesson: 'P1-chinese-02',
      status: ['too-long'],
      slot: 1_200_000,
      length: 1_260_000,
      difference: 60_000,
      cutAt: 1_200_000,
      firstAirs: '2020-03-10T01:00:00.000Z',
      tool: expect.stringMatching(/^ffprobe \d/),
      messages: [
        {
          en: expect.stringContaining('1 min longer than its slot of 20 min; cut it at frame 30000'),
          zh: expect.stringContaining('30000'),
        },
        { en: expect.stringMatching(/^the shortest slot: on p1 at/), zh: expect.anything() },
      ],
    });
  });

  test.each([
    ['echo "[h264 @ 0x5] [error] error while decoding MB 1 2" >&2', 1, '1 error: error while decoding MB 1 2'],
    ['echo "    I:         -19.0 LUFS" >&2', 0, 'loudness -19 LKFS, wanted -24'],
    ['exit 3', 1, 'not decoded to its end (ffmpeg exited with code 3'],
  ])('--decode with an ffmpeg that says %s', async (does, exit, says) => {
    const known =
      'case "$*" in *-formats*) echo " DE null            raw null video"; echo "  E image2pipe      piped image2 sequence"; exit;; *-encoders*) exit;; esac';
    const folder = await aFolder({
      ...PROJECT,
      'media/P1/chinese/01.mp4': MEDIA['media/P1/chinese/01.mp4'],
      ffmpeg: `#!/bin/sh\n${known}\n${does}\n`,
    });
    await chmod(join(folder, 'ffmpeg'), 0o755);
    const env = { AIRCLASS_FFMPEG: join(folder, 'ffmpeg') };
    // Before the second lesson, which is missing, is due.
    const { code, out } = await probeWith(env, folder, '--decode', '--now', '2020-03-07T10:00+08:00');
    expect(out).toContain(`P1/chinese/01.mp4: ${says}`);
    expect(code).toBe(exit);
  });

  test.each([
    ['', [{ from: 5000, length: 595_000 }]],
    ['; exit 3', undefined],
  ])('--decode%s keeps in the lock that the picture froze: %j', async (end, frozen) => {
    const known =
      'case "$*" in *-formats*) echo " DE null            raw null video"; echo "  E image2pipe      piped image2 sequence"; exit;; *-encoders*) exit;; esac';
    const start = '[freezedetect @ 0x5] [info] lavfi.freezedetect.freeze_start: 5';
    const duration = '[freezedetect @ 0x5] [info] lavfi.freezedetect.freeze_duration: 595';
    const says = `echo "${start}" >&2; echo "${duration}" >&2${end}`;
    const folder = await aFolder({
      ...PROJECT,
      'media/P1/chinese/01.mp4': MEDIA['media/P1/chinese/01.mp4'],
      ffmpeg: `#!/bin/sh\n${known}\n${says}\n`,
    });
    await chmod(join(folder, 'ffmpeg'), 0o755);
    const env = { AIRCLASS_FFMPEG: join(folder, 'ffmpeg') };
    const decoded = async () =>
      parseLock(await readFile(join(folder, 'media.lock.json'), 'utf8')).records.get('P1/chinese/01.mp4')?.decoded;
    await probeWith(env, folder, '--decode', '--now', '2020-03-07T10:00+08:00');
    expect((await decoded())?.frozen).toEqual(frozen);
    await probe(folder, '--recheck', '1');
    expect((await decoded())?.frozen).toEqual(frozen);
    await put(folder, { 'media/P1/chinese/01.mp4': writeMp4({ length: 901 }) });
    await probe(folder);
    expect(await decoded()).toBeUndefined();
  });

  test.each([
    ['2020-01-20', 'review again: repeat'],
    ['2020-03-01', 'reviewed, not checked'],
  ])('a repeat that was reviewed on %s is "%s"', async (on, state) => {
    const folder = await aFolder({
      ...PROJECT,
      ...MEDIA,
      'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一, reviewed: {on: ${on}, by: x}}]}\n`,
      'timetables/p1.yaml': `${PROJECT['timetables/p1.yaml']}repeats: [{of: today, from: 09:00-09:20, at: 14:00}]\n`,
    });
    expect((await probe(folder, '--now', '2020-03-09T12:00+08:00')).out).toMatch(
      new RegExp(`P1-chinese-01 .* ${state}`),
    );
    const before = await probe(folder, '--now', '2020-03-09T08:00+08:00');
    expect(before.out).toMatch(/P1-chinese-01 .* reviewed, not checked/);
  });

  test('--format csv runs no formula', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    const { out } = await probe(folder, '--format', 'csv');
    expect(out).toContain(`,"'=HYPERLINK(""x""),二",`);
    expect(out.split('\r\n')).toHaveLength(5);
  });

  test('--format csv has lengths that no spreadsheet takes for times of day, and is the same in every language', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    const { out } = await probe(folder, '--format', 'csv');
    const [head = '', ...rows] = out.trimEnd().split('\r\n');
    expect(head).toBe(
      '\uFEFFgrade,lesson,title,slot-seconds,recording-seconds,difference-seconds,airs,airings,status,review,file,zh,en,due,decoded',
    );
    const cells = rows.map((row) => row.replaceAll(/"(?:[^"]|"")*"/g, 'text').split(','));
    expect(new Set(cells.map(({ length }) => length))).toEqual(new Set([15]));
    for (const [, , , slot = '', recording = '', difference = '', airs = '', airings = ''] of cells) {
      expect(slot).toMatch(/^[\d.]+$/);
      expect(recording).toMatch(/^[\d.]*$/);
      expect(difference).toMatch(/^-?[\d.]*$/);
      expect(airs).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
      expect(airings).toMatch(/^\d+$/);
    }
    expect(cells.some(([, , , , , difference]) => difference === '60')).toBe(true);
    expect((await probe(folder, '--format', 'csv', '--lang', 'zh')).out).toBe(out);
  });

  test('--format junit and html are well-formed', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    const junit = (await probe(folder, '--format', 'junit')).out;
    expect(junit).toContain('<testsuites tests="3" failures="2">');
    expect(junit).toContain('1 min longer than its slot of 20 min; cut it at frame 30000 or before');
    const html = (await probe(folder, '--format', 'html', '--output', 'table.html')).out;
    expect(html).toBe('');
    expect(await readFile(join(folder, 'table.html'), 'utf8')).toMatch(
      /^<!DOCTYPE html>\n<html lang="en">[\s\S]*HYPERLINK/,
    );
    expect(await readFile(join(folder, 'table.html'), 'utf8')).not.toContain('</meta>');
  });

  test('--sign-off writes the review, and a file that differs later is a fault', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    const courses = join(folder, 'courses/p1.yaml');
    const signed = await probe(folder, '--sign-off', 'P1-chinese-02', 'P1-chinese-01', '--by', '省电教馆');
    expect(signed).toMatchObject({ code: 0, err: '' });
    expect(signed.out).toMatch(/^signed off P1-chinese-01 \([0-9a-f]{64}\)\nsigned off P1-chinese-02 /);
    const text = await readFile(courses, 'utf8');
    expect(text).toMatch(
      /- \{title: 一, reviewed: \{on: 2020-03-08, by: 省电教馆, sha256: [0-9a-f]{64}\}\} {2}# the first\n/,
    );
    expect(text).toMatch(/length: 18m\n {8}reviewed: \{on: 2020-03-08/);
    expect((await probe(folder)).out).toMatch(/P1-chinese-01 .* ok +reviewed/);
    await put(folder, { 'media/P1/chinese/01.mp4': writeMp4({ length: 900, title: 'two' }) });
    expect((await probe(folder)).out).toMatch(/P1-chinese-01 .* changed since review +changed/);
  });

  test('a change in the middle that keeps size and ends is found by the review', async () => {
    const film = writeMp4({ length: 900, title: 'one', sampleSize: 8, faststart: false });
    const folder = await aFolder({ ...PROJECT, ...MEDIA, 'media/P1/chinese/01.mp4': film });
    await probe(folder, '--sign-off', 'P1-chinese-01', '--by', 'x');
    expect((await probe(folder)).out).toMatch(/P1-chinese-01 .* ok +reviewed/);
    const other = Buffer.from(film);
    other[Math.floor(film.length / 2)] = 1;
    await put(folder, { 'media/P1/chinese/01.mp4': other });
    await utimes(join(folder, 'media/P1/chinese/01.mp4'), new Date(5), new Date(5));
    expect(film.length).toBeGreaterThan(200_000);
    expect((await probe(folder)).out).toMatch(/P1-chinese-01 .* changed since review/);
  });

  test.each([
    [['--sign-off', 'P1-chinese-01'], '--sign-off and --by go together'],
    [['--sign-off', 'P1-chinese-99', '--by', 'x'], 'there is no lesson "P1-chinese-99"'],
    [['--sign-off', 'P1-chinese-03', '--by', 'x'], 'it is not in the media folder'],
    [['--due', 'soon'], '--due takes a length of time'],
    [['--media', 'nowhere'], 'which does not exist'],
    [['--ffprobe', 'nowhere'], 'not an ffprobe that runs'],
    [['--watch', '--format', 'json'], '--watch prints the table'],
  ])('%j is refused in one line', async (args, message) => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    const { code, out, err } = await probe(folder, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a lock that cannot be written is said in one line', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA, 'media.lock.json.saving/x': '' });
    const { code, err } = await probe(folder);
    expect(code).toBe(2);
    expect(err).toMatch(/^airclass: media\.lock\.json cannot be written: .*EISDIR/);
  });

  test('a project that only plans has nothing to measure', async () => {
    const folder = await aFolder({ ...PROJECT, 'project.yaml': SMALL_PROJECT['project.yaml'] ?? '' });
    expect((await probe(folder)).err).toContain('only plans');
  });

  test('a project that is not sound prints its problems', async () => {
    const folder = await aFolder(PROJECT);
    await writeFile(join(folder, 'teachers.yaml'), 'teachers: {}\n');
    const { code, err } = await probe(folder);
    expect(code).toBe(1);
    expect(err).toContain('courses/p1.yaml');
    await rm(folder, { recursive: true });
  });
});
