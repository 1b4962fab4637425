import type { Problem } from '../diagnostics/problem.js';

export const holidaysUnknown: Problem = {
  id: 'holidays-unknown',
  severity: 'error',
  summary: { zh: '内置的法定节假日表没有这一年', en: 'The official list of holidays does not cover this year' },
  rationale: {
    zh: '国务院办公厅通常在上一年年底公布放假安排，工具不猜测。请升级 chinese-days，或在 calendar.yaml 的 holidays 中逐条写出：\n  holidays:\n    - {from: 2027-05-01, to: 2027-05-05, name: 劳动节}',
    en: 'Holidays are published late in the year before, and the tool does not guess them. Update chinese-days, or list the days in calendar.yaml:\n  holidays:\n    - {from: 2027-05-01, to: 2027-05-05, name: Labour Day}',
  },
};

export const makeUpDayUndecided: Problem = {
  id: 'make-up-day-undecided',
  severity: 'error',
  summary: { zh: '调休上班日没有写明按星期几上课', en: 'Nobody decided whose lessons a make-up workday teaches' },
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
  makeUpWeekdayNotTaught,
  clockTimeSkipped,
  clockTimeRepeated,
];
