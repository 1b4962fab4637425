import { expect, test } from 'vitest';
import { partAt } from '../../src/load/part-at.js';
import type { DataPath } from '../../src/load/source-file.js';

const SCHEMA = {
  properties: {
    title: { $ref: 'common.schema.json#/$defs/text' },
    courses: { additionalProperties: { $ref: '#/$defs/course' } },
    changes: { items: { $ref: '#/$defs/change' } },
    lost: { $ref: '#/$defs/nowhere' },
  },
  additionalProperties: false,
  $defs: {
    course: { properties: { lessons: { items: { properties: { title: { type: 'string' } } } } } },
    change: { anyOf: [{ properties: { show: { properties: { lesson: {} } } } }] },
  },
};

const cases: readonly (readonly [DataPath, pointer: string, depth: number, judgesEachAlone: boolean])[] = [
  [[], '#', 0, true],
  [['courses'], '#/properties/courses', 1, true],
  [['courses', 'chinese'], '#/$defs/course', 2, true],
  [['courses', 'chinese', 'lessons'], '#/$defs/course/properties/lessons', 3, true],
  [['courses', 'chinese', 'lessons', 4], '#/$defs/course/properties/lessons/items', 4, true],
  [['changes'], '#/properties/changes', 1, true],
  // Which shape is meant depends on all keys of a change.
  [['changes', 7], '#/$defs/change', 2, false],
  [['changes', 7, 'show', 'lesson'], '#/$defs/change', 2, false],
  // Another file, a key that may not be, and a part that does not exist are judged with what is around them.
  [['title'], '#', 0, true],
  [['colour', 'red'], '#', 0, true],
  [['toString'], '#', 0, true],
  [['lost', 'key'], '#', 0, true],
  [
    ['courses', 'chinese', 'lessons', 4, 'title', 'x'],
    '#/$defs/course/properties/lessons/items/properties/title',
    5,
    true,
  ],
];

test.each(cases)('%j is judged by %s', (path, pointer, depth, judgesEachAlone) => {
  expect(partAt(SCHEMA, path)).toEqual({ pointer, depth, judgesEachAlone });
});
