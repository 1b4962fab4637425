import { expect, test } from 'vitest';
import { parse } from 'yaml';
import fc from '../../properties.js';
import { ChangeBench, SCHOOL } from './change-bench.js';

const BLOCK = `${SCHOOL['timetables/p1.yaml']}changes:   # 调课
  - on: 2020-03-20   # 最后一天
    at: 09:00
    show: eyes
    rest: stays
`;
const LINES = `${SCHOOL['timetables/p1.yaml']}changes:
- {on: 2020-03-20, at: 09:00, show: eyes, rest: stays} # 最后一天

# 完
`;
const LAYOUTS = [SCHOOL['timetables/p1.yaml'] ?? '', BLOCK, LINES, LINES.replaceAll('\n', '\r\n')];
const DAY = fc.constantFrom('3-10', '3月11日', '周四', '2020-03-13', '后天', '3-16');
const FIRST_RUN = fc.constantFrom('9:00', '9:30');
const ANY_TIME = fc.constantFrom('9:00', '9:30', '10:00', '18:00', '18:30', '19:00');
const KIND = fc.oneof(
  fc.tuple(fc.constantFrom('hold', 'postpone'), DAY, FIRST_RUN),
  fc.tuple(fc.constant('cancel'), DAY, ANY_TIME, fc.constantFrom('--rest', '--no-build'), fc.constant('moves')),
  fc.tuple(fc.constant('replace'), DAY, ANY_TIME, fc.constantFrom('eyes', 'chinese 3', 'repeat math 1')),
  fc.tuple(fc.constant('slate'), DAY, fc.constantFrom('10:00', '18:00', '18:30')),
  fc.tuple(fc.constant('swap'), DAY, fc.constant('9:00'), fc.constantFrom('9:30', '周三 9:30', '3-18 9:30')),
  fc.tuple(fc.constant('move'), DAY, ANY_TIME, fc.constant('--to'), fc.constantFrom('9:10', '11:00', '20:00')),
  fc.tuple(fc.constant('extra'), DAY, fc.constantFrom('16:00', '9:10'), fc.constant('20m'), fc.constant('math')),
  fc.tuple(fc.constantFrom('off', 'follow'), DAY, fc.constantFrom('--rest', 'mon'), fc.constant('stays')),
);

test('any change writes its one entry and nothing else, or says why not and writes nothing; undo gives the same bytes', async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LAYOUTS), KIND, async (text, [kind, ...words]) => {
      const bench = new ChangeBench({ 'timetables/p1.yaml': text });
      try {
        const { code, err } = await bench.change(kind, 'p1', ...words, '--reason', '停电', '--yes', '--no-build');
        const now = bench.read();
        expect(code).not.toBe(70);
        if (code !== 0) {
          expect({ code, now, isSaid: err.length > 0 }).toMatchObject({ now: text, isSaid: true });
          return;
        }
        written++;
        const [was, is] = [parse(text), parse(now)];
        expect({ ...is, changes: is.changes.slice(0, -1) }).toEqual({ ...was, changes: was.changes ?? [] });
        expect(is.changes.at(-1)).toMatchObject({ reason: '停电' });
        const lines = new Set(now.split('\n'));
        expect(text.split('\n').filter((line) => !lines.has(line))).toEqual([]);
        expect(await bench.change('undo', '--yes', '--no-build')).toMatchObject({ code: 0 });
        expect(bench.read()).toBe(text);
      } finally {
        bench.remove();
      }
    }),
    { numRuns: 20 },
  );
  // A property of refusals alone would say little.
  expect(written).toBeGreaterThan(6);
});
