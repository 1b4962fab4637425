import { expect, test } from 'vitest';
import { DiagnosticList } from '../../../src/diagnostics/diagnostic-list.js';
import { fixTexts } from '../../../src/diagnostics/fix-texts.js';
import { readAnyYaml } from '../../../src/load/read-any-yaml.js';
import { readSimpleYaml } from '../../../src/load/read-simple-yaml.js';
import type { FileKind } from '../../../src/load/source-file.js';
import type { Files } from '../../mistakes/changes.js';
import { mistakes } from '../../mistakes/mistakes.js';
import { SOUND_PROJECT } from '../../mistakes/sound-project.js';

const KINDS: Readonly<Record<string, FileKind>> = {
  'courses/P1.yaml': 'courses',
  'timetables/p1.yaml': 'timetable',
  'teachers.yaml': 'teachers',
};

/** Far more lines than a repair looks at, before and after those in which the mistakes are made. */
const LONG: Files = new Map([
  ['courses/P1.yaml', longer('courses/P1.yaml', 'courses:\n', courses('before'), courses('after'))],
  ['timetables/p1.yaml', longer('timetables/p1.yaml', 'changes:\n', changes(8), changes(14))],
  ['teachers.yaml', longer('teachers.yaml', 'teachers:\n', teachers('before'), teachers('after'))],
]);

function longer(path: string, from: string, before: string, after: string): string {
  const text = SOUND_PROJECT[path] ?? '';
  return text.replace(from, `${from}${before}`) + after;
}

function courses(id: string): string {
  return many(2, (n) => `  ${id}-${n}:\n    teacher: wang-fang\n    lessons:\n${lessons(12)}`);
}

function lessons(count: number): string {
  return many(count, (n) =>
    n % 2 === 0 ? `      - 第 ${n} 单元\n` : `      - title: 春天 ${n}\n        length: 17m\n`,
  );
}

function changes(day: number): string {
  return many(50, () => `  - {on: 2026-09-${day}, at: 10:00, show: chinese}\n`).replaceAll('-8,', '-08,');
}

function teachers(id: string): string {
  return many(60, (n) => `  ${id}-${n}: {name: 张敏}\n`);
}

function many(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n)).join('');
}

async function read(path: string, text: string) {
  const list = new DiagnosticList();
  const file = await readAnyYaml({ kind: KINDS[path] ?? 'project', path }, text, list);
  const { texts } = fixTexts(list.sorted(), new Map([[path, text]]));
  return {
    text,
    data: file?.data,
    fixed: texts.get(path) ?? text,
    reports: list.sorted().map(({ message }) => message.en),
  };
}

async function fixed(path: string, text: string) {
  let now = await read(path, text);
  for (let turn = 0; turn < 4 && now.fixed !== now.text; turn++) now = await read(path, now.fixed);
  return now;
}

/** Words of mistakes in the indentation, which leave a text that can be read. */
const INDENTED = /blank too|too far|level|not indented/;

/** Certain mistakes in the structure of one of the files, which is seen from the lines around. */
const ones = mistakes.flatMap(({ name, isCertain, change }) => {
  const faulty = change(new Map([...Object.entries(SOUND_PROJECT), ...LONG]));
  const changed = Object.keys(KINDS).filter((path) => faulty.get(path) !== LONG.get(path));
  const [path = ''] = changed;
  const text = faulty.get(path);
  if (!isCertain || changed.length !== 1 || typeof text !== 'string' || name === 'direction mark in a title') return [];
  return readSimpleYaml(text) === undefined || INDENTED.test(name) ? [{ name, path, text }] : [];
});

test('the long files are sound, and there are mistakes in each', async () => {
  for (const path of Object.keys(KINDS)) {
    const text = String(LONG.get(path));
    expect((await sound.get(path))?.reports).toEqual([]);
    expect(text.split('\n').length).toBeGreaterThan(100);
    expect(ones.filter((one) => one.path === path).length).toBeGreaterThan(1);
  }
});

/** What the sound files say. */
const sound = new Map(Object.keys(KINDS).map((path) => [path, read(path, String(LONG.get(path)))]));

test.each(ones)('in a long file too is fixed: $name', async ({ path, text }) => {
  const { data } = (await sound.get(path)) ?? {};
  expect(data).toBeDefined();
  expect(await fixed(path, text)).toMatchObject({ data, reports: [] });
});
