import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { expandCalendar } from '../src/calendar/expand-calendar.js';
import { DiagnosticList } from '../src/diagnostics/diagnostic-list.js';
import { lineColumn } from '../src/diagnostics/line-column.js';
import type { Related } from '../src/diagnostics/problem.js';
import type { Text } from '../src/diagnostics/text.js';
import { loadFiles } from '../src/load/load-files.js';
import type { SourceFiles } from '../src/load/source-file.js';
import { buildProject } from '../src/model/build-project.js';
import type { Project } from '../src/model/project.js';
import { type LaidTimeline, layTimeline } from '../src/timeline/lay-timeline.js';

/** The smallest project that builds; a test lays its own files over it. */
export const SMALL_PROJECT: Readonly<Record<string, string>> = {
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  'teachers.yaml': 'teachers:\n  zhang: {name: 张敏}\n  li: {name: 李娜}\n',
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二]}\n  math: {teacher: li, lessons: [加, 减, 乘, 除, 余, 方, 圆, 角, 线, 面, 体, 数]}\n',
  'programmes.yaml':
    'programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n  card: {title: 台标, kind: card}\nfill:\n  off-hours: {programmes: [card]}\n',
  'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n',
  'zones/one.yaml':
    'id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.example, name: 一年级, stream: "https://example.org/p1.m3u8"}\noutputs: {}\n',
};

/** Ids and paths in quotes, dates, times: they are written alike in both languages. */
const FACTS = /(?<=")(?=[^" ]*[-/._\d])[\x23-\x7e]+(?=")|\b\d{4}-\d{2}-\d{2}\b|\b\d{2}:\d{2}\b/g;

/** Tables show what is said in English; what is said in Chinese must be there and name the same things. */
export function expectBothLanguages({ zh, en }: Text): void {
  for (const fact of en.match(FACTS) ?? []) expect(zh).toContain(fact);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/[a-z]{2}/);
  expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/);
}

export interface TestProject extends Partial<LaidTimeline> {
  readonly sources: SourceFiles;
  readonly project: Project | undefined;
  /** `file:line:column message`, in English, in the order of printing. */
  readonly reports: readonly string[];
  /** The same in Chinese. */
  readonly chinese: readonly string[];
  /** `file:line:column message` of the places that reports refer to. */
  readonly related: readonly string[];
}

/** What was made lately: many tests of one file look at the same project, and none changes it. */
const lately = new Map<string, Promise<TestProject>>();
const MAX_KEPT = 20;

/** Loads and lays out `base` with `files` in place of its own. */
export function aProject(
  files: Readonly<Record<string, string>> = {},
  now = 0,
  base: Readonly<Record<string, string>> = SMALL_PROJECT,
): Promise<TestProject> {
  const all = { ...base, ...files };
  const key = JSON.stringify([all, now]);
  const project = lately.get(key) ?? laidOut(all, now);
  lately.delete(key);
  lately.set(key, project);
  for (const old of lately.keys()) if (lately.size > MAX_KEPT) lately.delete(old);
  return project;
}

async function laidOut(files: Readonly<Record<string, string>>, now: number): Promise<TestProject> {
  const folder = await mkdtemp(join(tmpdir(), 'airclass-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const diagnostics = new DiagnosticList();
    const sources = await loadFiles(folder, diagnostics);
    const project = buildProject(sources, diagnostics);
    const laid = project && layTimeline(project, expandCalendar(project, diagnostics), diagnostics, now);
    const said = diagnostics.sorted();
    const notes = said.flatMap(({ related }) => related);
    const lines = (texts: readonly Related[], language: 'zh' | 'en') =>
      texts.map(({ span, message }) => {
        expectBothLanguages(message);
        const { line, column } = lineColumn(sources.texts.get(span.file) ?? '', span.start);
        return `${span.file}:${line}:${column} ${message[language]}`;
      });
    const told = { reports: lines(said, 'en'), chinese: lines(said, 'zh'), related: lines(notes, 'en') };
    return { sources, project, ...told, ...laid };
  } finally {
    await rm(folder, { recursive: true });
  }
}
