import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { EditedProject } from './edited-project.js';

const NOW = Date.parse('2020-03-08T00:00Z');
/** Each file names something of the others. */
const FILES: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  'teachers.yaml':
    'organisations:\n  east: 东区\n  west: 西区\nteachers:\n  zhang: {name: 张敏, organisation: 西区}\n  li: {name: 李娜}\n  wang: {name: 王芳}\n',
  'vocabulary.yaml': 'themes:\n  flood: 防汛\n',
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    recorded-by: east\n    lessons: [{title: 一, themes: [flood]}, 二, 三, 四, 五, 六, 七, 八, 九, 十]\n',
  'courses/p2.yaml':
    'grade: P2\ncourses:\n  chinese: {teacher: 李娜, lessons: [天, 地, 人, 你, 我, 他, 日, 月, 水, 火]}\n',
  'courses/p3.yaml': 'grade: P3\ncourses:\n  math: {teacher: wang, lessons: [加]}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:20-09:30: eyes\nrepeats:\n  - {of: today, from: 09:00-09:30, at: 19:00}\n',
  'timetables/p2.yaml':
    'channel: p2\nfrom: 2020-03-09\nweek:\n  09:00-09:20: P2 chinese\n  11:00-11:20: repeat P1 chinese 1\n',
  'changes.yaml': 'changes:\n  - {on: 2020-03-12, at: 09:00, show: eyes, reason: 广播操}\n',
  'zones/one.yaml':
    'id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.example, name: 一年级, stream: "https://example.org/p1.m3u8"}\n  p2: {number: 2, id: p2.example, name: 二年级, stream: "https://example.org/p2.m3u8"}\noutputs:\n  feeds:\n    adi: {provider: 教育台, provider-id: edu.example.cn, asset-prefix: EDUC, qa-contact: "qa@edu.example.cn", short-names: {P2-chinese: 语, P3-math: 数}}\n',
};

test.each<readonly [what: string, file: string, from: string | RegExp, to: string]>([
  ['the name of a teacher', 'teachers.yaml', '张敏', '张明'],
  ['a teacher who is named by name', 'teachers.yaml', '李娜', '李丽'],
  ['a second teacher of a name', 'teachers.yaml', '王芳', '李娜'],
  ['a teacher who is taken out', 'teachers.yaml', '  zhang:', '  zhao:'],
  ['an organisation', 'teachers.yaml', 'east: 东区', 'east: 东城区'],
  ['an organisation of a teacher', 'teachers.yaml', 'west: 西区', 'west: 西城区'],
  ['a theme', 'vocabulary.yaml', '防汛', '防洪'],
  ['the title of a lesson', 'courses/p1.yaml', '二', '两'],
  ['the subject of a course', 'courses/p2.yaml', 'chinese:', 'math:'],
  ['the subject of a course that has a short name alone', 'courses/p3.yaml', 'math:', 'music:'],
  ['the grade of courses', 'courses/p2.yaml', 'grade: P2', 'grade: P3'],
  ['a course with fewer lessons', 'courses/p1.yaml', ', 九, 十', ', 九'],
  ['the title of a programme', 'programmes.yaml', '眼保健操', '护眼操'],
  ['the id of a programme', 'programmes.yaml', '  eyes:', '  eye:'],
  ['where a lesson is first', 'timetables/p1.yaml', '09:00-09:20: chinese', '09:05-09:20: chinese'],
  ['a lesson that is only repeated', 'timetables/p2.yaml', 'P1 chinese 1', 'P1 chinese 9'],
  ['the id of a channel', 'timetables/p2.yaml', 'channel: p2', 'channel: p3'],
  ['what a change shows', 'changes.yaml', 'show: eyes', 'show: chinese'],
  ['the last day of the term', 'calendar.yaml', '2020-03-20', '2020-03-18'],
  ['the languages', 'project.yaml', 'id: small\n', 'id: small\nlanguages: [zh, en]\n'],
  ['a file that cannot be read', 'teachers.yaml', 'teachers:', 'teachers: ['],
  ...Object.keys(FILES).map((file) => [`a comment in ${file}`, file, /$/, '# 注\n'] as const),
])('what refers to it follows: %s', async (_, file, from, to) => {
  const source = mkdtempSync(join(tmpdir(), 'airclass-'));
  onTestFinished(() => rmSync(source, { recursive: true }));
  const project = new EditedProject(source, { now: NOW, environment: {} }, FILES);
  onTestFinished(() => project.end());
  expect(await project.difference()).toBeUndefined();
  expect(project.sound).toBe(1);
  const text = FILES[file] ?? '';
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  for (const now of [edited, text, edited]) {
    project.type(file, now);
    expect(await project.difference()).toBeUndefined();
  }
  expect(project.sound).toBeGreaterThan(1);
});
