import { expect, test } from 'vitest';
import { changedFiles } from '../../../src/change/changed-files.js';
import { DiagnosticList } from '../../../src/diagnostics/diagnostic-list.js';
import { readClock } from '../../../src/model/read-values.js';
import { MINUTE } from '../../../src/model/time.js';
import { proposeWanted } from '../../../src/sheets/difference/propose-wanted.js';
import type { WantedContent } from '../../../src/sheets/difference/wanted.js';
import { aProject, expectBothLanguages } from '../../a-project.js';

const TIMETABLE = `channel: p1
grade: P1
from: 2020-03-09
week:
  09:00-09:20: chinese
  09:30-09:50: math
  10:00-10:10: eyes
repeats:
  - {of: today, from: 09:00-10:10, at: 18:00}
`;
const NOW = Date.parse('2020-03-10T08:00:00+08:00');

const show = (words: string): WantedContent => ({ kind: 'show', words });
const nothing: WantedContent = { kind: 'nothing' };
type Cells = Readonly<Record<string, WantedContent>>;

/** The entries that cells of a sheet become, or what is said of them. */
async function entriesOf(cells: Cells): Promise<readonly string[]> {
  const { sources, project, timeline } = await aProject({ 'timetables/p1.yaml': TIMETABLE }, NOW);
  const channel = project?.channels.get('p1');
  if (project === undefined || timeline === undefined || channel === undefined) throw new Error('it builds');
  const diagnostics = new DiagnosticList();
  const known = { project, timeline, texts: sources.texts, now: NOW };
  const wanted = Object.entries(cells).map(([place, content], order) => {
    const [day = '', time = ''] = place.split(' ');
    const span = { file: 'a.xlsx', start: order, end: order, cell: `A${order}` };
    return { channel, day, at: readClock(time), content, reason: '调课', span };
  });
  const proposed = proposeWanted(known, wanted, diagnostics);
  const faults = diagnostics.sorted().map(({ problem, message, span }) => {
    expectBothLanguages(message);
    return `${problem.id} ${span.cell}`;
  });
  const entries = changedFiles(proposed, sources.texts).flatMap(({ inserted }) => inserted.map(({ entry }) => entry));
  return [...entries, ...faults];
}

const TABLE: Readonly<Record<string, readonly [Cells, readonly string[]]>> = {
  'what the project has anyhow': [{ '2020-03-11 09:00': show('语文 3'), '2020-03-11 09:30': show('数学') }, []],
  'another programme': [
    { '2020-03-11 09:00': show('眼保健操') },
    ['{on: 2020-03-11, at: 09:00, show: eyes, reason: 调课, rest: stays}'],
  ],
  'an empty cell': [
    { '2020-03-11 09:00': nothing, '2020-03-11 10:00': show('—') },
    [
      '{on: 2020-03-11, at: 09:00, cancel: true, reason: 调课, rest: stays}',
      '{on: 2020-03-11, at: 10:00, cancel: true, reason: 调课}',
    ],
  ],
  'two lessons that change places': [
    { '2020-03-12 09:30': show('语文 3'), '2020-03-11 09:00': show('数学 4') },
    [
      '{on: 2020-03-11, at: 09:00, show: math 4, reason: 调课, rest: stays}',
      '{on: 2020-03-12, at: 09:30, show: chinese 3, reason: 调课, rest: moves}',
    ],
  ],
  'a lesson that has aired is repeated': [
    { '2020-03-11 09:00': show('数学 1') },
    ['{on: 2020-03-11, at: 09:00, show: repeat math 1, reason: 调课, rest: stays}'],
  ],
  'a cell of the repeat': [
    { '2020-03-11 18:00': show('眼保健操') },
    ['{on: 2020-03-11, at: 18:00, show: eyes, reason: 调课}'],
  ],
  'another time, and something new': [
    {
      '2020-03-11 10:00': { kind: 'move', to: readClock('10:30'), length: 5 * MINUTE },
      '2020-03-11 14:00': { kind: 'extra', words: '眼保健操', length: 10 * MINUTE },
    },
    [
      '{on: 2020-03-11, at: 10:00, moved-to: 10:30, length: 5m, reason: 调课}',
      '{on: 2020-03-11, at: 14:00, extra: eyes, length: 10m, reason: 调课}',
    ],
  ],
  'a lesson that moves to free time': [
    {
      '2020-03-12 09:30': nothing,
      '2020-03-11 14:00': { kind: 'extra', words: '数学 4', length: 20 * MINUTE },
    },
    [
      '{on: 2020-03-11, at: 14:00, extra: math 4, length: 20m, reason: 调课}',
      '{on: 2020-03-12, at: 09:30, cancel: true, reason: 调课, rest: moves}',
    ],
  ],
  'a lesson before its time': [{ '2020-03-11 09:00': show('数学 9') }, ['sheet-change-refused A0']],
  'a day that is over': [{ '2020-03-09 09:00': nothing }, ['sheet-change-refused A0']],
  'a time without a cell': [{ '2020-03-11 09:10': nothing }, ['sheet-change-refused A0']],
  'time that is not free': [
    { '2020-03-11 09:10': { kind: 'extra', words: 'eyes', length: MINUTE } },
    ['sheet-change-refused A0'],
  ],
  'a word that is not known': [{ '2020-03-11 09:00': show('天文') }, ['unknown-reference A0']],
};

test.each(Object.entries(TABLE))('%s', async (_, [cells, entries]) => {
  expect(await entriesOf(cells)).toEqual(entries);
});
