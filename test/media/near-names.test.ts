import { expect, test } from 'vitest';
import { nearNames } from '../../src/media/near-names.js';

const WANTED = 'P1/chinese/01.mp4';
const near = (unused: readonly string[], file = WANTED, titles: readonly string[] = ['小数乘法']) =>
  nearNames([{ file, titles }], unused).get(file) ?? [];

test.each([
  'P1/chinese/01.MP4',
  'P1/chinese/1.mp4',
  'P1/chinese/001.mp4',
  'P1/chinese/０１.mp4',
  'P1/chinese/01.mp4.mp4',
  'P1/chinese/01.MP4.mp4',
  'P1/chinese/01.mov',
  'P1/chinese/01.ts',
  'P1/chinese/01 .mp4',
  'P1/chinese/ 01.mp4',
  'P1/chinese/01最终版.mp4',
  'P1/chinese/01（最终版）.mp4',
  'P1/chinese/01_final.mp4',
  'P1/chinese/01 (1).mp4',
  'P1/chinese/01 - 副本.mp4',
  'P1/chinese/01 v2.mp4',
  'P1/chinese/01小数乘法.mp4',
  'P1/chinese/01 小数乘法 最终版.mp4',
  'P1/chinese/小数乘法最终版.mp4',
  'P1/chinese/小数乘法.mp4',
  'p1/Chinese/01.mp4',
  'P1/chinese2/01.mp4',
  'P1/语文/01.mp4',
  'P1/01.mp4',
  'P1/chinese/第一周/01.mp4',
])('%s is near', (file) => {
  expect(near([file])).toEqual([file]);
});

test.each([
  'P1/chinese/02.mp4',
  'P1/chinese/10.mp4',
  'P1/chinese/011.mp4',
  'P1/chinese/01-2.mp4',
  'P1/chinese/1.1.mp4',
  'P2/math/01.mp4',
  'archive/2019/P1/chinese/01.mp4',
  'P1/chinese/小数.mp4',
])('%s is not', (file) => {
  expect(near([file])).toEqual([]);
});

test('letters that a Mac took apart', () => {
  const file = 'P1/caf\u00e9/가.mp4';
  expect(near([file.normalize('NFD')], file)).toEqual([file.normalize('NFD')]);
});

test('the nearest count, and several that are equally near are all named', () => {
  expect(near(['P1/chinese/小数乘法.mp4', 'P1/chinese/1.mp4', 'P1/math/01.mp4'])).toEqual(['P1/chinese/1.mp4']);
  expect(near(['P1/chinese/1.mp4', 'P1/chinese/01.MP4'])).toEqual(['P1/chinese/01.MP4', 'P1/chinese/1.mp4']);
});

test('a folder beside is not that of another course, nor one that two could mean', () => {
  const [chinese, math] = ['P1/chinese/01.mp4', 'P1/math/01.mp4'].map((file) => ({ file, titles: [] }));
  if (chinese === undefined || math === undefined) throw new Error('two files');
  expect([...nearNames([math], ['P1/chinese/1.mp4'], [chinese.file, math.file])]).toEqual([]);
  expect([...nearNames([chinese, math], ['P1/yuwen/1.mp4'], [chinese.file, math.file])]).toEqual([]);
  expect([...nearNames([chinese], ['P1/yuwen/1.mp4'], [chinese.file, math.file])]).toEqual([
    [chinese.file, ['P1/yuwen/1.mp4']],
  ]);
});
