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

async function report(there: string | readonly string[], files: Readonly<Record<string, string>> = FILES) {
  const { project } = await aProject(files);
  const root = await aFolder(Object.fromEntries([there].flat().map((file) => [file, 'film'])));
  const folder = MediaFolders.open([root]);
  if (project === undefined || folder === undefined) throw new Error('no project');
  const needed = neededFiles(project);
  const missing = new Set([...needed.keys()].filter((file) => folder.look(file).kind === 'missing'));
  const diagnostics = new DiagnosticList();
  reportNearNames(missing, needed, folder, project, diagnostics);
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

describe('a file that its name gives to a lesson', () => {
  const LESSONS = (lessons: string) => ({
    ...FILES,
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${lessons}]}\n`,
    'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: ~\n',
  });
  const TWO = LESSONS('小数乘法, 小数除法');

  test.each([
    'P1 语文 第2课（最终版）.mp4',
    '-P1 语文 第2课.mp4',
    '收到/P1 \'语文\' "第2课" $(rm -r x).mp4',
    'P1 语文\n第2课.mp4',
    'P1 语文 cafe\u0301 第2课.mp4',
    '小数除法.MP4',
  ])('%j: the command that is said renames it', async (there) => {
    const { root, folder, reports } = await report(['P1/chinese/01.mp4', there], TWO);
    expect(reports).toHaveLength(1);
    const [message = ''] = reports;
    execFileSync('bash', ['-c', message.slice(message.indexOf('rename it: ') + 11)], { cwd: '/' });
    expect(folder.look('P1/chinese/02.mp4')).toMatchObject({ kind: 'file', path: join(root, 'P1/chinese/02.mp4') });
  });

  test('two files for one lesson, and one file for two lessons, are for a person to choose', async () => {
    expect((await report(['P1/chinese/01.mp4', 'P1 语文 02.mp4', 'P1 语文 第2课.mp4'], TWO)).reports).toEqual([
      '"P1/chinese/02.mp4" is missing, but there are "P1 语文 02.mp4", "P1 语文 第2课.mp4"; check which one it is, and rename it',
    ]);
    const said =
      'could be "P1-chinese-01" or "P1-chinese-02"; check which lesson it is, and give it the name of that lesson\'s file';
    expect((await report('P1 语文 第1、2课.mp4', TWO)).reports).toEqual([`"P1 语文 第1、2课.mp4" ${said}`]);
    const twins = LESSONS('小数乘法, 小数乘法');
    expect((await report('小数乘法.mp4', twins)).reports).toEqual([`"小数乘法.mp4" ${said}`]);
    expect((await report('P1/chinese/小数乘法.mp4', twins)).reports).toEqual([`"P1/chinese/小数乘法.mp4" ${said}`]);
  });

  test('what is of a lesson that is there is of no other', async () => {
    expect((await report(['P1/chinese/01.mp4', 'P1 语文 第1课.mp4'], TWO)).reports).toEqual([]);
    expect((await report(['P1/chinese/01.mp4', 'P1/yuwen/02 小数乘法.mp4'], TWO)).reports).toEqual([]);
  });

  test.each([
    'P1/数学/02.mp4',
    'P2/语文/02.mp4',
    'P1/chinese/旧/02.mp4',
    'P1/chinese/2019/02.mp4',
    'P1/chinese/第1课/02.mp4',
  ])('%j is not the lesson, though its number is', async (there) => {
    expect((await report(['P1/chinese/01.mp4', there], TWO)).reports).toEqual([]);
  });

  test('another format has to be converted', async () => {
    expect((await report(['P1/chinese/01.mp4', 'P1 语文 第2课.wmv'], TWO)).reports).toEqual([
      '"P1/chinese/02.mp4" is missing, but there is "P1 语文 第2课.wmv" of another format; convert it, or name that file with "file" of the lesson',
    ]);
  });
});
