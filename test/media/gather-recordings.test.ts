import { writeFileSync } from 'node:fs';
import { appendFile, lstat, mkdir, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { UsageError } from '../../src/diagnostics/usage-error.js';
import type { GatherOptions } from '../../src/media/gather-options.js';
import { gatherRecordings } from '../../src/media/gather-recordings.js';
import type { Recordings } from '../../src/media/recording.js';
import { Memory } from '../../src/memory/memory.js';
import { aProject } from '../a-project.js';
import { aFolder, environment, put } from './media-bench.js';
import { writeMp4 } from './write-mp4.js';

const COURSES =
  'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一, file: a.mp4}, {title: 二, file: sub/b.mp4}, {title: 三, file: none.mp4}]}\n';
const FILES = {
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
  'courses/p1.yaml': COURSES,
  'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: "-"\n',
};

async function bench() {
  const { project } = await aProject(FILES);
  if (project === undefined) throw new Error('the project does not build');
  const folder = await aFolder({
    'media/a.mp4': writeMp4({ length: 600 }),
    'media/sub/b.mp4': writeMp4({ length: 700 }),
  });
  const gather = async (more: Partial<GatherOptions> = {}, memory?: Memory) => {
    const diagnostics = new DiagnosticList();
    const probed: string[] = [];
    const recordings = await gatherRecordings(
      project,
      new Map(),
      {
        projectFolder: folder,
        environment: await environment(),
        onProgress: (_, __, file) => probed.push(file),
        ...more,
      },
      diagnostics,
      memory,
    );
    const reports = diagnostics
      .sorted()
      .map(({ severity, problem, message }) => `${severity} ${problem.id} ${message.en}`);
    return { recordings, reports, probed: probed.sort() };
  };
  return { folder, gather, lock: () => readFile(join(folder, 'media.lock.json'), 'utf8').catch(() => undefined) };
}

function lengths(recordings: Recordings): Record<string, string> {
  return Object.fromEntries([...recordings].map(([file, one]) => [file, `${one.state} ${one.length} ${one.from}`]));
}

const MEASURED = { 'a.mp4': 'ok 600000 folder', 'sub/b.mp4': 'ok 700000 folder', 'none.mp4': 'missing 0 folder' };

const cutAfterLine =
  (lines: number, characters = 0) =>
  async (path: string) => {
    const text = await readFile(path, 'utf8');
    const whole = text.split('\n').slice(0, lines).join('\n').length + 1;
    await truncate(path, whole + characters);
  };
const mergeMarks = async (path: string) =>
  writeFile(path, (await readFile(path, 'utf8')).replace('{\n', '{\n<<<<<<< HEAD\n'));

describe('recordings of a project', () => {
  test('a build measures what is there and writes nothing', async () => {
    const { gather, lock } = await bench();
    const { recordings, reports } = await gather();
    expect(lengths(recordings)).toEqual(MEASURED);
    expect(reports).toEqual([]);
    expect(await lock()).toBeUndefined();
  });

  test('what a probe measured is not measured again', async () => {
    const { gather } = await bench();
    expect((await gather({ save: true })).probed).toEqual(['a.mp4', 'sub/b.mp4']);
    const second = await gather();
    expect(second.probed).toEqual([]);
    expect(lengths(second.recordings)).toEqual(MEASURED);
  });

  test('a touched file is known by its head and tail', async () => {
    const { folder, gather, lock } = await bench();
    await gather({ save: true });
    // A length that ffprobe would not give shows that it was not asked.
    await put(folder, { 'media.lock.json': ((await lock()) ?? '').replaceAll('600000', '601000') });
    await utimes(join(folder, 'media/a.mp4'), new Date(0), new Date(0));
    const { recordings, reports } = await gather({ save: true });
    expect(recordings.get('a.mp4')?.length).toBe(601_000);
    expect(reports).toEqual([]);
    expect(await lock()).toContain('"modified":"1970-01-01T00:00:00.000Z"');
  });

  test.each([
    ['first', 15],
    ['last', -1],
  ])('a file of the same size with other bytes is measured: the %s kilobyte', async (_, at) => {
    const { folder, gather, lock } = await bench();
    await gather({ save: true });
    await put(folder, { 'media.lock.json': ((await lock()) ?? '').replaceAll('600000', '601000') });
    const film = writeMp4({ length: 600 });
    const place = at < 0 ? film.length + at : at;
    film[place] = (film[place] ?? 0) ^ 1;
    await put(folder, { 'media/a.mp4': film });
    await utimes(join(folder, 'media/a.mp4'), new Date(0), new Date(0));
    expect((await gather({ save: true })).recordings.get('a.mp4')?.length).toBe(600_000);
  });

  test('a changed file is measured, and a build says that the lock is out of date', async () => {
    const { folder, gather } = await bench();
    await gather({ save: true });
    await put(folder, { 'media/a.mp4': writeMp4({ length: 650 }) });
    const { recordings, reports, probed } = await gather();
    expect(probed).toEqual(['a.mp4']);
    expect(recordings.get('a.mp4')?.length).toBe(650_000);
    expect(reports).toEqual([
      'warning media-lock-contradicts-folder changed since media.lock.json was written: "a.mp4"; run "airclass probe"',
    ]);
    expect((await gather({ save: true })).reports).toEqual([]);
    expect((await gather()).probed).toEqual([]);
  });

  test('a file that went is missing, and its record stays: the folder may be mounted in part', async () => {
    const { folder, gather, lock } = await bench();
    await gather({ save: true });
    await rm(join(folder, 'media/a.mp4'));
    const { recordings, reports } = await gather();
    expect(recordings.get('a.mp4')?.state).toBe('missing');
    expect(reports[0]).toContain('lists what the media folder lacks: "a.mp4"; run');
    const before = await lock();
    const kept = (await gather({ save: true })).reports;
    expect(kept[0]).toContain('lists what the media folder lacks or cannot give: "a.mp4"; their records are kept');
    expect(await lock()).toBe(before);
  });

  test('what the project no longer names is forgotten, and counted', async () => {
    const { folder, gather, lock } = await bench();
    await gather({ save: true });
    const text = (await lock()) ?? '';
    const line = text.split('\n').find((one) => one.startsWith('"a.mp4"')) ?? '';
    const unnamed = ['x.mp4', 'y.mp4'].map((name) => line.replace('a.mp4', name)).join('\n');
    await writeFile(join(folder, 'media.lock.json'), text.replace('"format"', `${unnamed}\n"format"`));
    const { reports } = await gather({ save: true });
    expect(reports[0]).toContain('no longer names: "x.mp4" and 1 more; 2 records were forgotten');
    expect(await lock()).toBe(text);
  });

  test.each<[string, (path: string) => Promise<unknown>, string]>([
    ['too large', (path) => truncate(path, 65 << 20), 'more than the 67.1 MB'],
    ['a folder', (path) => rm(path).then(() => mkdir(path)), 'is a folder, not a regular file'],
    ['a circle', (path) => rm(path).then(() => symlink('media.lock.json', path)), 'ELOOP'],
    ['a link that leads nowhere', (path) => rm(path).then(() => symlink('nowhere', path)), 'ENOENT'],
    [
      'of another format',
      (path) => writeFile(path, '{"format": "airclass media lock 9"}\n'),
      'from line 1 on (readable records: 0)',
    ],
    ['empty', (path) => truncate(path), 'from line 1 on (readable records: 0)'],
    ['blank', (path) => writeFile(path, ' \n\n'), 'from line 1 on (readable records: 0)'],
    [
      'all zero bytes',
      (path) => truncate(path).then(() => truncate(path, 1000)),
      'from line 1 on (readable records: 0)',
    ],
    ['cut at the end of a line', cutAfterLine(2), 'from line 1 on (readable records: 1)'],
    ['cut within a line', cutAfterLine(2, 30), 'from line 3 on (readable records: 1)'],
    ['cut before the format', cutAfterLine(3), 'from line 1 on (readable records: 2)'],
    ['left by a merge', mergeMarks, 'from line 2 on (readable records: 2)'],
  ])('a lock that is %s is a stop, and stays as it is', async (_, make, why) => {
    const { folder, gather } = await bench();
    await gather({ save: true });
    const path = join(folder, 'media.lock.json');
    await make(path);
    const { ino, size, ctimeMs } = await lstat(path);
    await expect(gather({ save: true })).rejects.toThrow(why);
    expect(await lstat(path)).toMatchObject({ ino, size, ctimeMs });
  });

  test.each<[string, (path: string) => Promise<unknown>, readonly string[]]>([
    ['empty', (path) => truncate(path), ['a.mp4', 'sub/b.mp4']],
    ['of another format', (path) => writeFile(path, '{"format": "9"}\n'), ['a.mp4', 'sub/b.mp4']],
    ['cut within a line', cutAfterLine(2, 30), ['sub/b.mp4']],
    ['left by a merge', mergeMarks, []],
  ])('a lock that is %s begins again when that is asked for', async (_, make, probed) => {
    const { folder, gather, lock } = await bench();
    await gather({ save: true });
    const before = await lock();
    await make(join(folder, 'media.lock.json'));
    expect(await gather({ save: true, anew: true })).toMatchObject({ reports: [], probed });
    expect(await lock()).toBe(before);
  });

  test('a folder that has nothing at all of the project keeps the lock', async () => {
    const { folder, gather, lock } = await bench();
    await gather({ save: true });
    const before = await lock();
    await rename(join(folder, 'media'), join(folder, 'elsewhere'));
    await mkdir(join(folder, 'media'));
    const { recordings, reports } = await gather({ save: true });
    expect(recordings.get('a.mp4')?.state).toBe('missing');
    expect(reports[0]).toMatch(
      /has none of the files that media.lock.json lists: "a.mp4" and 1 more; check whether its disk/,
    );
    expect(await lock()).toBe(before);
  });

  test('a build says what the lock does not know yet', async () => {
    const { folder, gather } = await bench();
    await gather({ save: true });
    await put(folder, { 'media/none.mp4': writeMp4({ length: 300 }) });
    expect((await gather()).reports).toEqual([
      'warning media-lock-contradicts-folder in the media folder and not in media.lock.json: "none.mp4"; run "airclass probe"',
    ]);
  });

  test('what another probe has put meanwhile is not dropped', async () => {
    const { folder, gather, lock } = await bench();
    await gather({ save: true });
    const other = ((await lock()) ?? '').replace('"size":', '"size":1');
    await rm(join(folder, 'media/a.mp4'));
    const dropping = gather({
      save: true,
      packets: true,
      onProgress: () => writeFileSync(join(folder, 'media.lock.json'), other),
    });
    await dropping;
    expect(await lock()).toContain('"a.mp4"');
  });

  test('without the folder the lock speaks, and says so', async () => {
    const { folder, gather } = await bench();
    await gather({ save: true });
    await rename(join(folder, 'media'), join(folder, 'elsewhere'));
    const { recordings, reports } = await gather();
    expect(lengths(recordings)).toEqual({
      'a.mp4': 'ok 600000 lock',
      'sub/b.mp4': 'ok 700000 lock',
      'none.mp4': 'missing 0 lock',
    });
    expect(reports).toEqual([
      'info recordings-from-lock there is no media folder; the lengths of 2 recordings come from media.lock.json',
    ]);
    expect(lengths((await gather({ mediaFolders: [join(folder, 'elsewhere')] })).recordings)).toEqual(MEASURED);
    expect(
      lengths(
        (await gather({ environment: await environment({ AIRCLASS_MEDIA: join(folder, 'elsewhere') }) })).recordings,
      ),
    ).toEqual(MEASURED);
  });

  test('with neither folder nor lock everything is missing', async () => {
    const { folder, gather } = await bench();
    await rm(join(folder, 'media'), { recursive: true });
    const { recordings, reports } = await gather();
    expect([...recordings.values()].every(({ state, from }) => state === 'missing' && from === 'lock')).toBe(true);
    expect(reports[0]).toMatch(/^warning recordings-not-measured/);
  });

  test('a folder that was asked for by name must be there', async () => {
    const { gather } = await bench();
    await expect(gather({ mediaFolders: ['/nonexistent/media'] })).rejects.toThrow(UsageError);
    await expect(gather({ environment: { AIRCLASS_MEDIA: '/nonexistent/media' } })).rejects.toThrow(UsageError);
  });

  test('a damaged lock is an error for a build, with the folder and without', async () => {
    const { folder, gather } = await bench();
    await gather({ save: true });
    const lock = join(folder, 'media.lock.json');
    await writeFile(lock, (await readFile(lock, 'utf8')).replace('"size":', '"size";'));
    const withFolder = await gather();
    expect(withFolder.probed).toHaveLength(1);
    expect(withFolder.reports[0]).toMatch(
      /^error media-lock-unreadable .* valid records elsewhere: 1 recording; restore/,
    );
    await rm(join(folder, 'media'), { recursive: true });
    expect((await gather()).reports[0]).toMatch(/^error media-lock-unreadable/);
  });

  test('a link out of the folder is an error at its lesson', async () => {
    const { folder, gather } = await bench();
    await mkdir(join(folder, 'outside'));
    await writeFile(join(folder, 'outside/secret.mp4'), writeMp4());
    await symlink(join(folder, 'outside/secret.mp4'), join(folder, 'media/none.mp4'));
    const { recordings, reports } = await gather();
    expect(recordings.get('none.mp4')).toMatchObject({ state: 'unreadable', reason: { code: 'outside-folder' } });
    expect(reports).toEqual([
      'error path-leaves-media-folder "none.mp4" leads out of the media folder and was not opened; put the file into the folder, or name the folder that it is in with media.folders',
    ]);
  });

  test('a passing fault is tried again, a lasting one is not', async () => {
    const { folder, gather } = await bench();
    await put(folder, { 'media/none.mp4': 'not a film' });
    await gather({ save: true, timeout: 1 });
    const again = await gather({ save: true });
    expect(again.probed).toEqual(['a.mp4', 'sub/b.mp4']);
    expect(lengths(again.recordings)).toMatchObject({ 'a.mp4': 'ok 600000 folder', 'none.mp4': 'unreadable 0 folder' });
    expect((await gather({ save: true })).probed).toEqual([]);
  });

  test('packets are read where they were not before', async () => {
    const { gather } = await bench();
    await gather({ save: true });
    const { probed, recordings } = await gather({ save: true, packets: true });
    expect(probed).toEqual(['a.mp4', 'sub/b.mp4']);
    expect(recordings.get('a.mp4')?.lengths).toMatchObject({ container: 600_000, packets: 600_000 });
    expect((await gather({ save: true, packets: true })).probed).toEqual([]);
  });

  test('a file that is still being delivered is left alone', async () => {
    const { folder, gather, lock } = await bench();
    const gathering = gather({ save: true, settle: 1500 });
    await sleep(150);
    await appendFile(join(folder, 'media/a.mp4'), 'more');
    const { recordings, probed } = await gathering;
    expect(probed).toEqual(['sub/b.mp4']);
    expect(recordings.get('a.mp4')).toMatchObject({ state: 'unreadable', reason: { code: 'still-arriving' } });
    expect(await lock()).not.toContain('"a.mp4"');
  });

  test('an abort keeps what was measured', async () => {
    const { gather, lock } = await bench();
    const stop = new AbortController();
    const aborted = gather({ save: true, concurrency: 1, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(aborted).rejects.toThrow();
    // Whichever of the two came first; on a busy machine the other may have been done as well.
    expect((await lock())?.match(/"state":"ok"/g)?.length).toBeGreaterThanOrEqual(1);
  });
});

test('an editor measures what the lock does not know once, whatever changes beside it', async () => {
  const { folder, gather, lock } = await bench();
  const memory = new Memory(true);
  const again = async (path: string, change: () => Promise<void>) => {
    await change();
    memory.nextRound();
    memory.disk.changed([path]);
    const { recordings, reports, probed } = await gather({}, memory);
    const fresh = await gather();
    expect([recordings, reports]).toEqual([fresh.recordings, fresh.reports]);
    return probed;
  };
  expect(await again('', async () => undefined)).toEqual(['a.mp4', 'sub/b.mp4']);
  expect(await again('note.txt', () => put(folder, { 'note.txt': 'seen' }))).toEqual([]);
  expect(await again('media/a.mp4', () => put(folder, { 'media/a.mp4': writeMp4({ length: 610 }) }))).toEqual([
    'a.mp4',
  ]);
  const file = join(folder, 'media/a.mp4');
  expect(await again('media/a.mp4', () => rename(file, `${file}.away`))).toEqual([]);
  expect(await again('media/a.mp4', () => rename(`${file}.away`, file))).toEqual(['a.mp4']);
  expect(await again('media.lock.json', async () => void (await gather({ save: true })))).toEqual([]);
  expect(await lock()).toBeDefined();
  expect(await again('media.lock.json', () => rm(join(folder, 'media.lock.json')))).toEqual(['a.mp4', 'sub/b.mp4']);
});
