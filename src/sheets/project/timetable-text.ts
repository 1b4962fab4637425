import { type Entry, entryOf, PLAIN_STYLE } from '../../change/entry.js';
import { entryText } from '../../change/entry-text.js';
import { formatClock } from '../../model/format-time.js';
import type { Day, Weekday } from '../../model/time.js';
import type { LaidRow } from '../lay-grid.js';
import type { GradePlan } from '../list/grade-plan.js';
import type { SheetChange } from '../list/sheet-change.js';
import type { Content } from '../match/content.js';
import { lengthText } from './courses-text.js';
import type { ProgrammeIds } from './programme-list.js';
import { scalar } from './yaml-text.js';

export function timetableText(
  plan: GradePlan,
  programmes: ProgrammeIds,
  weekdays: readonly Weekday[],
  firstDay: Day,
  channel = plan.grade.id.toLowerCase(),
): string {
  const { grade, rows, changes, from = firstDay } = plan;
  const lines = rows.flatMap((row) => {
    const cells = cellsText(row, programmes, weekdays);
    return cells === undefined ? [] : [`  ${formatClock(row.from)}-${formatClock(row.to)}: ${cells}\n`];
  });
  const entries = changes.map((change) => `  - ${entryText(changeEntry(change, programmes), PLAIN_STYLE)}\n`);
  return `# yaml-language-server: $schema=../.airclass/schemas/timetable.schema.json
# 一个频道的课表。以后课表有变，另写一个 from 更晚的文件，旧的不用改。
# The grid of one channel. When it changes, add a file with a later "from" and leave this one alone.
channel: ${channel}
grade: ${grade.id}
from: ${from}
${lines.length === 0 ? 'week: {}\n' : `week:                       # 每行：起止时刻，每个上课日一格；空格写 ~  a cell for each weekday, ~ for none\n${lines.join('')}`}${entries.length === 0 ? "changes: []                 # 某一天的改动  one day's changes\n" : `changes:                    # 某一天的改动  one day's changes\n${entries.join('')}`}`;
}

/** `undefined` for a row with nothing in it; one word where all days have the same. */
function cellsText({ cells }: LaidRow, programmes: ProgrammeIds, weekdays: readonly Weekday[]): string | undefined {
  const words = weekdays.map((weekday) => cellText(cells.get(weekday), programmes));
  const [first = '~'] = words;
  if (words.every((word) => word === '~')) return undefined;
  return words.every((word) => word === first) ? first : `[${words.join(', ')}]`;
}

function cellText(content: Content | undefined, programmes: ProgrammeIds): string {
  if (content === undefined) return '~';
  if (content.kind !== 'weeks') return scalar(cellWord(content, programmes));
  const parts = [
    ...(content.odd === undefined ? [] : [`odd: ${cellText(content.odd, programmes)}`]),
    ...(content.even === undefined ? [] : [`even: ${cellText(content.even, programmes)}`]),
  ];
  return `{${parts.join(', ')}}`;
}

/** What a cell of a timetable says. */
function cellWord(content: Exclude<Content, { readonly kind: 'weeks' }>, programmes: ProgrammeIds): string {
  if (content.kind === 'programme') return programmes.idOf(content.programme);
  if (content.kind === 'course') return content.subject.id;
  return `${content.isRepeat ? 'repeat ' : ''}${content.subject.id} ${content.number}`;
}

function changeEntry(change: SheetChange, programmes: ProgrammeIds): Entry {
  const { reason } = change;
  if (change.kind === 'off') {
    const on = change.from === change.to ? change.from : `${change.from}/${change.to}`;
    return entryOf({ on, off: true, reason, rest: 'moves' });
  }
  const { on } = change;
  const at = formatClock(change.at);
  const word = (content: Content) => (content.kind === 'weeks' ? '~' : cellWord(content, programmes));
  if (change.kind === 'cancel')
    return entryOf({ on, at, cancel: true, reason, rest: change.rest ? 'moves' : undefined });
  if (change.kind === 'swap') {
    const { day, at: other } = change.with;
    return entryOf({ on, at, 'swap-with': `${day === on ? '' : `${day} `}${formatClock(other)}`, reason });
  }
  if (change.kind === 'extra')
    return entryOf({ on, at, extra: word(change.content), length: lengthText(change.length), reason });
  return entryOf({
    on,
    at,
    show: change.content === undefined ? undefined : word(change.content),
    'moved-to': change.movedTo === undefined ? undefined : formatClock(change.movedTo),
    length: change.length === undefined ? undefined : lengthText(change.length),
    reason,
    rest: change.rest ? 'moves' : undefined,
  });
}
