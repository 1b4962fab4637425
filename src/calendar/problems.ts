import type { Problem } from '../diagnostics/problem.js';

export const holidaysUnknown: Problem = {
  id: 'holidays-unknown',
  severity: 'error',
  summary: { zh: '这一年的放假安排还不知道', en: 'The holidays of a year are not known yet' },
  rationale: {
    zh: '国务院办公厅通常在上一年 11 月公布放假安排，工具不猜测。离播出还远时是警告；节目单发布到这一年时是错误。公布后请在 calendar.yaml 中补上，例如：\n  holidays:\n    - CN\n    - {from: 2027-05-01, to: 2027-05-05, name: 劳动节}\n    - {work: 2027-05-08, as: fri}\n几个项目共用的，写进一个文件（year、holidays 两项），再列出它：holidays: [CN, ../holidays-2027.yaml]',
    en: 'The State Council announces the holidays in the November before, and the tool does not guess them. While the days are far off this is a warning; once a guide reaches them it is an error. Add them to calendar.yaml as soon as they are out, such as:\n  holidays:\n    - CN\n    - {from: 2027-05-01, to: 2027-05-05, name: Labour Day}\n    - {work: 2027-05-08, as: fri}\nWhat several projects share goes into one file (with year and holidays) that each of them lists: holidays: [CN, ../holidays-2027.yaml]',
  },
};

export const makeUpDaysTooFew: Problem = {
  id: 'make-up-days-too-few',
  severity: 'warning',
  summary: { zh: '自行列出的假期少了调休上班日', en: 'A list of holidays lacks make-up workdays' },
  rationale: {
    zh: '法定假日的天数是定的（元旦 1、春节 4、清明 1、劳动节 2、端午 1、中秋 1、国庆 3），多放的工作日都要在周末补班。请对照公布的安排，逐条补上 {work: 日期, as: 星期}，不上课写 as: off。',
    en: 'The law fixes the number of holidays (New Year 1, Spring Festival 4, Tomb-sweeping 1, Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3), and each weekday beyond them is worked on a weekend. Compare with what was announced and add {work: day, as: weekday} for each, or as: off where nothing is taught.',
  },
};

export const makeUpDayUndecided: Problem = {
  id: 'make-up-day-undecided',
  severity: 'error',
  summary: {
    zh: '调休上班日没有写明按星期几上课',
    en: 'It is not decided which weekday’s lessons a make-up workday has',
  },
  rationale: {
    zh: '官方只规定哪天上班，不规定上星期几的课。请在 calendar.yaml 的 make-up-days 中写明，例如 2020-04-26: fri；不上课则写 off。',
    en: 'The official list says which weekend day is worked, not whose weekday it follows. Say so under make-up-days in calendar.yaml, e.g. 2020-04-26: fri, or off for no lessons.',
  },
};

export const makeUpDayWithoutEffect: Problem = {
  id: 'make-up-day-without-effect',
  severity: 'warning',
  summary: { zh: '补课日不在任何年级的教学期内', en: 'A make-up day lies outside every grade’s term' },
  rationale: {
    zh: '这一天没有课可上，可能写错了日期。请改正日期或删除此行。',
    en: 'No grade has lessons on that day, so the date may be wrong. Correct it or remove the line.',
  },
};

export const makeUpWeekdayNotTaught: Problem = {
  id: 'make-up-weekday-not-taught',
  severity: 'error',
  summary: { zh: '补课日所按的星期没有课', en: 'A make-up day follows a weekday that is not taught' },
  rationale: {
    zh: '补课日应写 weekdays 中列出的星期；不上课请写 off。',
    en: 'Name one of the calendar’s weekdays, or write off for no lessons.',
  },
};

export const clockTimeSkipped: Problem = {
  id: 'clock-time-skipped',
  severity: 'error',
  summary: { zh: '这一时刻因时钟拨快而不存在', en: 'The clock skips this time' },
  rationale: {
    zh: '夏令时开始时有一小时不存在，工具不会猜测应提前还是推后。请用 changes 为当天改动，或移动此时段。',
    en: 'When summer time begins an hour does not exist; the tool does not guess which way to move. Move the slot, or change that date under changes.',
  },
};

export const clockTimeRepeated: Problem = {
  id: 'clock-time-repeated',
  severity: 'error',
  summary: { zh: '这一时刻因时钟拨慢而出现两次', en: 'The clock shows this time twice' },
  rationale: {
    zh: '夏令时结束时有一小时出现两次，工具不会猜测是哪一次。请用 changes 为当天改动，或移动此时段。',
    en: 'When summer time ends an hour comes twice; the tool does not guess which one is meant. Move the slot, or change that date under changes.',
  },
};

export const calendarProblems: readonly Problem[] = [
  holidaysUnknown,
  makeUpDayUndecided,
  makeUpDayWithoutEffect,
  makeUpDaysTooFew,
  makeUpWeekdayNotTaught,
  clockTimeSkipped,
  clockTimeRepeated,
];
