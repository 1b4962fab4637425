import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { MediaFolders } from '../../src/media/media-folders.js';
import { neededFiles } from '../../src/media/needed-files.js';
import { reportNearNames } from '../../src/media/report-near-names.js';
import { aProject } from '../a-project.js';
import { aFolder } from './media-bench.js';

const FILES = {
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 小数乘法, file: "a\'b/01.mp4"}]}\n',
  'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: "-"\n',
};
const WANTED = "a'b/01.mp4";

async function report(there: string) {
  const { project } = await aProject(FILES);
  const root = await aFolder({ [there]: 'film' });
  const folder = MediaFolders.open([root]);
  if (project === undefined || folder === undefined) throw new Error('no project');
  const needed = neededFiles(project);
  const missing = new Set([...needed.keys()].filter((file) => folder.look(file).kind === 'missing'));
  const diagnostics = new DiagnosticList();
  reportNearNames(missing, needed, folder, diagnostics);
  return { root, folder, reports: diagnostics.sorted().map(({ message }) => message.en) };
}

describe('a file under a nearly equal name', () => {
  test.each([
    "a'b/01.MP4",
    "a'b/1.mp4",
    "a'b/０１.mp4",
    "a'b/01 小数乘法 最终版.mp4",
    "a'b/cafe\u0301/01.mp4",
    'b/01.mp4',
  ])('%s: the command that is said renames it', async (there) => {
    const { root, folder, reports } = await report(there);
    const [message = ''] = reports;
    expect(reports).toHaveLength(1);
    expect(message).toMatch(/^"a'b\/01\.mp4" is missing, but there is ".*"; if it is the same, rename it: (mkdir|mv) /);
    execFileSync('bash', ['-c', message.slice(message.indexOf('rename it: ') + 11)], { cwd: '/' });
    expect(folder.look(WANTED)).toMatchObject({ kind: 'file', path: join(root, WANTED) });
  });

  test('another format is not renamed', async () => {
    expect((await report("a'b/01.ts")).reports).toEqual([
      `"${WANTED}" is missing, but there is "a'b/01.ts" of another format; convert it, or name that file with "file" of the lesson`,
    ]);
  });

  test('nothing where it is there, or nothing is like it', async () => {
    expect((await report(WANTED)).reports).toEqual([]);
    expect((await report("a'b/02.mp4")).reports).toEqual([]);
  });
});
