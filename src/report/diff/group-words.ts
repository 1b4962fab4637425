import { spokenLength } from '../../calendar/spoken.js';
import { spokenDate } from '../../calendar/spoken-date.js';
import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { courseOfTitle } from '../../model/lesson-title.js';
import type { LocalText } from '../../model/local-text.js';
import type { Day } from '../../model/time.js';
import type { ChangeGroup, CourseShift, DayOff, DayShift, ShiftedCourse } from '../../published/diff/change-group.js';
import { asText } from './diff-report.js';

/** Changes that have one sentence. */
export type JoinedChanges = Exclude<ChangeGroup, { readonly kind: 'single' }>;

/** The cells of a row, and in this order a sentence. */
export interface GroupWords {
  /** What changes: courses, or the programmes of a day. */
  readonly what: Text;
  readonly change: Text;
  readonly detail: Text;
}

/** `start`: the time at which the first of them was. */
export function groupWords(
  group: JoinedChanges,
  start: string,
  gradeNames: ReadonlyMap<string, LocalText>,
): GroupWords {
  switch (group.kind) {
    case 'course-shift':
      return courseWords(group, gradeNames);
    case 'day-shift':
      return dayWords(group, start);
    case 'day-off':
      return dayOffWords(group);
  }
}

function courseWords(
  { courses, by, from, until, isOpen, hasRepeats, reason }: CourseShift,
  gradeNames: ReadonlyMap<string, LocalText>,
): GroupWords {
  const names = namesOf(courses, gradeNames);
  const [
    {
      lessons: [first, last],
    },
  ] = courses;
  const numbers: Text =
    courses.length > 1 ? { zh: '', en: '' } : { zh: `第 ${first}–${last} 课`, en: `lessons ${first} to ${last}` };
  const day = spokenDate(until, from);
  const why = reason === undefined ? { zh: '', en: '' } : asText(reason);
  const extra = {
    zh: [why.zh, numbers.zh, hasRepeats ? '重播随之' : '', isOpen ? '只比较到这一天' : '']
      .filter((part) => part)
      .join('，'),
    en: [why.en, numbers.en, hasRepeats ? 'with their repeats' : '', isOpen ? 'as far as was compared' : '']
      .filter((part) => part)
      .join(', '),
  };
  const count = Math.abs(by);
  return {
    what: { zh: names.map(({ zh }) => zh).join('、'), en: inList(names.map(({ en }) => en)) },
    change: {
      zh: `${by > 0 ? '顺延' : '提前'}${CHINESE[count] ?? ` ${count} `}课`,
      en: english(by, courses.length > 1),
    },
    detail: {
      zh: `直到 ${day.zh}${extra.zh && `（${extra.zh}）`}`,
      en: `until ${day.en}${extra.en && ` (${extra.en})`}`,
    },
  };
}

/** `moves on by one lesson`, `come two lessons earlier` */
function english(by: number, isPlural: boolean): string {
  const count = Math.abs(by);
  const lessons = `${ENGLISH[count] ?? count} ${count === 1 ? 'lesson' : 'lessons'}`;
  return by > 0
    ? `${isPlural ? 'move' : 'moves'} on by ${lessons}`
    : `${isPlural ? 'come' : 'comes'} ${lessons} earlier`;
}

const CHINESE = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const ENGLISH = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A grade is named once. */
function namesOf(courses: readonly ShiftedCourse[], gradeNames: ReadonlyMap<string, LocalText>): readonly Text[] {
  let grade: string | undefined;
  return courses.map((course) => {
    const { zh, en } = nameOf(course);
    const { item } = course.first;
    const known = item.grade === grade ? gradeNames.get(item.grade ?? '') : undefined;
    grade = item.grade;
    if (known === undefined) return { zh, en };
    const name = asText(known);
    return { zh: without(zh, name.zh), en: without(en, name.en) };
  });
}

function without(text: string, head: string): string {
  return text.startsWith(head) ? text.slice(head.length).trimStart() : text;
}

/** `小学一年级语文`, as its lessons' titles begin; the subject's id where they do not. */
function nameOf({ first: { item } }: ShiftedCourse): Text {
  const title = asText(item.title);
  const lesson = { number: item.number ?? 0, title: item['lesson-title'] ?? {} };
  const name = (language: MessageLanguage): string =>
    courseOfTitle(title[language], lesson, language) ?? [item.grade, item.course].filter((part) => part).join(' ');
  return { zh: name('zh'), en: name('en') };
}

function dayWords({ by, from, until, isWhole, programmes, channels }: DayShift, start: string): GroupWords {
  const length = spokenLength(Math.abs(by));
  const isPlural = isWhole ? channels.length > 1 : programmes > 1;
  return {
    what: isWhole
      ? { zh: '全天', en: 'the whole day' }
      : programmes === 1
        ? { zh: `${start} 的节目`, en: `the programme at ${start}` }
        : { zh: `${start} 起的 ${programmes} 个节目`, en: `${programmes} programmes from ${start} on` },
    change: {
      zh: `${by > 0 ? '顺延' : '提前'} ${length.zh.replace(/分$/, '分钟')}`,
      en: `${isPlural ? 'start' : 'starts'} ${length.en} ${by > 0 ? 'later' : 'earlier'}`,
    },
    detail: daysText(from, until),
  };
}

function daysText(from: Day, until: Day): Text {
  if (from === until) return { zh: '', en: '' };
  const day = spokenDate(until, from);
  return { zh: `直到 ${day.zh}`, en: `each day until ${day.en}` };
}

function dayOffWords({ changes, channels, isWhole, reason }: DayOff): GroupWords {
  const count = changes.length;
  const why = reason === undefined ? { zh: '', en: '' } : asText(reason);
  const onChannels =
    channels.length > 1
      ? { zh: `${channels.length} 个频道`, en: ` on ${channels.length} channels` }
      : { zh: '', en: '' };
  return {
    what: isWhole
      ? { zh: '全天', en: 'the whole day' }
      : { zh: `${onChannels.zh} ${count} 个节目`.trim(), en: `${count} programmes${onChannels.en}` },
    change: { zh: '停播', en: isWhole ? 'is cancelled' : 'are cancelled' },
    detail: isWhole
      ? {
          zh: `${onChannels.zh}共 ${count} 个节目${why.zh && `（${why.zh}）`}`,
          en: `(${count} programmes${onChannels.en}${why.en && `; ${why.en}`})`,
        }
      : { zh: why.zh && `（${why.zh}）`, en: why.en && `(${why.en})` },
  };
}

/** `a, b and c` */
function inList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
