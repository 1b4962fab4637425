import type { ChangeEntry } from '../load/file-types.js';
import type { DataPath, SourceFileOf } from '../load/source-file.js';
import type { Change, ChangedDays } from './change.js';
import { checkDays } from './check-days.js';
import { type CellContext, parseCell } from './parse-cell.js';
import { endBeforeStart } from './problems.js';
import { readClock, readDuration, readWeekday } from './read-values.js';

type ChangesSource = SourceFileOf<'timetable' | 'changes' | 'project'>;

/** The changes of a timetable, those that all channels share as one channel reads them, or those of a locality. */
export function buildChanges(
  file: ChangesSource,
  context: CellContext,
  entries: readonly ChangeEntry[] = [],
  at: DataPath = ['changes'],
): readonly Change[] {
  return entries.map((entry, index) => buildChange(file, context, entry, [...at, index]));
}

function buildChange(file: ChangesSource, context: CellContext, entry: ChangeEntry, path: DataPath): Change {
  const { modelContext } = context;
  const cell = (key: string, text: string | null) =>
    parseCell(text, file.valueSpan([...path, key]), context) ?? 'nothing';
  const duration = (text: string) => {
    const length = readDuration(text);
    if (length === 0) reportNoLength(context, file.valueSpan([...path, 'length']));
    return length;
  };
  const base = {
    on: daysOf(file, context, entry, [...path, 'on']),
    reason:
      entry.reason === undefined ? undefined : modelContext.text(entry.reason, file.valueSpan([...path, 'reason'])),
    span: file.valueSpan(path),
  };
  if ('off' in entry) return { ...base, kind: 'off', rest: entry.rest };
  if ('as' in entry) return { ...base, kind: 'as', table: readWeekday(entry.as) ?? entry.as };
  if (!('at' in entry)) return { ...base, kind: 'swap-days', with: entry['swap-with'] };
  const at = readClock(entry.at);
  if ('swap-with' in entry) {
    const [clock = '', day] = entry['swap-with'].split(' ').reverse();
    return { ...base, kind: 'swap', at, with: { day, at: readClock(clock) } };
  }
  if ('extra' in entry)
    return { ...base, kind: 'extra', at, show: cell('extra', entry.extra), length: duration(entry.length) };
  if ('insert' in entry)
    return { ...base, kind: 'insert', at, show: cell('insert', entry.insert), length: duration(entry.length) };
  if ('cancel' in entry)
    return { ...base, kind: 'cell', at, show: 'nothing', movedTo: undefined, length: undefined, rest: entry.rest };
  return {
    ...base,
    kind: 'cell',
    at,
    show: 'show' in entry ? cell('show', entry.show) : 'own',
    movedTo: 'moved-to' in entry && entry['moved-to'] !== undefined ? readClock(entry['moved-to']) : undefined,
    length: entry.length === undefined ? undefined : duration(entry.length),
    rest: 'rest' in entry ? entry.rest : undefined,
  };
}

function daysOf(
  file: ChangesSource,
  { modelContext }: CellContext,
  { on }: ChangeEntry,
  path: DataPath,
): readonly ChangedDays[] {
  return [on].flat().map((written, index) => {
    const [from = '', to = from] = written.split('/');
    const days = { from, to, isRange: written.includes('/') };
    checkDays(modelContext, file.valueSpan(typeof on === 'string' ? path : [...path, index]), days);
    return days;
  });
}

function reportNoLength({ modelContext }: CellContext, span: Change['span']): void {
  modelContext.report(endBeforeStart, span, {
    zh: '时长为零，结束不晚于开始；请写成 20m 这样的时长',
    en: 'a length of nothing ends when it starts; write a length such as 20m',
  });
}
