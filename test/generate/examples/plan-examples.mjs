import {
  calendar,
  course,
  file,
  grid,
  lessons,
  MORNING,
  outlet,
  P1,
  P2,
  people,
  programmes,
  project,
  SECOND,
  TEN,
  week,
  zone,
} from './example-files.mjs';

const changes = (...lines) => `${week(...MORNING)}changes:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
const repeats = (line) => `${week(...MORNING)}repeats:\n  - ${line}\n`;
const berlin = (day) => ({
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Europe/Berlin\n',
  'calendar.yaml': `term: {first-day: ${day}, last-day: ${day}}\nweekdays: [sun]\n`,
});

const TERM = 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n';
const LIST_2020 = {
  'holidays-2020.yaml': 'year: 2020\nholidays: [{from: 2020-04-04, to: 2020-04-06, name: 清明节}]\n',
};
const holidays = (at, faulty, fixed) =>
  file('holidays-2020.yaml', at, faulty, fixed, { 'calendar.yaml': `${TERM}holidays: [CN, holidays-2020.yaml]\n` });

export const planExamples = {
  'airtime-overlap': grid(
    '6:16',
    ['09:00-09:40: chinese', '09:30-09:50: math'],
    ['09:00-09:30: chinese', '09:30-09:50: math'],
  ),
  'cell-not-understood': grid('5:16', ['09:00-09:20: chinese twelve'], ['09:00-09:20: chinese']),
  'change-hits-nothing': grid(
    '8:5',
    changes('{on: 2020-03-10, at: "09:05", cancel: true, reason: 检修}'),
    changes('{on: 2020-03-10, at: "09:00", cancel: true, reason: 检修}'),
  ),
  'change-puts-off': grid(
    '8:5',
    changes('{on: 2020-03-10, at: "09:00", cancel: true, reason: 检修}'),
    changes('{on: 2020-03-10, at: "09:00", cancel: true, reason: 检修, rest: moves}'),
  ),
  'changes-collide': grid(
    '9:5',
    changes('{on: 2020-03-10, at: "09:00", show: math}', '{on: 2020-03-10, at: "09:00", cancel: true}'),
    changes('{on: 2020-03-10, at: "09:00", show: math}'),
  ),
  'day-has-no-table': grid(
    '8:5',
    changes('{on: 2020-03-14, as: sun, reason: 调休}'),
    changes('{on: 2020-03-14, as: wed, reason: 调休}'),
  ),
  'exception-hits-nothing': grid(
    '8:55',
    repeats('{of: today, from: 09:00-09:20, at: 14:00, except: 2020-03-14}'),
    repeats('{of: today, from: 09:00-09:20, at: 14:00, except: 2020-03-13}'),
  ),
  'week-not-counted': grid(
    '5:3',
    week('09:00-09:20: {odd: chinese, even: math}').replace('2020-03-09', '2020-03-02'),
    week('09:00-09:20: chinese').replace('2020-03-09', '2020-03-02'),
    { 'calendar.yaml': `${TERM}grades: {P1: {first-day: 2020-03-05}}\n` },
  ),
  'insert-does-not-fit': grid(
    '8:5',
    changes('{on: 2020-03-10, at: "09:05", insert: eyes, length: 5m, reason: 通知}'),
    changes('{on: 2020-03-10, at: "09:20", insert: eyes, length: 5m, reason: 通知}'),
  ),
  'swap-not-possible': grid(
    '8:5',
    changes('{on: 2020-03-10, at: "09:00", swap-with: "11:00", reason: 录像晚到}'),
    changes('{on: 2020-03-10, at: "09:00", moved-to: "11:00", reason: 录像晚到}'),
  ),
  'clock-time-repeated': grid(
    '5:16',
    `${week('02:30-02:50: chinese').replace('2020-03-09', '2026-10-01')}`,
    `${week('03:30-03:50: chinese').replace('2020-03-09', '2026-10-01')}`,
    berlin('2026-10-25'),
  ),
  'clock-time-skipped': grid(
    '5:16',
    `${week('02:30-02:50: chinese').replace('2020-03-09', '2026-03-01')}`,
    `${week('03:30-03:50: chinese').replace('2020-03-09', '2026-03-01')}`,
    berlin('2026-03-29'),
  ),
  'defined-twice': outlet('5:16', zone(`${P1}\n  ${P1.replaceAll('p1', 'p2')}`), zone(`${P1}\n  ${SECOND}`), P2),
  'end-before-start': grid('5:3', ['09:20-09:00: chinese'], ['09:00-09:20: chinese']),
  'grid-columns': grid('5:16', ['09:00-09:20: [chinese, math]'], ['09:00-09:20: [chinese, math, ~, ~, ~]']),
  'holidays-unknown': calendar(
    '2:11',
    'term: {first-day: 2099-03-02, last-day: 2099-03-13}\nholidays: CN\n',
    'term: {first-day: 2099-03-02, last-day: 2099-03-13}\nholidays: []\n',
  ),
  'day-of-another-year': holidays(
    '2:13',
    'year: 2020\nholidays: [ {from: 2019-04-05, to: 2019-04-05, name: 清明节} ]\n',
    'year: 2020\nholidays: [ {from: 2020-04-04, to: 2020-04-06, name: 清明节} ]\n',
  ),
  'holidays-file-twice': calendar(
    '2:32',
    `${TERM}holidays: [holidays-2020.yaml, holidays-2020.yaml]\n`,
    `${TERM}holidays: [holidays-2020.yaml]\n`,
    LIST_2020,
  ),
  'holidays-file-unused': {
    at: 'holidays-2020.yaml:1:1',
    faulty: { 'calendar.yaml': `${TERM}holidays: CN\n` },
    fixed: { 'calendar.yaml': `${TERM}holidays: [CN, holidays-2020.yaml]\n` },
    also: LIST_2020,
  },
  'lessons-run-out': lessons('timetables/p1.yaml:5:16', course('[一, 二, 三]'), course(TEN)),
  'mail-not-set': file(
    'notify.yaml',
    '2:13',
    'recipients:\n  schools: {mail: [office@school.example]}\n',
    'mail: {server: AIRCLASS_SMTP, from: notice@edu.example}\nrecipients:\n  schools: {mail: [office@school.example]}\n',
  ),
  'make-up-day-twice': calendar(
    '2:13',
    `${TERM}holidays: [ {work: 2020-03-14, as: mon} ]\nmake-up-days: {2020-03-14: fri}\n`,
    `${TERM}holidays: [ {work: 2020-03-14, as: fri} ]\nmake-up-days: {2020-03-14: fri}\n`,
  ),
  'make-up-day-undecided': calendar(
    '2:11',
    'term: {first-day: 2020-04-20, last-day: 2020-04-30}\nholidays: CN\n',
    'term: {first-day: 2020-04-20, last-day: 2020-04-30}\nholidays: CN\nmake-up-days:\n  2020-04-26: fri\n',
  ),
  'make-up-day-without-effect': calendar(
    '3:3',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nmake-up-days:\n  2020-05-09: fri\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  ),
  'make-up-days-too-few': calendar(
    '4:5',
    'term: {first-day: 2099-04-20, last-day: 2099-05-15}\nholidays:\n  - CN\n  - {from: 2099-05-01, to: 2099-05-05, name: 劳动节}\n',
    'term: {first-day: 2099-04-20, last-day: 2099-05-15}\nholidays:\n  - CN\n  - {from: 2099-05-01, to: 2099-05-05, name: 劳动节}\n  - {work: 2099-05-09, as: mon}\n',
  ),
  'make-up-weekday-not-taught': calendar(
    '3:3',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nmake-up-days:\n  2020-03-14: sun\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nmake-up-days:\n  2020-03-14: fri\n',
  ),
  'name-means-empty': programmes(
    '2:3',
    'programmes:\n  none: {title: 停播, kind: break}\n',
    'programmes:\n  pause: {title: 停播, kind: break}\n',
  ),
  'repeat-before-first-run': grid(
    '5:16',
    ['08:00-08:20: repeat chinese 1', '09:00-09:20: chinese'],
    ['09:00-09:20: chinese', '10:00-10:20: repeat chinese 1'],
  ),
  'repeat-cuts-item': grid(
    '8:5',
    repeats('{of: today, from: 09:00-10:10, at: "15:00"}'),
    repeats('{of: today, from: 09:00-10:20, at: "15:00"}'),
  ),
  'repeat-past-midnight': grid(
    '8:5',
    repeats('{of: today, from: 09:00-10:20, at: "23:30"}'),
    repeats('{of: today, from: 09:00-10:20, at: "15:00"}'),
  ),
  'repeat-without-first-run': grid('6:16', ['09:00-09:20: chinese', '10:00-10:20: repeat math 1'], MORNING),
  'rows-collide': grid(
    '6:3',
    ['09:00-09:20: chinese', '09:00-09:40: math'],
    ['09:00-09:20: chinese', '09:20-10:00: math'],
  ),
  'text-empty': project('4:19', 'publisher: {name: " "}\n', 'publisher: {name: 教育局}\n'),
  'text-needs-quotes': people(
    '3:14',
    'teachers:\n  zhang: {name: 张敏}\n  li: {name: No}\n',
    'teachers:\n  zhang: {name: 张敏}\n  li: {name: "No"}\n',
  ),
  'name-not-unique': lessons('3:22', course(TEN).replace('zhang', '张敏'), course(TEN), {
    'teachers.yaml': 'teachers:\n  zhang: {name: 张敏}\n  li: {name: 张敏}\n',
  }),
  'unknown-reference': lessons('3:22', course(TEN).replace('zhang', 'zhnag'), course(TEN)),
};
