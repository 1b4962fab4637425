import { describe, expect, test } from 'vitest';
import type { PlanTables } from '../../src/proof/plan-tables.js';
import { readForOf } from '../../src/proof/read-for.js';
import { aRelease } from '../release/a-release.js';

const planAfter = async (files: Readonly<Record<string, string>> = {}) => (await aRelease(files)).options('out').plan;
const plan = await planAfter();
const readFor = readForOf('a', plan);
const PROJECT = 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\n';
const ZONE =
  'id: two\ntitle: 区\nlineup:\n  p1: {number: 2, id: p1.two.example, name: 一年级, stream: "https://two.example/p1.m3u8"}\noutputs: {}\n';

describe('what readers know besides a file', () => {
  test('is the same for the same project, and where only why a timetable was changed is other', async () => {
    expect(readForOf('a', await planAfter({}))).toBe(readFor);
    const reasons = [{ zh: '停电' }];
    const other: PlanTables | undefined = plan && { ...plan, project: { ...plan.project, reasons } };
    expect(readForOf('a', other)).toBe(readFor);
  });

  test('changes with the program that reads', () => {
    expect(readForOf('b', plan)).not.toBe(readFor);
    expect(readForOf('b', undefined)).not.toBe(readForOf('a', undefined));
  });

  test('is not that of no project', () => {
    expect(readForOf('a', undefined)).not.toBe(readFor);
  });

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['the time zone', { 'project.yaml': PROJECT.replace('Asia/Shanghai', 'Asia/Urumqi') }],
    ['the start of a broadcast day', { 'project.yaml': `${PROJECT}day-start: 04:00\n` }],
    ['the languages', { 'project.yaml': `${PROJECT}languages: [en, zh]\n` }],
    ['a teacher', { 'teachers.yaml': 'teachers:\n  zhang: {name: 张明}\n  li: {name: 李娜}\n' }],
    [
      'a lesson',
      {
        'courses/p1.yaml':
          'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [壹, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n  math: {teacher: li, lessons: [加, 减, 乘, 除, 余, 方, 圆, 角, 线, 面]}\n',
      },
    ],
    ['a programme', { 'programmes.yaml': 'programmes:\n  eyes: {title: 课间操, kind: exercise}\n' }],
    ['an address of a zone', { 'zones/two.yaml': ZONE.replace('two.example/p1', 'three.example/p1') }],
    ['the title of a zone', { 'zones/two.yaml': ZONE.replace('title: 区', 'title: 二区') }],
  ])('changes with %s', async (_, files) => {
    const before = 'zones/two.yaml' in files ? readForOf('a', await planAfter({ 'zones/two.yaml': ZONE })) : readFor;
    expect(readForOf('a', await planAfter(files))).not.toBe(before);
  });
});
