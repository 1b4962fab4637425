import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { type GatherOptions, gatherRecordings } from '../../src/media/gather-recordings.js';
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
  const { project } = await aProject(FILES);
  if (project === undefined) throw new Error('the project does not build');
  const folder = await aFolder(
    Object.fromEntries(NAMES.map((name, index) => [`media/${name}`, writeMp4({ length: 600 + index })])),
  );
  for (const name of NAMES) await utimes(join(folder, 'media', name), DELIVERED, DELIVERED);
  const path = join(folder, 'media.lock.json');
  const lock = () => readFile(path, 'utf8');
  const gather = async (more: Partial<GatherOptions> = {}) => {
    const diagnostics = new DiagnosticList();
    const probed: string[] = [];
    const options = { projectFolder: folder, environment: await environment(), save: true, ...more };
    const onProgress = (_: number, __: number, file: string) => probed.push(file);
    const recordings = await gatherRecordings(project, new Map(), { ...options, onProgress }, diagnostics);
    const reports = diagnostics
      .sorted()
      .map(({ severity, problem, message }) => `${severity} ${problem.id}: ${message.en}`);
    return { lengths: NAMES.map((name) => recordings.get(name)?.length), reports, probed: probed.sort() };
  };
  await gather();
  return { folder, gather, lock, write: (text: string) => writeFile(path, text) };
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
    /^("b\.mp4".*)"tool"/m,
    '$1"decoded":{"errors":0,"black":[],"frozen":[],"silence":[]},"tool"',
  );
  await write(decoded.replaceAll(/,"frameRate":\d+/g, ''));
  expect(await lock()).not.toContain('frameRate');
  expect((await gather({ recheck: 'all' })).reports).toEqual([]);
  expect(await lock()).toBe(decoded);
});
