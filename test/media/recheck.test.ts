import { cp, lstat, mkdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import type { GatherOptions } from '../../src/media/gather-options.js';
import { gatherRecordings } from '../../src/media/gather-recordings.js';
import { formatLock, parseLock } from '../../src/media/lock-text.js';
import { readLockRecord } from '../../src/media/read-lock-record.js';
import type { DecodedFacts } from '../../src/media/recording.js';
import { isDecodedOtherwise } from '../../src/media/same-recording.js';
import { DAY } from '../../src/model/time.js';
import { aProject } from '../a-project.js';
import { aFolder, environment } from './media-bench.js';
import { writeMp4 } from './write-mp4.js';

const NAMES = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.mp4`);
/** Seconds since 1970, so that a file's time can be set back to the same. */
const DELIVERED = 1_583_000_000;
const FILES = {
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${NAMES.map((file) => `{title: 一, file: ${file}}`).join(', ')}]}\n`,
  'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: "-"\n',
};

async function bench() {
  const folder = await aFolder();
  measured ??= measuredOnce();
  await cp(await measured, folder, { recursive: true, preserveTimestamps: true });
  const path = join(folder, 'media.lock.json');
  const lock = () => readFile(path, 'utf8');
  const read = async () => new Map(parseLock(await lock()).records);
  const gather = (more: Partial<GatherOptions> = {}) => gatherIn(folder, more);
  return { folder, gather, lock, read, write: (text: string) => writeFile(path, text) };
}

/** A folder in which all recordings were measured; each test has a copy. */
let measured: Promise<string> | undefined;

async function measuredOnce(): Promise<string> {
  const folder = await aFolder(
    Object.fromEntries(NAMES.map((name, index) => [`media/${name}`, writeMp4({ length: 600 + index })])),
  );
  for (const name of NAMES) await utimes(join(folder, 'media', name), DELIVERED, DELIVERED);
  expect((await gatherIn(folder)).probed).toEqual(NAMES);
  return folder;
}

async function gatherIn(folder: string, more: Partial<GatherOptions> = {}) {
  const { project } = await aProject(FILES);
  if (project === undefined) throw new Error('the project does not build');
  const diagnostics = new DiagnosticList();
  const probed: string[] = [];
  const options = { projectFolder: folder, environment: await environment(), save: true, ...more };
  const onProgress = (_: number, __: number, file: string) => probed.push(file);
  const recordings = await gatherRecordings(project, new Map(), { ...options, onProgress }, diagnostics);
  const reports = diagnostics
    .sorted()
    .map(({ severity, problem, message }) => `${severity} ${problem.id}: ${message.en}`);
  return { lengths: NAMES.map((name) => recordings.get(name)?.length), reports, probed: probed.sort() };
}

test('each probe measures the next few again, in turn, and leaves a true lock as it is', async () => {
  const { gather, lock } = await bench();
  const before = await lock();
  const turns = [];
  for (let night = 0; night < 4; night += 1) turns.push((await gather({ recheck: 2 })).probed.join(' '));
  expect(turns).toEqual(['a.mp4 b.mp4', 'c.mp4 d.mp4', 'a.mp4 e.mp4', 'b.mp4 c.mp4']);
  expect((await gather({ recheck: 'all' })).probed).toEqual(NAMES);
  expect((await gather({ recheck: 0 })).probed).toEqual([]);
  expect((await gather({ recheck: 2, save: false })).probed).toEqual([]);
  expect(await lock()).toBe(before);
});

test('a length that was forged beside a true size and time is found, and the true one takes its place', async () => {
  const { gather, lock, write } = await bench();
  const before = await lock();
  await write(before.replace(/:60200\d\b/g, ':300000'));
  expect(await lock()).not.toBe(before);
  expect((await gather()).lengths[2]).toBe(300_000);
  const { reports, lengths } = await gather({ recheck: 'all' });
  expect(reports).toEqual([
    'error media-lock-record-wrong: media.lock.json has another recording under "c.mp4" than the media folder, of the same size and modification time; what was measured now replaces it',
  ]);
  expect(lengths[2]).toBe(602_000);
  expect(await lock()).toBe(before);
  expect((await gather({ recheck: 'all' })).reports).toEqual([]);
});

test('a codec that was forged is found', async () => {
  const { gather, lock, write } = await bench();
  const before = await lock();
  await write(before.replace(/^("b\.mp4".*)"codec":"\w+"/m, '$1"codec":"hevc"'));
  expect(await lock()).not.toBe(before);
  expect((await gather({ recheck: 2 })).reports).toHaveLength(1);
  expect(await lock()).toBe(before);
});

test('a file that was replaced by one of the same size and time is found', async () => {
  const { folder, gather } = await bench();
  const path = join(folder, 'media/d.mp4');
  const other = await readFile(path);
  other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
  await writeFile(path, other);
  await utimes(path, DELIVERED, DELIVERED);
  expect((await gather()).reports).toEqual([]);
  expect((await gather({ recheck: 'all' })).reports).toEqual([
    expect.stringContaining('another recording under "d.mp4"'),
  ]);
});

test('a digest of another file is found, and the true one takes its place', async () => {
  const { gather, lock, write } = await bench();
  const forged = '0'.repeat(64);
  await write((await lock()).replace(/^("b\.mp4".*"fingerprint":"\w+",)/m, `$1"sha256":"${forged}",`));
  expect(await lock()).toContain(forged);
  expect((await gather({ recheck: 'all' })).reports).toEqual([
    expect.stringContaining('another recording under "b.mp4"'),
  ]);
  expect(await lock()).toMatch(/^"b\.mp4".*"sha256":"(?!0000)\w+"/m);
  expect((await gather({ recheck: 'all' })).reports).toEqual([]);
});

test.each([
  ['a length that is not the one taken', (line: string) => line.replace(/"video":60100\d/, '"video":300000')],
  [
    'a track that ends elsewhere',
    (line: string) => line.replace('"tool"', '"tracks":[{"type":"audio","ends":1}],"tool"'),
  ],
  ['a clock that jumps', (line: string) => line.replace('"tool"', '"clock":{"breaks":1,"at":5,"by":7},"tool"')],
])('%s, forged, is found', async (_, forge) => {
  const { gather, lock, write } = await bench();
  const before = await lock();
  const line = before.split('\n').find((text) => text.startsWith('"b.mp4"')) ?? '';
  await write(before.replace(line, forge(line)));
  expect(await lock()).not.toBe(before);
  expect((await gather({ recheck: 'all' })).reports).toHaveLength(1);
  expect(await lock()).toBe(before);
});

test('what an older version did not measure is added without a word', async () => {
  const { gather, lock, write } = await bench();
  const before = await lock();
  const decoded = before.replace(
    /^("b\.mp4".*)"measure"/m,
    '$1"decoded":{"errors":0,"black":[],"frozen":[],"silence":[]},"measure"',
  );
  await write(decoded.replaceAll(/,"frameRate":\d+/g, '').replaceAll(/"measure":3,/g, '"measure":2,'));
  expect(await lock()).not.toContain('frameRate');
  expect((await gather({ recheck: 'all' })).reports).toEqual([]);
  expect(await lock()).toBe(decoded);
});

/** Other values that a fact might be given; `undefined` takes it away. */
function otherValues(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value + 1, value * 2 + 1, undefined];
  if (typeof value === 'boolean') return [!value, undefined];
  if (/^[0-9a-f]{64}$/.test(String(value))) return ['f'.repeat(64), undefined];
  return [`${String(value)}x`, undefined];
}

/** By place, every copy of a JSON value with one fact changed or taken away. */
function* withOneForged(value: unknown, place = ''): Iterable<readonly [place: string, forged: unknown]> {
  if (typeof value !== 'object' || value === null) {
    for (const other of otherValues(value)) yield [`${place} ${String(value)} -> ${String(other)}`, other];
    return;
  }
  const copyWith = (key: string, other: unknown): unknown => {
    const entries = Object.entries(value).map(([name, old]) => [name, name === key ? other : old] as const);
    return Array.isArray(value)
      ? entries.flatMap(([, one]) => (one === undefined ? [] : [one]))
      : Object.fromEntries(entries);
  };
  for (const [key, part] of Object.entries(value)) {
    for (const [where, other] of withOneForged(part, `${place}/${key}`)) yield [where, copyWith(key, other)];
  }
}

/** What is read from the file anew, or says who measured: no decision depends on these. */
const NO_FACT = /^\/(?:modified|tool|measure|decoded\/tool) /;
/** Where one of these is not there, nothing is known that could be wrong, or the file is measured at once. */
const GOES_WITHOUT = /^\/(?:fingerprint|sha256) .* -> undefined$/;
const DECODED: DecodedFacts = {
  ...{ errors: 2, firstError: 'a', tool: 'ffmpeg 5.1', loudness: -23.5 },
  black: [{ from: 4000, length: 3000 }],
  frozen: [{ from: 9000, length: 80_000 }],
  silence: [],
};

test('any one fact of the lock that is forged is named, and the true one takes its place', async () => {
  const { gather, lock, write, read } = await bench();
  const records = await read();
  for (const [file, record] of records) records.set(file, { ...record, decoded: DECODED });
  const before = formatLock(records);
  await write(before);
  const decode = async () => DECODED;
  expect(await gather({ recheck: 'all', decode })).toMatchObject({ reports: [] });
  expect(await lock()).toBe(before);
  const text = before.split('\n').find((line) => line.startsWith('"b.mp4"')) ?? '';
  const whole: unknown = JSON.parse(`{${text.slice(0, -1)}}`)['b.mp4'];
  const forgeries = [...withOneForged(whole)].filter(
    ([place, forged]) => !NO_FACT.test(place) && !GOES_WITHOUT.test(place) && readLockRecord(forged) !== undefined,
  );
  expect(forgeries.length).toBeGreaterThan(50);
  // One file each, so that a few rounds are enough.
  for (let at = 0; at < forgeries.length; at += NAMES.length) {
    const round = forgeries.slice(at, at + NAMES.length);
    const lines = before.split('\n');
    for (const [index, [, forged]] of round.entries()) {
      const own = Object.entries(JSON.parse(`{${lines[index + 1]?.slice(0, -1)}}`))[0];
      // The forged fact of b.mp4 laid over another file's own: what differs by file stays its own where it is not forged.
      lines[index + 1] = `${JSON.stringify(NAMES[index])}:${JSON.stringify(overlay(own?.[1], whole, forged))},`;
    }
    await write(lines.join('\n'));
    const { reports } = await gather({ recheck: 'all', decode });
    const unnamed = round.filter((_, index) => !reports.some((report) => report.includes(`under "${NAMES[index]}"`)));
    expect(unnamed.map(([place]) => place)).toEqual([]);
    expect(await lock()).toBe(before);
  }
}, 60_000);

/** `own` with what differs between `whole` and `forged`. */
function overlay(own: unknown, whole: unknown, forged: unknown): unknown {
  if (JSON.stringify(whole) === JSON.stringify(forged)) return own;
  if (
    typeof own !== 'object' ||
    typeof forged !== 'object' ||
    own === null ||
    forged === null ||
    Array.isArray(forged)
  ) {
    return Array.isArray(own) && Array.isArray(forged) && own.length === forged.length
      ? own.map((part, index) => overlay(part, (whole as readonly unknown[])[index], forged[index]))
      : typeof own === 'number' && typeof forged === 'number' && typeof whole === 'number'
        ? own + forged - whole
        : forged;
  }
  const [a, b] = [new Map(Object.entries(whole as object)), new Map(Object.entries(forged))];
  return Object.fromEntries(Object.entries(own).map(([key, value]) => [key, overlay(value, a.get(key), b.get(key))]));
}

test.each<[string, Partial<DecodedFacts>, boolean]>([
  ['the same', {}, false],
  ['another count of errors', { errors: 3 }, false],
  ['no errors', { errors: 0 }, true],
  ['a little louder', { loudness: -23.2 }, false],
  ['much louder', { loudness: -20 }, true],
  ['without sound', { loudness: undefined as unknown as number }, true],
  ['black a moment later', { black: [{ from: 4500, length: 3000 }] }, false],
  ['black elsewhere', { black: [{ from: 40_000, length: 3000 }] }, true],
  ['not frozen', { frozen: [] }, true],
])('another ffmpeg found %s: %j is otherwise: %s', (_, change, isOther) => {
  const now = { ...DECODED, ...change, tool: 'ffmpeg 7.0' };
  expect(isDecodedOtherwise(DECODED, now)).toBe(isOther);
  const { tool, ...older } = DECODED;
  expect(isDecodedOtherwise(older, now)).toBe(isOther);
  if (Object.keys(change).length > 0)
    expect(isDecodedOtherwise(DECODED, { ...now, tool: DECODED.tool ?? '' })).toBe(true);
});

test('a record that is forged and touched too is found when all are measured again', async () => {
  const { folder, gather, lock, write } = await bench();
  await write((await lock()).replace(/:60200\d\b/g, ':300000'));
  await utimes(join(folder, 'media/c.mp4'), DELIVERED + 60, DELIVERED + 60);
  const { reports, lengths } = await gather({ recheck: 'all' });
  expect(reports).toEqual([expect.stringContaining('another recording under "c.mp4"')]);
  expect(lengths[2]).toBe(602_000);
});

test('another delivery of the same size is not a forgery', async () => {
  const { folder, gather } = await bench();
  const path = join(folder, 'media/d.mp4');
  const other = await readFile(path);
  other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
  await writeFile(path, other);
  expect((await gather({ recheck: 'all' })).reports).toEqual([]);
});

test('what was decoded stays while the file stays, also where it is measured anew', async () => {
  const { gather, read, write } = await bench();
  const records = await read();
  await write(formatLock(new Map([...records].map(([file, record]) => [file, { ...record, decoded: DECODED }]))));
  await gather({ packets: true });
  for (const record of (await read()).values()) {
    expect(record.lengths?.packets).toBeDefined();
    expect(record.decoded).toEqual(DECODED);
  }
});

test.each([1, 7])('in a fresh checkout every %i days, each recording has its turn', async (every) => {
  const { folder, gather } = await bench();
  const seen = new Set<string>();
  for (let night = 0; night < 20; night += 1) {
    await rm(join(folder, 'media.recheck.json'), { force: true });
    for (const file of (await gather({ recheck: 1, now: (18_330 + night * every) * DAY })).probed) seen.add(file);
  }
  expect([...seen].sort()).toEqual(NAMES);
});

describe('a lock that is a link', () => {
  test('stays a link, and what it leads to is written', async () => {
    const { folder, gather, lock } = await bench();
    await mkdir(join(folder, 'shared'));
    await rename(join(folder, 'media.lock.json'), join(folder, 'shared/lock.json'));
    await symlink('shared/lock.json', join(folder, 'media.lock.json'));
    await writeFile(join(folder, 'shared/lock.json'), (await lock()).replace(/^"d\.mp4".*\n/m, ''));
    await gather();
    expect((await lstat(join(folder, 'media.lock.json'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'shared/lock.json'), 'utf8')).toContain('"d.mp4"');
  });

  test('that leads nowhere is never taken for no lock', async () => {
    const { folder, gather } = await bench();
    await rename(join(folder, 'media.lock.json'), join(folder, 'moved.json'));
    await symlink('nowhere.json', join(folder, 'media.lock.json'));
    await expect(gather()).rejects.toThrow(/media\.lock\.json/);
  });

  test('that leads out of the project is not replaced by --anew', async () => {
    const { folder, gather } = await bench();
    const outside = join(await aFolder({ 'notes.txt': 'mine\n' }), 'notes.txt');
    await rename(join(folder, 'media.lock.json'), join(folder, 'moved.json'));
    await symlink(outside, join(folder, 'media.lock.json'));
    await expect(gather({ anew: true })).rejects.toThrow(
      /is a link that leads out of the project, and --anew does not replace/,
    );
    expect(await readFile(outside, 'utf8')).toBe('mine\n');
  });
});
