import type { Span } from '../../diagnostics/span.js';
import type { Text } from '../../diagnostics/text.js';
import type { WrittenText } from '../../load/file-types.js';
import type { SourceFileOf, TakingLevel } from '../../load/source-file.js';
import type { Deviation } from '../deviation.js';
import { findGrade } from '../find-grade.js';
import type { LocalText } from '../local-text.js';
import type { ModelContext } from '../model-context.js';
import { deviationWithoutReason } from '../takes-problems.js';
import type { Day } from '../time.js';
import type { Grade, Vocabulary } from '../vocabulary.js';
import { changeWords } from './change-words.js';
import { gradesNamed } from './grades-named.js';
import { levelOf } from './level-of.js';

type Found = Omit<Deviation, 'by' | 'isOwn'>;

interface Look {
  readonly level: TakingLevel;
  readonly modelContext: ModelContext;
  readonly vocabulary: Vocabulary;
  readonly carried: ReadonlyMap<string, ReadonlySet<Grade>>;
  readonly isOwn: (path: string) => boolean;
  readonly firstDay: Day;
}

/** What each level does otherwise than its plan, the innermost first; the list of each level by its index. */
export function listDeviations(modelContext: ModelContext, vocabulary: Vocabulary): readonly (readonly Deviation[])[] {
  const { levels } = modelContext.sources;
  const carried = levels.length === 0 ? new Map() : gradesByChannel(modelContext, vocabulary);
  const firstDay = modelContext.files('calendar')[0]?.data.term['first-day'] ?? '';
  return levels.map((level, index) => {
    const isOwn = (path: string) => levelOf(path, levels) === index;
    const look = { level, modelContext, vocabulary, carried, isOwn, firstDay };
    const found = [...ofChannels(look), ...ofTimetables(look), ...ofChanges(look), ...ofCalendar(look)];
    const by = level.project.data.id;
    return found.map((one) => ({ ...one, by, isOwn: index === levels.length - 1 }));
  });
}

/** What a locality does otherwise it says why. */
export function checkReasons(deviations: readonly Deviation[], modelContext: ModelContext): void {
  for (const { reason, span, kind } of deviations) {
    if (reason !== undefined) continue;
    const { zh, en } = WHERE[kind] ?? WHERE.cell;
    modelContext.report(deviationWithoutReason, span, {
      zh: `与上级计划不同，须写原因，如 ${zh}`,
      en: `this differs from the plan: say why, e.g. ${en}`,
    });
  }
}

const WHERE: Readonly<Record<string, Text>> & { readonly cell: Text } = {
  cell: { zh: 'reason: 本地停电', en: 'reason: power cut here' },
  hours: {
    zh: '{block: 09:00-09:50, at: 10:00, reason: 错峰上课}',
    en: '{block: 09:00-09:50, at: 10:00, reason: later start here}',
  },
  'first-lesson': { zh: '{lesson: 5, reason: 开学晚}', en: '{lesson: 5, reason: term began later}' },
  calendar: {
    zh: '在 calendar.yaml 写 reason: 开学推迟',
    en: 'reason: term began later, in calendar.yaml',
  },
};

function* ofChannels({ level: { project }, modelContext, carried, firstDay }: Look): Iterable<Found> {
  for (const [channel, entry] of Object.entries(project.data.takes?.channels ?? {})) {
    const of = { channel, grades: carried.get(channel) ?? new Set<Grade>() };
    const path = ['takes', 'channels', channel];
    const said = (reason: WrittenText | undefined, at: readonly (string | number)[]) =>
      reasonOf(reason, project.valueSpan([...path, ...at, 'reason']), modelContext);
    for (const [at, { block, at: to, reason }] of (entry.move ?? []).entries())
      yield {
        ...of,
        kind: 'hours',
        what: { zh: `${block} 移到 ${to}`, en: `${block} at ${to}` },
        since: firstDay,
        reason: said(reason, ['move', at]),
        span: project.valueSpan([...path, 'move', at]),
      };
    for (const [word, first] of Object.entries(entry['start-at'] ?? {})) {
      const { lesson, reason } = typeof first === 'number' ? { lesson: first, reason: undefined } : first;
      yield {
        ...of,
        kind: 'first-lesson',
        what: { zh: `${word} 从第 ${lesson} 课开始`, en: `${word} starts with lesson ${lesson}` },
        since: firstDay,
        reason: said(reason, ['start-at', word]),
        span: project.keySpan([...path, 'start-at', word]),
      };
    }
    for (const [at, change] of (entry.changes ?? []).entries())
      yield {
        ...of,
        kind: 'cell',
        what: changeWords(change),
        since: firstOf(change.on),
        reason: said(change.reason, ['changes', at]),
        span: project.valueSpan([...path, 'changes', at]),
      };
  }
}

function* ofTimetables({ level, modelContext, carried, isOwn }: Look): Iterable<Found> {
  const files = modelContext.files('timetable');
  for (const file of files) {
    const { channel, from, reason } = file.data;
    const isOfPlan = files.some(({ path, data }) => data.channel === channel && path.startsWith(level.below));
    if (!isOwn(file.path) || !isOfPlan) continue;
    yield {
      kind: 'timetable',
      channel,
      grades: carried.get(channel) ?? new Set(),
      what: { zh: '自己的课表', en: 'a timetable of its own' },
      since: from,
      reason: reasonOf(reason, file.valueSpan(['reason']), modelContext),
      span: file.valueSpan(['channel']),
    };
  }
}

function* ofChanges({ modelContext, isOwn }: Look): Iterable<Found> {
  for (const file of modelContext.files('changes'))
    for (const [at, change] of file.data.changes.entries()) {
      const span = file.valueSpan(['changes', at]);
      if (!isOwn(span.file)) continue;
      const reason = reasonOf(change.reason, file.valueSpan(['changes', at, 'reason']), modelContext);
      yield { kind: 'cell', what: changeWords(change), since: firstOf(change.on), reason, span };
    }
}

function* ofCalendar(look: Look): Iterable<Found> {
  for (const file of look.modelContext.files('calendar')) yield* ofCalendarFile(file, look);
}

function* ofCalendarFile(
  file: SourceFileOf<'calendar'>,
  { level: { calendar }, modelContext, vocabulary, isOwn, firstDay }: Look,
): Iterable<Found> {
  const { data } = file;
  const reason = reasonOf(data.reason, file.valueSpan(['reason']), modelContext);
  const of = { kind: 'calendar', since: firstDay, reason } as const;
  for (const key of ['term', 'holidays', 'weekdays'] as const) {
    const span = file.keySpan([key]);
    if (!isSame(data[key], calendar?.data[key]) && isOwn(span.file))
      yield { ...of, what: { zh: SETTINGS[key].zh, en: SETTINGS[key].en }, span };
  }
  for (const [at, { from, to, name }] of (data.closures ?? []).entries()) {
    const span = file.valueSpan(['closures', at]);
    if (!isOwn(span.file)) continue;
    const what = { zh: `${from} 至 ${to} 停课`, en: `closed ${from} to ${to}` };
    yield { ...of, what, since: from, reason: reasonOf(name, span, modelContext), span };
  }
  for (const day of Object.keys(data['make-up-days'] ?? {})) {
    const span = file.keySpan(['make-up-days', day]);
    if (isOwn(span.file)) yield { ...of, what: { zh: `${day} 补课`, en: `make-up day ${day}` }, since: day, span };
  }
  for (const word of Object.keys(data.grades ?? {})) {
    const span = file.keySpan(['grades', word]);
    const grade = findGrade(vocabulary.grades, word);
    if (!isOwn(span.file) || grade === undefined) continue;
    yield {
      ...of,
      what: { zh: `${word} 的起止日期`, en: `first and last day of ${word}` },
      grades: new Set([grade]),
      span,
    };
  }
}

const SETTINGS = {
  term: { zh: '自己的学期', en: 'a term of its own' },
  holidays: { zh: '自己的假期', en: 'holidays of its own' },
  weekdays: { zh: '自己的上课日', en: 'weekdays of its own' },
} as const;

/** A list that a file is named for may be another one here. */
function isSame(own: unknown, plan: unknown): boolean {
  const text = JSON.stringify(own);
  return text === JSON.stringify(plan) && !text?.includes('.yaml');
}

function firstOf(on: string | readonly string[]): Day {
  return ([on].flat().sort()[0] ?? '').slice(0, 10);
}

function reasonOf(written: WrittenText | undefined, span: Span, modelContext: ModelContext): LocalText | undefined {
  return written === undefined ? undefined : modelContext.text(written, span);
}

function gradesByChannel(modelContext: ModelContext, vocabulary: Vocabulary): ReadonlyMap<string, ReadonlySet<Grade>> {
  const found = new Map<string, Set<Grade>>();
  for (const file of modelContext.files('timetable')) {
    const own = found.get(file.data.channel) ?? new Set();
    for (const grade of gradesNamed(file, vocabulary)) own.add(grade);
    found.set(file.data.channel, own);
  }
  return found;
}
