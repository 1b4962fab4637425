import { describe, expect, test } from 'vitest';
import { editText, type TextEdit } from '../../src/change/edit-text.js';

const edit = (path: TextEdit['path'], words: string, lines?: readonly string[]): TextEdit => ({
  path,
  words,
  ...(lines !== undefined && { lines }),
});

const COURSES = `# ours
grade: P1
courses:
  chinese:
    teacher: zhang # the head
    lessons:
      - 识字1      # first
      - title: 识字2
        length: 20m
      - {title: 识字3}
  # to come
`;

describe('editText', () => {
  test.each<[string, string, TextEdit, string]>([
    ['a value', COURSES, edit(['courses', 'chinese', 'teacher'], 'li'), COURSES.replace('zhang', 'li')],
    ['an item', COURSES, edit(['courses', 'chinese', 'lessons', 0], '天地人'), COURSES.replace('识字1', '天地人')],
    [
      'a text that becomes a mapping',
      COURSES,
      edit(['courses', 'chinese', 'lessons', 0], '{title: 识字1, length: 18m}'),
      COURSES.replace('识字1', '{title: 识字1, length: 18m}'),
    ],
    [
      'a key of a mapping in lines',
      COURSES,
      edit(['courses', 'chinese', 'lessons', 1, 'file'], 'a.mp4'),
      COURSES.replace('length: 20m\n', 'length: 20m\n        file: a.mp4\n'),
    ],
    [
      'a key of a mapping in brackets',
      COURSES,
      edit(['courses', 'chinese', 'lessons', 2, 'file'], 'a.mp4'),
      COURSES.replace('识字3}', '识字3, file: a.mp4}'),
    ],
    [
      'an item after the last one',
      COURSES,
      edit(['courses', 'chinese', 'lessons', 3], '识字4'),
      COURSES.replace('{title: 识字3}\n', '{title: 识字3}\n      - 识字4\n'),
    ],
    [
      'a list that is begun',
      COURSES,
      edit(['courses', 'chinese', 'stand-ins', 0], '{lessons: 3}'),
      COURSES.replace('{title: 识字3}\n', '{title: 识字3}\n    stand-ins:\n      - {lessons: 3}\n'),
    ],
    [
      'a key with lines of its own',
      COURSES,
      edit(['courses', 'math'], '{teacher: li, lessons: [加法]}', ['teacher: li', 'lessons:', '  - 加法']),
      COURSES.replace('{title: 识字3}\n', '{title: 识字3}\n  math:\n    teacher: li\n    lessons:\n      - 加法\n'),
    ],
    [
      'the first key in brackets',
      'teachers: {}\n',
      edit(['teachers', 'a'], '{name: 甲}'),
      'teachers: {a: {name: 甲}}\n',
    ],
    [
      'the first key, in lines',
      'grade: P1\ncourses: {}\n',
      edit(['courses', 'math'], '{teacher: li}', ['teacher: li']),
      'grade: P1\ncourses:\n  math:\n    teacher: li\n',
    ],
    ['a key without a value', 'teachers:\nmore: 1\n', edit(['teachers', 'a'], '甲'), 'teachers: {a: 甲}\nmore: 1\n'],
    ['a file without a last line end', 'a: 1', edit(['b'], '2'), 'a: 1\nb: 2\n'],
    ['lines of Windows', 'a:\r\n  b: 1\r\n', edit(['a', 'c'], '2'), 'a:\r\n  b: 1\r\n  c: 2\r\n'],
  ])('%s', (_, before, one, after) => {
    expect(editText(before, one)).toBe(after);
  });

  test.each([
    ['what is no mapping', '- a\n', edit(['b'], '2')],
    ['what is no YAML', 'a: [\n', edit(['b'], '2')],
  ])('%s is left alone', (_, before, one) => {
    expect(editText(before, one)).toBeUndefined();
  });
});
