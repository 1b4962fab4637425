import type { Problem } from '../diagnostics/problem.js';

export const lessonsRunOut: Problem = {
  id: 'lessons-run-out',
  severity: 'error',
  summary: { zh: '课程的课时不够排', en: 'A course has fewer lessons than its cells' },
  rationale: {
    zh: '从这一天起，课表还在上这门课，却没有新课可播。请在课程文件中补上课时，或用 changes 取消、替换这些课格，或让新的课表从这天起生效。',
    en: 'From that day on the grid asks for a lesson that does not exist. Add lessons to the course, cancel or replace the cells under changes, or let a later timetable file take over.',
  },
};

export const changeHitsNothing: Problem = {
  id: 'change-hits-nothing',
  severity: 'error',
  summary: { zh: '改动没有对应的节目', en: 'A change finds nothing to change' },
  rationale: {
    zh: '改动按日期和开始时刻查找节目。请检查日期是否上课、时刻是否与课表一致、该日是否由另一份课表生效。一段日期只算其中有课的日子，至少要有一天。',
    en: 'A change finds its airing by date and start. Check that the day has lessons, that the time is one of the grid’s starts, and that no other timetable file is in force. Of a range the days with lessons count, and there must be one.',
  },
};

export const swapNotPossible: Problem = {
  id: 'swap-not-possible',
  severity: 'error',
  summary: { zh: '两格不能对调', en: 'Two cells cannot be swapped' },
  rationale: {
    zh: '对调的是同一频道、同一年级的两格，两格都要有内容。课次在对调之后按时间先后排，所以同一门课的两格对调没有作用。把一课移到空闲时间请写 moved-to，指定课次请写 show: chinese 12。',
    en: 'A swap is between two cells of one channel and one grade, and both must have something. Lessons are dealt afterwards in order of time, so two cells of one course would change nothing. Write moved-to to move a lesson to a free time, and show: chinese 12 for a certain lesson.',
  },
};

export const dayHasNoTable: Problem = {
  id: 'day-has-no-table',
  severity: 'error',
  summary: { zh: '要按的那天没有课表', en: 'A day has no table to follow' },
  rationale: {
    zh: '“as”写星期几或日期，那一天须在本频道的课表里有课。请改写另一天；不上课请写 off: true。',
    en: '"as" names a weekday or a day that has cells in the timetable of the channel. Name another one, or write off: true for no lessons.',
  },
};

export const exceptionHitsNothing: Problem = {
  id: 'exception-hits-nothing',
  severity: 'error',
  summary: { zh: '重播的例外没有作用', en: 'An exception of a repeat has no effect' },
  rationale: {
    zh: '“except”写日期、一段日期，或 calendar.yaml 中节假日、停课的名称，指这段重播本来要播的日子。没有作用的多半写错了日期或名称，重播会照常播出。',
    en: '"except" takes days, ranges, or names of holidays and closures of calendar.yaml on which the repeat would run. One without effect most likely has a wrong day or name, and the repeat is on air after all.',
  },
};

export const weekNotCounted: Problem = {
  id: 'week-not-counted',
  severity: 'error',
  summary: {
    zh: '单双周的格子在第一个教学周之前',
    en: 'A cell of odd or even weeks is before the first teaching week',
  },
  rationale: {
    zh: '教学周从学期第一天（calendar.yaml 的 term）所在的那一周数起，是单周；补课日算在它所在的那一周。有的年级更早开学，那几周不分单双周。',
    en: 'Teaching weeks are counted from that of the first day of term in calendar.yaml, which is odd; a make-up day counts for the week that it lies in. Where a grade begins earlier, its first weeks are neither odd nor even.',
  },
};

export const insertDoesNotFit: Problem = {
  id: 'insert-does-not-fit',
  severity: 'error',
  summary: { zh: '插播排不下', en: 'An insert does not fit' },
  rationale: {
    zh: '插播从一格的开始、空闲时间或课间休息开始；后面的节目依次推迟，由空闲时间和课间休息（kind: break）补足，最迟到 24:00。请换一个时刻，缩短插播，或先取消、缩短一格。',
    en: 'An insert starts where a cell does, in free time or in a break. What follows starts later until free time and breaks (kind: break) have made up for it, by 24:00. Choose another time, a shorter insert, or cancel or shorten a cell first.',
  },
};

export const changePutsOff: Problem = {
  id: 'change-puts-off',
  severity: 'info',
  summary: { zh: '改动使一门课后面的课都顺延', en: 'A change puts off all later lessons of a course' },
  rationale: {
    zh: '取消或改播一格后，这一课在该课程的下一格播出，后面每一课都推后，各专区的节目单和点播随之改变。若是有意顺延，请写 rest: moves；若只空这一课、后面的课时间不变，请写 rest: stays，这一课另写一条改动补播。',
    en: 'Where a cell is cancelled or shows something else, its lesson airs in the next cell of the course, and every later one moves with it, in all guides and on demand. Write rest: moves where that is meant; write rest: stays to leave out this lesson alone and keep the later ones where they are, and show it by another change.',
  },
};

export const changesCollide: Problem = {
  id: 'changes-collide',
  severity: 'error',
  summary: { zh: '两处改动针对同一节目或同一天', en: 'Two changes for one airing or one day' },
  rationale: {
    zh: '工具不猜测哪一个算数。请删去其中一个；对调算作对两格的改动，改播与改时间可写在同一条里。',
    en: 'The tool does not guess which one counts. Remove one of them. A swap is a change of both its cells; another content and another time can be in one change.',
  },
};

export const airtimeOverlap: Problem = {
  id: 'airtime-overlap',
  severity: 'error',
  summary: { zh: '同一频道的两个节目时间重叠', en: 'Two airings share time on one channel' },
  rationale: {
    zh: '播出时前一个节目会被切断。请移动其中一个，或缩短其时段。',
    en: 'Playout would cut the first one short. Move one of them, or shorten its slot.',
  },
};

export const repeatCutsItem: Problem = {
  id: 'repeat-cuts-item',
  severity: 'error',
  summary: { zh: '重播段的边界切断了一个节目', en: 'A repeated block cuts an item in two' },
  rationale: {
    zh: '重播段须包含完整的节目。请把 from 的终点移到节目结束处。',
    en: 'A block repeats whole items. Move the end of "from" to where the item ends.',
  },
};

export const repeatPastMidnight: Problem = {
  id: 'repeat-past-midnight',
  severity: 'error',
  summary: { zh: '重播在零点以后才开始', en: 'A repeat would begin after midnight' },
  rationale: {
    zh: '重播的每个节目须在当天 24:00 之前开始，最后一个可以跨过零点。请提早开始，缩小重播段，或在第二天另写一条重播。',
    en: 'Every item of a repeat has to begin before 24:00 of its day; the last one may run across midnight. Let the repeat start earlier, repeat a shorter block, or write another repeat for the next day.',
  },
};

export const repeatBeforeFirstRun: Problem = {
  id: 'repeat-before-first-run',
  severity: 'error',
  summary: { zh: '重播早于首播', en: 'A repeat airs before the first run' },
  rationale: {
    zh: '点播与首播同时开放，重播不能更早。请移动重播，或先安排首播。',
    en: 'On demand opens with the first run, and no repeat may come before it. Move the repeat, or schedule the first run earlier.',
  },
};

export const repeatWithoutFirstRun: Problem = {
  id: 'repeat-without-first-run',
  severity: 'error',
  summary: { zh: '重播的课从未首播', en: 'A repeated lesson never has a first run' },
  rationale: {
    zh: '请先安排这节课的首播；若本来就是首播，请去掉 repeat。',
    en: 'Schedule its first run, or write the cell without "repeat" if this is the first run.',
  },
};

export const timelineProblems: readonly Problem[] = [
  airtimeOverlap,
  dayHasNoTable,
  exceptionHitsNothing,
  weekNotCounted,
  insertDoesNotFit,
  swapNotPossible,
  changeHitsNothing,
  changePutsOff,
  changesCollide,
  lessonsRunOut,
  repeatBeforeFirstRun,
  repeatCutsItem,
  repeatPastMidnight,
  repeatWithoutFirstRun,
];
