import type { Finding } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { Lesson } from '../../model/course.js';
import { inLanguage } from '../../model/local-text.js';
import type { Programme } from '../../model/programme.js';
import type { Project } from '../../model/project.js';
import type { ClockTime, Day } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import type { ByGrade, Grade, LimitProfile } from '../../model/vocabulary.js';
import { onDays } from '../../timeline/days-text.js';
import type { PlannedItem } from '../../timeline/slot.js';
import type { RuleInput } from '../rule.js';
import { type DayPattern, dayPatterns } from './day-patterns.js';

/** Days of one grade on one channel, under one limit of one profile that is in force on them. */
export interface LimitedDays<Limit> {
  readonly channel: Channel;
  readonly grade: Grade;
  readonly profile: LimitProfile;
  readonly limit: Limit;
  readonly days: readonly Day[];
  /** Each once, at its first time of the day; a repeat of another day's lesson is left out. */
  readonly lessons: readonly PlannedLesson[];
  /** Repeats of every kind too. */
  readonly shown: readonly PlannedLesson[];
  readonly programmes: readonly PlannedProgramme[];
}

export type PlannedLesson = PlannedItem & { readonly lesson: Lesson };
export type PlannedProgramme = PlannedItem & { readonly programme: Programme };

/** Looks at the days only where a profile of the project states the limit for a grade that is on air. */
function* limitedDays<Limit>(
  { project, timeline }: Pick<RuleInput, 'project' | 'timeline'>,
  limitOf: (profile: LimitProfile) => ByGrade<Limit>,
): Iterable<LimitedDays<Limit>> {
  const grades = [...project.channels.values()].flatMap((channel) => channel.grades);
  const profiles = project.limits.filter((profile) => grades.some(({ id }) => limitOf(profile).has(id)));
  if (profiles.length === 0) return;
  for (const pattern of dayPatterns(timeline)) {
    for (const grade of pattern.channel.grades) {
      for (const profile of profiles) {
        const limit = limitOf(profile).get(grade.id);
        const { from } = profile;
        const days = from === undefined ? pattern.days : pattern.days.filter((day) => day >= from);
        if (limit === undefined || days.length === 0) continue;
        yield { channel: pattern.channel, grade, profile, limit, days, ...lessonsOf(pattern, grade) };
      }
    }
  }
}

export function lessonsOf({ items }: Pick<DayPattern, 'items'>, grade: Grade) {
  const shown = items.filter((item): item is PlannedLesson => item.lesson?.course.grade === grade);
  const seen = new Set<Lesson>();
  const lessons = shown.filter(({ lesson, copiedBy }) => {
    const isTeaching = (copiedBy === undefined || copiedBy.of === 'days') && !seen.has(lesson);
    if (isTeaching) seen.add(lesson);
    return isTeaching;
  });
  const programmes = items.filter(
    (item): item is PlannedProgramme =>
      item.programme !== undefined && (item.copiedBy === undefined || item.copiedBy.of === 'days'),
  );
  return { shown, lessons, programmes };
}

/** When the teaching in a slot ends: where the lesson's length is ordered, the rest of the slot is for other things. */
export function teachingEnd({ from, to, lesson }: PlannedLesson): ClockTime {
  return Math.min(to, from + (lesson.length ?? to - from));
}

/** Which profile a number is from, since which day, and who set it. */
export function profileText({ id, from, source }: LimitProfile, { languages }: Project): Text {
  return {
    zh: `限值“${id}”${from === undefined ? '' : `，自 ${from} 起`}，出自：${inLanguage(source, 'zh', languages)}`,
    en: `limits "${id}"${from === undefined ? '' : `, from ${from} on`}: ${inLanguage(source, 'en', languages)}`,
  };
}

/** One way in which days go past a limit; days with an equal `pattern` are reported together. */
export interface Excess {
  readonly pattern: string | number;
  readonly message: Text;
  readonly item: PlannedItem;
  readonly related?: Finding['related'];
}

interface Exceeded {
  readonly excess: Excess;
  readonly of: LimitedDays<unknown>;
  readonly first: Day;
  readonly days: Set<Day>;
}

/** Each channel, grade, profile and pattern once: with its first day and how many there are. */
export function* overLimit<Limit>(
  input: RuleInput,
  limitOf: (profile: LimitProfile) => ByGrade<Limit>,
  excesses: (days: LimitedDays<Limit>) => Iterable<Excess>,
): Iterable<Finding> {
  const { project } = input;
  const exceeded = new Map<string, Exceeded>();
  for (const of of limitedDays(input, limitOf)) {
    for (const excess of excesses(of)) {
      const key = `${of.channel.id} ${of.grade.id} ${of.profile.id} ${excess.pattern}`;
      const [first = ''] = of.days;
      const before = exceeded.get(key);
      const days = before?.days ?? new Set<Day>();
      for (const day of of.days) days.add(day);
      if (before === undefined || first < before.first) exceeded.set(key, { excess, of, first, days });
    }
  }
  for (const { excess, of, first, days } of exceeded.values()) {
    const { message, item, related = [] } = excess;
    const when = onDays(first, days.size);
    const profile = profileText(of.profile, project);
    yield {
      message: { zh: `${message.zh}${when.zh}（${profile.zh}）`, en: `${message.en}${when.en} (${profile.en})` },
      span: item.span,
      related,
      subject: of.grade.id,
    };
  }
}
