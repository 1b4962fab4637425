import type { OfficialList } from '../calendar/official-days.js';
import type { Text } from '../diagnostics/text.js';
import { inLanguage } from '../model/local-text.js';
import type { Project } from '../model/project.js';
import { addDays, type Day } from '../model/time.js';
import type { Rule, RuleInput } from './rule.js';

/** Time zones where the official list applies, whether or not the calendar names it. */
const CHINA: ReadonlySet<string> = new Set(['Asia/Shanghai', 'Asia/Urumqi']);

export const lessonOnHoliday: Rule = {
  id: 'lesson-on-holiday',
  severity: 'warning',
  summary: { zh: '节假日排了新课', en: 'New lessons are on air on a holiday' },
  rationale: {
    zh: '多半是 calendar.yaml 没写 holidays: CN，或补课日写错了日期。重播不算。请补上假期、改正日期；确要上课的，在 project.yaml 中豁免。',
    en: 'Usually calendar.yaml lacks "holidays: CN", or a make-up day has the wrong date. Repeats do not count. Add the holidays or correct the date; where lessons are meant, waive this in project.yaml.',
  },
  *check(input) {
    const { project, timeline } = input;
    const { calendar: plan } = project;
    const days = daysWithFirsts(input);
    const unlisted: { readonly day: Day; readonly name: Text }[] = [];
    for (let { first: day } = timeline.calendar; day <= timeline.calendar.last; day = addDays(day, 1)) {
      const name = timeline.calendar.weekdayTaught(day) && holidayName(day, project, timeline.calendar.official);
      if (name === undefined || !days.has(day) || !hasNewLesson(day, input)) continue;
      const makeUp = plan.makeUpDays.get(day);
      if (makeUp === undefined) {
        unlisted.push({ day, name });
        continue;
      }
      yield {
        message: {
          zh: `补课日 ${day} 是假日（${name.zh}），请核对日期，或写 ${day}: off`,
          en: `the make-up day ${day} is a holiday (${name.en}); check the date, or write "${day}: off"`,
        },
        span: makeUp.span,
        subject: day,
      };
    }
    const [first] = unlisted;
    if (first === undefined) return;
    const count = unlisted.length;
    yield {
      message: {
        zh: `${count} 个法定假日排了新课，首先是 ${first.day}（${first.name.zh}），请写 holidays: CN，或逐条列出`,
        en: `new lessons are on air on ${count} official holiday${count === 1 ? '' : 's'}, the first is ${first.day} (${first.name.en}); write "holidays: CN", or list them`,
      },
      span: plan.holidays.span,
      subject: first.day,
    };
  },
};

function holidayName(day: Day, { calendar, timeZone, languages }: Project, official: OfficialList): Text | undefined {
  const { holidays } = calendar;
  const listed = holidays.days.find(({ from, to }) => from <= day && day <= to);
  if (listed === undefined) return holidays.official || CHINA.has(timeZone) ? official.holiday(day) : undefined;
  const own = (language: string) => listed.name && inLanguage(listed.name, language, languages);
  return { zh: own('zh') ?? '见 holidays', en: own('en') ?? 'see holidays' };
}

/** The days on which a lesson may have its first run: after midnight it may be one of the day before. */
function daysWithFirsts({ timeline, uses }: RuleInput): ReadonlySet<Day> {
  const starts = new Set([...uses.values()].map(({ first }) => first.start));
  const days = [...starts].map((start) => timeline.calendarDayOf(start));
  return new Set(days.flatMap((day) => [day, addDays(day, -1)]));
}

function hasNewLesson(day: Day, { timeline, uses }: RuleInput): boolean {
  return [...timeline.lines.values()].some((line) =>
    line.plannedOn(day).some(({ lesson, start }) => lesson !== undefined && uses.get(lesson)?.first.start === start),
  );
}
