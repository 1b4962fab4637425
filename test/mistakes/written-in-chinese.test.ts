import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../src/cli/fix/meaning-of.js';
import { compile } from '../../src/compile.js';
import { addDays } from '../../src/model/time.js';
import { runMain } from '../cli/run-main.js';

const NOW = '2026-08-31T20:00+08:00';

const COMMON: Readonly<Record<string, string>> = {
  'project.yaml': 'id: three\ntitle: 三个年级\ntime-zone: Asia/Shanghai\nlanguages: [zh]\n',
  'programmes.yaml':
    'programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n  rest: {title: 课间 休息, kind: break}\n  card: {title: 台标, kind: card}\nfill:\n  between: {programmes: [rest]}\n  off-hours: {programmes: [card]}\n',
  'zones/telecom.yaml':
    'id: telecom\ntitle: 电信教育专区\nlineup:\n' +
    ['p1', 'j1', 's3']
      .map(
        (id, index) =>
          `  ${id}: {number: ${701 + index}, id: ${id}.edu.example, name: ${id}, stream: "https://live.example/${id}.m3u8"}\n`,
      )
      .join('') +
    'outputs:\n  xmltv: {days: 7}\n',
};

const LESSONS = (word: string) =>
  `[${Array.from({ length: 14 }, (_, index) => `${word}第 ${index + 1} 讲`).join(', ')}]`;

interface Words {
  readonly grades: readonly [p1: string, j1: string, s3: string];
  readonly weekdays: string;
  readonly friday: string;
  readonly saturday: string;
  readonly chinese: string;
  readonly math: string;
  readonly eyes: string;
  readonly rest: string;
  readonly school: string;
  readonly teachers: readonly [string, string];
  readonly theme: string;
  readonly again: string;
  readonly first: string;
}

const IDS: Words = {
  grades: ['P1', 'J1', 'S3'],
  weekdays: '[mon, tue, wed, thu, fri]',
  friday: 'fri',
  saturday: 'sat',
  chinese: 'chinese',
  math: 'math',
  eyes: 'eyes',
  rest: 'rest',
  school: 'our-school',
  teachers: ['zhang-min', 'li-na'],
  theme: 'patriotism',
  again: 'repeat chinese 2',
  first: 'math',
};

const NAMES: Words = {
  grades: ['一年级', '七年级', '高三'],
  weekdays: '[周一, 周二, 星期三, 周四, 周五]',
  friday: '星期五',
  saturday: '周六',
  chinese: '语文',
  math: '数学',
  eyes: '眼保健操',
  rest: '课间 休息',
  school: '实验小学',
  teachers: ['张敏', '李娜'],
  theme: '爱国主义教育',
  again: '重播 语文 第2课',
  first: '首播 数学',
};

function project(words: Words): Readonly<Record<string, string>> {
  const { chinese, math, eyes, rest, teachers, school } = words;
  const files: Record<string, string> = {
    ...COMMON,
    'calendar.yaml': `term: {first-day: 2026-09-01, last-day: 2026-09-20}\ngrades:\n  ${words.grades[2]}: {last-day: 2026-09-18}\nweekdays: ${words.weekdays}\nholidays: CN\nmake-up-days: {2026-09-20: ${words.friday}}\n`,
    'teachers.yaml': `organisations:\n  our-school: 实验小学\nteachers:\n  zhang-min: {name: 张敏, organisation: ${school}}\n  li-na: {name: 李娜, organisation: ${school}}\n`,
  };
  for (const [index, id] of ['p1', 'j1', 's3'].entries()) {
    const grade = words.grades[index] ?? '';
    const hour = 9 + index;
    files[`courses/${id}.yaml`] =
      `grade: ${grade}\nrecorded-by: ${school}\ncourses:\n  ${chinese}:\n    teacher: ${teachers[0]}\n    stand-ins: [{lessons: 3, teacher: ${teachers[1]}, reason: 外出, approved-by: 教务处}]\n    lessons: ${LESSONS('文')}\n  ${math}:\n    teacher: ${teachers[1]}\n    lessons:\n      - {title: 导学, themes: [${words.theme}], teacher: ${teachers[1]}}\n${Array.from({ length: 13 }, (_, n) => `      - 数第 ${n + 2} 讲\n`).join('')}`;
    const at = (minutes: number) => `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    files[`timetables/${id}.yaml`] =
      `channel: ${id}\ngrade: ${grade}\nfrom: 2026-09-01\nweek:\n  ${at(0)}-${at(20)}: [${chinese}, ${math}, ${chinese}, ~, ${words.first}]\n  ${at(20)}-${at(30)}: ${eyes}\n  ${at(30)}-${at(40)}: ${rest}\nrepeats:\n  - {of: week, at: ${words.saturday} ${at(0)}, gap: 10m}\nchanges:\n  - {on: 2026-09-09, at: ${at(0)}, show: ${words.again}}\n`;
  }
  return files;
}

async function withFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-chinese-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const compiled = (folder: string) =>
  compile(folder, { now: Date.parse(NOW), environment: {}, signal: new AbortController().signal });

interface Built {
  readonly meaning: string;
  readonly events: readonly string[];
  readonly reports: readonly string[];
}

async function built(folder: string): Promise<Built> {
  const { sound, diagnostics } = await compiled(folder);
  const reports = diagnostics.map(({ problem, message }) => `${problem.id} ${message.en}`);
  if (sound === undefined) return { meaning: '', events: [], reports };
  const { calendar, lines } = sound.timeline;
  const days = Array.from({ length: 30 }, (_, index) => addDays(calendar.first, index));
  const events = [...lines.values()].flatMap((line) =>
    days.flatMap((day) =>
      line.airingsOn(day).map((airing) => `${line.channel.id} ${airing.id} ${airing.start} ${airing.end}`),
    ),
  );
  return { meaning: meaningOf(sound), events, reports };
}

describe('a project of three grades that is written in Chinese names', () => {
  test('is what its twin in ids is, event by event, and nothing is said about the names', async () => {
    const ids = await withFolder(project(IDS), built);
    const names = await withFolder(project(NAMES), built);
    expect(ids.events.length).toBeGreaterThan(100);
    expect(names.events).toEqual(ids.events);
    expect(names.meaning).toBe(ids.meaning);
    expect(names.reports).toEqual(ids.reports);
  });

  test('with Chinese keys and full-width signs too, once they are fixed', async () => {
    const ids = await withFolder(project(IDS), built);
    const files = project(NAMES);
    const chineseKeys = Object.entries(files).map(([path, text]) => {
      const keys = text
        .replace(/^grade:/m, '年级：')
        .replace(/^courses:/m, '课程：')
        .replace(/teacher: /g, '教师: ')
        .replace(/^recorded-by: /m, '录制单位：')
        .replace(/^week:/m, '课表：')
        .replace(/^weekdays: /m, '上课日：');
      return [path, path === 'programmes.yaml' || path === 'project.yaml' ? text : keys] as const;
    });
    await withFolder(Object.fromEntries(chineseKeys), async (folder) => {
      await runMain(folder, NOW, ['check', '.', '--fix', '--quiet', '--lang', 'en']);
      expect((await built(folder)).meaning).toBe(ids.meaning);
    });
  });

  test.each([
    [
      'a name of two',
      { ...NAMES, teachers: ['张敏', '张敏'] as const },
      (files: Record<string, string>) => {
        files['teachers.yaml'] = (files['teachers.yaml'] ?? '').replace('name: 李娜', 'name: 张敏');
      },
      /name-not-unique 2 have the name "张敏" \(teacher\): zhang-min, li-na/,
    ],
    [
      'a name of nobody',
      { ...NAMES, teachers: ['张敏', '李那'] as const },
      () => undefined,
      /unknown-reference there is no teacher "李那"/,
    ],
    [
      'a grade that does not exist',
      { ...NAMES, grades: ['一年级', '七年级', '高四'] as const },
      () => undefined,
      /unknown-reference there is no grade "高四"/,
    ],
  ])('%s is reported', async (_, words, change, expected) => {
    const files = { ...project(words) };
    change(files);
    const { reports } = await withFolder(files, built);
    expect(reports.filter((line) => expected.test(line)).length).toBeGreaterThan(0);
  });
});
