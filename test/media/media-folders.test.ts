import { mkdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { UsageError } from '../../src/diagnostics/usage-error.js';
import type { GatherOptions } from '../../src/media/gather-options.js';
import { gatherRecordings } from '../../src/media/gather-recordings.js';
import { MediaFolders } from '../../src/media/media-folders.js';
import { unusedFiles } from '../../src/media/unused-files.js';
import { aProject } from '../a-project.js';
import { aFolder, environment, put } from './media-bench.js';
import { writeMp4 } from './write-mp4.js';

const NAMES = ['P1/01.mp4', 'P2/01.mp4', 'P2/02.mp4'];
const FILES = {
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${NAMES.map((file) => `{title: 一, file: ${file}}`).join(', ')}]}\n`,
  'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: "-"\n',
};
const film = (seconds: number) => writeMp4({ length: seconds });
const DELIVERED = 1_583_000_000;

interface Bench {
  readonly there: Readonly<Record<string, string | Buffer>>;
  /** From a path to what it leads to, both below the bench's folder. */
  readonly links?: Readonly<Record<string, string>>;
  readonly media?: string;
}

/** The project is in `project`, other disks are beside it. */
async function bench({ there, links = {}, media = '{folders: [media, ../disk2]}' }: Bench) {
  const { project } = await aProject({
    ...FILES,
    'project.yaml': `id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: ${media}\n`,
  });
  if (project?.media === undefined) throw new Error('the project does not build');
  const folder = await aFolder(there);
  for (const [link, target] of Object.entries(links)) {
    await mkdir(dirname(join(folder, link)), { recursive: true });
    await symlink(join(folder, target), join(folder, link));
  }
  const gather = async (more: Partial<GatherOptions> = {}) => {
    const diagnostics = new DiagnosticList();
    const options = { projectFolder: join(folder, 'project'), environment: await environment(), ...more };
    const recordings = await gatherRecordings(project, new Map(), options, diagnostics);
    const reports = diagnostics
      .sorted()
      .map(({ problem, message }) => `${problem.id}: ${message.en.replaceAll(folder, '')}`);
    const states = NAMES.map((name) => {
      const { state, length = 0, from } = recordings.get(name) ?? {};
      return `${state} ${length / 1000} ${from}`;
    });
    return { states, reports };
  };
  const paths = project.media.folders.map(({ path }) => join(folder, 'project', path));
  return { folder, gather, paths, used: new Set(NAMES) };
}

const TWO_DISKS = {
  'project/media/P1/01.mp4': film(601),
  'disk2/P2/01.mp4': film(602),
  'disk2/P2/02.mp4': film(603),
};
const ALL = ['ok 601 folder', 'ok 602 folder', 'ok 603 folder'];
const OUTSIDE = 'path-leaves-media-folder';

describe('a recording is looked for in each folder in order', () => {
  const CASES: Readonly<
    Record<string, Bench & { readonly states: readonly string[]; readonly reports: readonly RegExp[] }>
  > = {
    'each on its disk': { there: TWO_DISKS, states: ALL, reports: [] },
    'folder comes first': { there: TWO_DISKS, media: '{folder: ../disk2, folders: [media]}', states: ALL, reports: [] },
    'folder alone is as before': {
      ...{ there: TWO_DISKS, media: '{folder: ../disk2}', reports: [] },
      states: ['missing 0 folder', 'ok 602 folder', 'ok 603 folder'],
    },
    'the first that has it counts, and the other one is named': {
      there: { ...TWO_DISKS, 'disk2/P1/01.mp4': film(700) },
      states: ALL,
      reports: [
        /^recording-in-two-folders: "P1\/01.mp4" is in two media folders: the one in "\/project\/media" is used and the one in "\/disk2" is not; delete/,
      ],
    },
    'also where the first one is empty': {
      there: { ...TWO_DISKS, 'project/media/P2/01.mp4': '' },
      states: ['ok 601 folder', 'unreadable 0 folder', 'ok 603 folder'],
      reports: [/^recording-in-two-folders: "P2\/01.mp4"/],
    },
    'a link to a file on the other disk': {
      ...{ there: { ...TWO_DISKS, 'disk2/a.mp4': film(605) }, links: { 'project/media/P2/01.mp4': 'disk2/a.mp4' } },
      states: ['ok 601 folder', 'ok 605 folder', 'ok 603 folder'],
      reports: [/^recording-in-two-folders: "P2\/01.mp4"/],
    },
    'a link to a folder on the other disk, where the same file is not two': {
      ...{ there: TWO_DISKS, links: { 'project/media/P2': 'disk2/P2' }, states: ALL, reports: [] },
    },
    'a link to a folder that is named only for that': {
      there: {
        'project/media/P1/01.mp4': film(601),
        'disk2/grade2/01.mp4': film(602),
        'disk2/grade2/02.mp4': film(603),
      },
      ...{ links: { 'project/media/P2': 'disk2/grade2' }, states: ALL, reports: [] },
    },
    'a link to a disk that is not named': {
      ...{ there: TWO_DISKS, media: '{}', links: { 'project/media/P2': 'disk2/P2' } },
      states: ['ok 601 folder', 'unreadable 0 folder', 'unreadable 0 folder'],
      reports: [
        new RegExp(`^${OUTSIDE}: "P2/01.mp4" .*or name the folder that it is in with media.folders$`),
        new RegExp(`^${OUTSIDE}: "P2/02.mp4"`),
      ],
    },
    'a link to a folder whose name begins like one that is named': {
      ...{ there: { ...TWO_DISKS, 'disk22/01.mp4': film(605) }, links: { 'project/media/P2': 'disk22' } },
      states: ['ok 601 folder', 'unreadable 0 folder', 'ok 603 folder'],
      reports: [new RegExp(`^${OUTSIDE}: "P2/01.mp4"`), /^recording-in-two-folders: "P2\/01.mp4"/],
    },
    'one folder under two names is one': {
      ...{ there: TWO_DISKS, links: { disk3: 'disk2' }, media: '{folders: [media, ../disk3, ../disk2]}' },
      ...{ states: ALL, reports: [] },
    },
    'one folder in the other': {
      there: { 'project/media/P1/01.mp4': film(601), 'project/media/more/P2/01.mp4': film(602) },
      media: '{folders: [media, media/more]}',
      states: ['ok 601 folder', 'ok 602 folder', 'missing 0 folder'],
      reports: [],
    },
    'a name that is nearly right on the other disk': {
      there: {
        ...TWO_DISKS,
        'disk2/P2/02.mp4': 'x',
        'disk2/P1/1.MP4': film(601),
        'project/media/P1/01.mp4': film(601),
      },
      media: '{folders: [../disk2, ../disk4]}',
      states: ['missing 0 folder', 'ok 602 folder', 'unreadable 0 folder'],
      reports: [
        /^recording-near-name: "P1\/01.mp4" is missing, but there is "P1\/1.MP4"; .*: mv -n -- '\/disk2\/P1\/1.MP4' '\/disk2\/P1\/01.mp4'$/,
        /^media-folder-absent: the media folder "..\/disk4" does not exist; of the recordings that no other folder has, 0 are taken from media.lock.json, and 1 count as missing$/,
      ],
    },
    'nearly right on both disks': {
      there: {
        'project/media/P1/1.mp4': film(601),
        'disk2/P1/1.mp4': film(601),
        ...{ 'disk2/P2/01.mp4': film(602), 'disk2/P2/02.mp4': film(603) },
      },
      states: ['missing 0 folder', 'ok 602 folder', 'ok 603 folder'],
      reports: [
        /^recording-near-name: "P1\/01.mp4" is missing, but there are "\/project\/media\/P1\/1.mp4", "\/disk2\/P1\/1.mp4"; check/,
      ],
    },
  };
  test.each(Object.entries(CASES))('%s', async (_, { states, reports, ...made }) => {
    const found = await (await bench(made)).gather();
    expect(found.states).toEqual(states);
    expect(found.reports).toEqual(reports.map((report) => expect.stringMatching(report)));
  });
});

describe('a disk that is not mounted', () => {
  test('leaves its records in the lock, which speak for it', async () => {
    const { folder, gather } = await bench({ there: TWO_DISKS });
    await gather({ save: true });
    const lock = () => readFile(join(folder, 'project/media.lock.json'), 'utf8');
    const before = await lock();
    await rename(join(folder, 'disk2'), join(folder, 'elsewhere'));
    for (const more of [{}, { save: true }, { save: true, recheck: 'all' as const }]) {
      const { states, reports } = await gather(more);
      expect(states).toEqual(['ok 601 folder', 'ok 602 lock', 'ok 603 lock']);
      expect(reports).toEqual([
        expect.stringMatching(/^media-folder-absent: .*"\.\.\/disk2" does not exist; .* 2 are taken/),
      ]);
      expect(await lock()).toBe(before);
    }
    await rm(join(folder, 'project/media'), { recursive: true });
    expect((await gather()).states).toEqual(['ok 601 lock', 'ok 602 lock', 'ok 603 lock']);
  });

  test('a recording that moves to the other disk is known; another one of that name is measured', async () => {
    const { folder, gather } = await bench({ there: TWO_DISKS });
    await utimes(join(folder, 'disk2/P2/01.mp4'), DELIVERED, DELIVERED);
    await gather({ save: true });
    await put(folder, { 'project/media/P2/x': '' });
    await rename(join(folder, 'disk2/P2/01.mp4'), join(folder, 'project/media/P2/01.mp4'));
    await put(folder, { 'disk2/P2/02.mp4': film(640) });
    const probed: string[] = [];
    const { states } = await gather({ save: true, onProgress: (_, __, file) => probed.push(file) });
    expect(states).toEqual(['ok 601 folder', 'ok 602 folder', 'ok 640 folder']);
    expect(probed).toEqual(['P2/02.mp4']);
  });
});

describe('folders asked for by name take the place of those of the project', () => {
  test('--media several times, or AIRCLASS_MEDIA with separators', async () => {
    const { folder, gather } = await bench({ there: TWO_DISKS, media: '{folder: ../nowhere}' });
    const both = [join(folder, 'disk2'), join(folder, 'project/media')];
    const env = await environment({ AIRCLASS_MEDIA: both.join(':') });
    expect((await gather({ mediaFolders: both })).states).toEqual(ALL);
    expect((await gather({ environment: env })).states).toEqual(ALL);
  });

  test('a folder whose name holds a separator is one', async () => {
    const { folder, gather } = await bench({ there: { 'a:b/P1/01.mp4': film(601) }, media: '{folder: ../nowhere}' });
    const env = await environment({ AIRCLASS_MEDIA: join(folder, 'a:b') });
    expect((await gather({ environment: env })).states[0]).toBe('ok 601 folder');
  });

  test('each must be there', async () => {
    const { folder, gather } = await bench({ there: TWO_DISKS });
    const asked = gather({ mediaFolders: [join(folder, 'disk2'), join(folder, 'disk9')] });
    await expect(asked).rejects.toThrow(UsageError);
    await expect(asked).rejects.toThrow(/^--media names the media folder "[^"]*disk9", which does not exist/);
  });
});

test('unused files of every folder: not what a link leads to, not one folder in another twice', async () => {
  const { folder, paths, used } = await bench({
    there: {
      ...{ 'project/media/P1/01.mp4': 'x', 'project/media/old.mp4': 'x', 'project/media/more/old.mp4': 'x' },
      ...{ 'disk2/grade2/01.mp4': 'x', 'disk2/grade2/09.mp4': 'x', 'disk2/P2/02.mp4': 'x' },
    },
    links: { 'project/media/P2': 'disk2/grade2', 'project/media/circle': 'project/media' },
    media: '{folders: [media, ../disk2, media/more]}',
  });
  const folders = MediaFolders.open(paths);
  if (folders === undefined) throw new Error('no folders');
  await writeFile(join(folder, 'disk2/.hidden'), 'x');
  expect(
    unusedFiles(folders, used).map(({ folder: root = '', file }) => `${root.slice(folder.length)} ${file}`),
  ).toEqual(['/project/media circle', '/disk2 grade2/09.mp4', '/project/media old.mp4', '/project/media/more old.mp4']);
});
