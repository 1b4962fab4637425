import type { RepeatEntry } from '../load/file-types.js';
import { formats } from '../load/formats.js';
import type { DataPath, SourceFileOf } from '../load/source-file.js';
import { checkDays } from './check-days.js';
import { checkedRange } from './checked-range.js';
import type { ModelContext } from './model-context.js';
import { endBeforeStart } from './problems.js';
import { readClock, readDuration, readWeekday } from './read-values.js';
import type { Exception, Repeat } from './timetable.js';

type TimetableSource = SourceFileOf<'timetable'>;

export function buildRepeat(
  file: TimetableSource,
  modelContext: ModelContext,
  entry: RepeatEntry,
  index: number,
): Repeat {
  const path: DataPath = ['repeats', index];
  const span = file.valueSpan(path);
  if (!('from' in entry)) {
    const [weekday = '', clock = ''] = entry.at.split(' ');
    const gap = entry.gap === undefined ? 0 : readDuration(entry.gap);
    return {
      of: 'week',
      weekday: readWeekday(weekday) ?? 'sat',
      at: readClock(clock),
      gap,
      except: exceptionsOf(file, modelContext, entry.except, path),
      span,
    };
  }
  const block = checkedRange(modelContext, entry.from, file.valueSpan([...path, 'from']));
  if (!('on' in entry))
    return {
      of: entry.of === 'today' ? 'today' : 'yesterday',
      block,
      at: readClock(entry.at ?? ''),
      except: 'except' in entry ? exceptionsOf(file, modelContext, entry.except, path) : [],
      span,
    };
  const [firstDay = '', lastDay = ''] = entry.of.split('/');
  if (lastDay < firstDay || entry.on <= lastDay) {
    modelContext.report(endBeforeStart, file.valueSpan([...path, lastDay < firstDay ? 'of' : 'on']), {
      zh: lastDay < firstDay ? `最后一天 ${lastDay} 早于第一天 ${firstDay}` : `重播日 ${entry.on} 须晚于 ${lastDay}`,
      en:
        lastDay < firstDay
          ? `the last day, ${lastDay}, is before the first, ${firstDay}`
          : `the days run again on ${entry.on}, which must be after ${lastDay}`,
    });
  }
  return {
    of: 'days',
    firstDay,
    lastDay,
    block,
    on: entry.on,
    at: entry.at === undefined ? block.from : readClock(entry.at),
    span,
  };
}

function exceptionsOf(
  file: TimetableSource,
  modelContext: ModelContext,
  written: string | readonly string[] | undefined,
  path: DataPath,
): readonly Exception[] {
  const items = typeof written === 'string' ? [written] : (written ?? []);
  return items.map((item, index) => {
    const span = file.valueSpan(typeof written === 'string' ? [...path, 'except'] : [...path, 'except', index]);
    if (!formats.days(item)) return { name: item.trim(), span };
    const [from = '', to = from] = item.split('/');
    checkDays(modelContext, span, { from, to });
    return { from, to, span };
  });
}
