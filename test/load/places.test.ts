import { describe, expect, test } from 'vitest';
import type { DataPath, SourceFile, SourceFileOf } from '../../src/load/source-file.js';
import { loaded } from './loaded.js';

const TEXT = `channel: p1
from: 2020-03-09
week:
  09:00-09:20: [chinese, "math"]
  "09:20-09:40": break
repeats:
  - of: week
    at: sat 09:00
`;

function isTimetable(file: SourceFile): file is SourceFileOf<'timetable'> {
  return file.kind === 'timetable';
}

describe('places in a file', async () => {
  const { sources } = await loaded({ 'timetables/p1.yaml': TEXT });
  const file = sources.files.find(isTimetable);
  if (file === undefined) throw new Error('the timetable is not sound');
  const cut = ({ start, end }: { readonly start: number; readonly end: number }) => TEXT.slice(start, end);

  test('the kind decides the type of the data', () => {
    expect(file.data.week['09:00-09:20']).toEqual(['chinese', 'math']);
    expect(file.valueSpan([]).file).toBe('timetables/p1.yaml');
  });

  test.each<[DataPath, string, string]>([
    [[], 'channel', TEXT.trimEnd()],
    [['channel'], 'channel', 'p1'],
    [['week', '09:00-09:20'], '09:00-09:20', '[chinese, "math"]'],
    [['week', '09:00-09:20', 1], '"math"', '"math"'],
    [['week', '09:20-09:40'], '"09:20-09:40"', 'break'],
    [['repeats', 0], 'of: week\n    at: sat 09:00', 'of: week\n    at: sat 09:00'],
    [['repeats', 0, 'at'], 'at', 'sat 09:00'],
    [['repeats', 0, 'gap'], 'of: week\n    at: sat 09:00', 'of: week\n    at: sat 09:00'],
    [['changes', 3, 'on'], 'channel', TEXT.trimEnd()],
    [['channel', 'x'], 'channel', 'p1'],
  ])('%j', (path, key, value) => {
    expect([cut(file.keySpan(path)), cut(file.valueSpan(path))]).toEqual([key, value]);
  });
});
