import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readErsatztvList, readFfplayoutList } from '../../src/published/playout-lists.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-lists-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const listOf = (data: unknown): string => {
  const path = join(folder, 'day.json');
  writeFileSync(path, typeof data === 'string' ? data : JSON.stringify(data));
  return path;
};

const CLIP = { start: '2020-03-09T09:00:00+08:00', in: 0, out: 12.5, source: '/a.mp4', category: 'recording' };
const PART = { start: '2020-03-09T09:00:00+08:00', finish: '2020-03-09T09:20:00+08:00', source: { path: '/a.mp4' } };

test('lists are read with the fields that they may have besides', () => {
  expect(readFfplayoutList(listOf({ program: [{ ...CLIP, id: 'p1' }] }))).toMatchObject([CLIP]);
  expect(readErsatztvList(listOf({ version: '1', items: [PART] }))).toEqual([PART]);
});

describe('a list that is not one is damage, never an empty day', () => {
  test.each<[string, unknown]>([
    ['text', '{'],
    ['null', null],
    ['no program', {}],
    ['a program that is not a list', { program: {} }],
    ['an item that is not an object', { program: ['p1'] }],
    ['no start', { program: [{ ...CLIP, start: undefined }] }],
    ['a start that is not a time', { program: [{ ...CLIP, start: 'nine' }] }],
    ['an end that is not a number', { program: [{ ...CLIP, out: '12.5' }] }],
    ['no source', { program: [{ ...CLIP, source: null }] }],
  ])('of ffplayout: %s', (_, data) => {
    expect(() => readFfplayoutList(listOf(data))).toThrow('day.json" is damaged');
  });

  test.each<[string, unknown]>([
    ['no items', { program: [] }],
    ['no finish', { items: [{ ...PART, finish: undefined }] }],
    ['no source', { items: [{ ...PART, source: undefined }] }],
    ['a source of another kind', { items: [{ ...PART, source: { path: 7 } }] }],
  ])('of ErsatzTV: %s', (_, data) => {
    expect(() => readErsatztvList(listOf(data))).toThrow('day.json" is damaged');
  });
});
