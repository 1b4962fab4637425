import { describe, expect, test } from 'vitest';
import { loaded } from './loaded.js';

const PROJECT = 'id: small\ntitle: t\ntime-zone: Asia/Shanghai\n';
const TIMETABLE = 'channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n';
const TERM = 'term: {first-day: 2020-03-09, last-day: 2020-07-10}\n';
const repeat = (text: string) => `${TIMETABLE}repeats:\n  - ${text}\n`;
const change = (text: string) => `${TIMETABLE}changes:\n  - {on: 2020-03-09, at: 09:00, ${text}}\n`;
const course = (text: string) => `grade: P1\ncourses:\n  chinese:\n    teacher: a\n${text}`;
const organisation = (text: string) => `teachers: {}\norganisations: {a: ${text}}\n`;
const zone = (lineup: string, outputs = '{}') => `id: x\ntitle: x\nlineup: ${lineup}\noutputs: ${outputs}\n`;

type Case = readonly [text: string, ...reports: string[]];

/** One file in, `line:col problem message` out. */
const cases: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  'project.yaml': {
    'an unknown key with a slip is one defect, though the right key is missing': [
      PROJECT.replace('title', 'tilte'),
      '2:1 schema-unknown-key unknown key "tilte"; write title',
    ],
    'a key in capitals': [`${PROJECT}Slate: x.png\n`, '4:1 schema-unknown-key unknown key "Slate"; write slate'],
    'a key that differs from another in capitals is one defect': [
      `${PROJECT}Title: x\n`,
      '4:1 schema-unknown-key unknown key "Title"; did you mean "title"?',
    ],
    'an unknown key that resembles none': [
      `${PROJECT}publisher: {name: x, colour: red}\n`,
      '4:22 schema-unknown-key unknown key "colour"; the keys here are name, url, contact',
    ],
    'a missing key of the file': ['id: a\ntitle: b\n', '1:1 schema-missing-key the file has no "time-zone"'],
    'every defect is reported': [
      'title: []\ntime-zone: Mars/City\nday-start: 25:00\n',
      '1:1 schema-missing-key the file has no "id"',
      '1:8 schema-wrong-type "title" must be a text or "key: value" lines, not a list',
      '2:12 schema-bad-format there is no time zone "Mars/City"; write an IANA name such as Asia/Shanghai',
      '3:12 schema-bad-format "25:00" is not a time of day; write HH:MM or HH:MM:SS, from 00:00 to 24:00',
    ],
    'an empty value': [
      PROJECT.replace(' t\n', '\n'),
      '2:1 schema-empty "title" is empty; a text or "key: value" lines is expected here',
    ],
    'an empty text': [PROJECT.replace(' t\n', ' ""\n'), '2:8 schema-empty "title" is empty; fill it in'],
    'an empty id says so once': [PROJECT.replace('small', "''"), '1:5 schema-empty "id" is empty; fill it in'],
    'a path that leaves the media folder': [
      `${PROJECT}slate: ../../x.png\n`,
      '4:8 schema-bad-format the path "../../x.png" leaves the media folder; write a path below it, with "/" and without ".."',
    ],
    'an unknown placeholder': [
      `${PROJECT}media: {file: "{subject}.mp4"}\n`,
      '4:15 schema-bad-format "{subject}.mp4" is not a path below the media folder, or has an unknown placeholder; possible are {grade} {course} {number} {number:02} {lesson}',
    ],
    'a length of time without its unit is not fixed by quotes': [
      `${PROJECT}media: {due: 48}\n`,
      '4:14 schema-bad-format "48" has no unit; write 48m for minutes, 48s for seconds, 48h for hours',
    ],
    'a number out of range': [
      `${PROJECT}media: {frame-rate: 0}\n`,
      '4:21 schema-out-of-range "frame-rate" is 0, it must be more than 0',
    ],
    'a repeated item': [
      `${PROJECT}languages: [zh, en, zh]\n`,
      '4:21 schema-repeated-item item 3 of "languages" repeats item 1',
    ],
    'a rule: a wrong word, a missing key, an impossible day': [
      `${PROJECT}rules: {some-rule: {severity: wraning, allow: [{where: a, until: 2020-02-30}]}}\n`,
      '4:31 schema-not-a-choice "severity" cannot be "wraning"; possible are error, warning, info, off; did you mean "warning"?',
      '4:48 schema-missing-key item 1 of "allow" has no "reason"',
      '4:66 schema-bad-format there is no day 2020-02-30',
    ],
  },
  'calendar.yaml': {
    'every key': [
      `${TERM}grades: {S3: {last-day: 2020-03-31}}\nweekdays: [mon, sun]\nholidays: CN\nmake-up-days: {2020-04-26: fri, 2020-05-09: off}\nclosures: [{from: 2020-05-06, to: 2020-05-06, name: {zh: 运动会}}]\n`,
    ],
    'a leap day': [
      'term: {first-day: 2020-02-29, last-day: 2021-02-29}\n',
      '1:41 schema-bad-format there is no day 2021-02-29',
    ],
    'an impossible day as a key': [
      `${TERM}make-up-days: {2020-04-31: fri}\n`,
      '2:16 schema-bad-key there is no day 2020-04-31',
    ],
    'a day written in another way': [
      'term: {first-day: 9.3.2020, last-day: 2020-07-10}\n',
      '1:19 schema-bad-format which is the month and which the day of "9.3.2020" is not certain; write year-month-day, e.g. 2026-09-01',
    ],
    'holidays of another country': [
      `${TERM}holidays: US\n`,
      '2:11 schema-bad-format "US" is not a source of holidays; write CN, or a file such as holidays-2027.yaml or ../holidays-2027.yaml (from "holidays" to ".yaml")',
    ],
    'a listed holiday without its end': [
      `${TERM}holidays: [{from: 2020-04-04}]\n`,
      '2:12 schema-missing-key item 1 of "holidays" has no "to"',
    ],
    'a grade without days': [`${TERM}grades: {S3: {}}\n`, '2:14 schema-empty "S3" is empty; fill it in'],
  },
  'teachers.yaml': {
    'an id that is not a word': [
      'teachers:\n  Zhang Min: {name: x}\n',
      '2:3 schema-bad-key "Zhang Min" cannot be an id; use lower-case letters and digits joined by "-", e.g. zhang-min',
    ],
    'a missing key of an entry is reported at its key': [
      'teachers:\n  a: {}\n',
      '2:3 schema-missing-key "a" has no "name"',
    ],
    'a list instead of entries': [
      'teachers:\n  - a\n',
      '2:3 schema-wrong-type "teachers" must be "key: value" lines, not a list',
    ],
    'an organisation in any form': [organisation('实验小学')],
    'an organisation by languages': [organisation('{zh: 实验小学, en: School}')],
    'an organisation with all that it may have': [
      organisation(
        '{name: {zh: 实验小学}, contact: {person: 周老师, phone: +86 28 0100 0101 转 2, mail: a@b.example, chat: QQ 1}, deadline: {days-before: 0, at: 24:00}}',
      ),
    ],
    'a contact without a name': [
      organisation('{name: x, contact: {phone: 028-0100-0101}}'),
      '2:30 schema-missing-key "contact" has no "person"',
    ],
    'a contact that is a name': [
      organisation('{name: x, contact: 周老师}'),
      '2:39 schema-wrong-type "contact" must be "key: value" lines, not a text',
    ],
    'a contact beside the name by languages': [
      organisation('{zh: x, en: y, contact: {person: z}}'),
      '2:35 schema-bad-key "contact" cannot be used together with texts by language; put these into name: name: {zh: …, en: …}',
    ],
    'an organisation without a name': [
      organisation('{contact: {person: z}}'),
      '2:17 schema-missing-key "a" has no "name"',
    ],
    'a phone number that is a number': [
      organisation('{name: x, contact: {person: z, phone: 13900000000}}'),
      '2:58 yaml-misread-value YAML reads 13900000000 in "phone" as a number; quote it: "13900000000"',
    ],
    'a phone number and a mail address that are not valid': [
      organisation('{name: x, contact: {person: z, phone: 周, mail: z at b}}'),
      '2:58 schema-bad-format "周" is not a phone number; write digits, spaces, + - ( ) and 转, e.g. 028-8661 0000 转 12',
      '2:67 schema-bad-format "z at b" is not a mail address; write one such as zhou@school.example',
    ],
    'a deadline of another key': [
      organisation('{name: x, due: 3d}'),
      '2:30 schema-unknown-key "due" cannot be used together with the other keys here',
    ],
    'a deadline with half of it': [
      organisation('{name: x, deadline: {days-before: 3}}'),
      '2:30 schema-missing-key "deadline" has no "at"',
    ],
    'a deadline without a unit': [
      organisation('{name: x, deadline: 3}'),
      '2:40 schema-bad-format "3" has no unit; write 3m for minutes, 3s for seconds, 3h for hours',
    ],
    'days that count backwards': [
      organisation('{name: x, deadline: {days-before: -1, at: 25:00}}'),
      '2:54 schema-out-of-range "days-before" is -1, it must be at least 0',
      '2:62 schema-bad-format "25:00" is not a time of day; write HH:MM or HH:MM:SS, from 00:00 to 24:00',
    ],
    'Chinese keys': [
      organisation('{name: x, 联系人: {姓名: z}, 交片期限: 3d}'),
      '2:30 schema-unknown-key unknown key "联系人"; write contact',
      '2:44 schema-unknown-key unknown key "交片期限"; write deadline',
    ],
  },
  'courses/P1.yaml': {
    'a title or more': [
      course("    lessons: [识字 1 春夏秋冬, {title: x, length: 18m, file: special/p1-02.mp4}, '5']\n"),
    ],
    'a title that is a number': [
      course('    lessons: [5]\n'),
      '5:15 yaml-misread-value YAML reads 5 in item 1 of "lessons" as a number; quote it: "5"',
    ],
    'an edition that is a number': [
      course('    lessons: []\n    textbook: {edition: 1.10}\n'),
      '6:25 yaml-misread-value YAML reads 1.10 in "edition" as a number; quote it: "1.10"',
    ],
    'a lesson with a slip': [
      course('    lessons: [{titel: x}]\n'),
      '5:16 schema-unknown-key unknown key "titel"; write title',
    ],
    'an absolute path': [
      course('    lessons: [{title: x, file: C:\\x.mp4}]\n'),
      '5:32 schema-bad-format the path "C:\\x.mp4" leaves the media folder; write a path below it, with "/" and without ".."',
    ],
    'numbers of lessons': [
      course('    lessons: []\n    stand-ins: [{lessons: 7-5, teacher: a, reason: b, approved-by: c}]\n'),
      '6:27 schema-bad-format "7-5" are no lesson numbers; write 12, 12-15 or 3,5-7',
    ],
  },
  'timetables/p1.yaml': {
    'every way to write a row': [
      `${TIMETABLE}  09:20-09:40: [chinese, '-', repeat chinese 12]\n  23:00:30-24:00: break\n`,
    ],
    'every way to write an empty cell': [TIMETABLE.replace('chinese', '[~, null, "-", none, 空, 无, ""]')],
    'empty cells below each other, and empty rows': [
      TIMETABLE.replace('chinese', '\n    - ~\n    - chinese\n  10:00-10:20: ~\n  11:00-11:20: none'),
    ],
    'empty cells as older timetables write them': [
      `${TIMETABLE.replace('chinese', '[-, chinese, -, -]')}  10:00-10:20: -\n  11:00-11:20:\n    - -\n    - x\nchanges: [{on: 2020-03-09, at: 09:00, show: -}]\n`,
      '4:17 yaml-bare-dash 6 empty cells are written as a bare "-", which is not YAML; write ~',
    ],
    'a dash where no cell is': [
      change('show: chinese, reason: -'),
      '6:56 schema-empty "reason" is empty; a text or "key: value" lines is expected here',
    ],
    'nothing is not an empty cell': [
      `${TIMETABLE.replace('chinese', '\n    -\n    - x')}  10:00-10:20:\nchanges: [{on: 2020-03-09, at: 09:00, show: }]\n`,
      '5:5 schema-empty item 1 of "09:00-09:20" is empty; write ~ for an empty cell',
      '7:3 schema-empty "10:00-10:20" is empty; write ~ for an empty cell',
      '8:39 schema-empty "show" is empty; write ~ for an empty cell',
    ],
    'a list within a row': [
      TIMETABLE.replace('chinese', '[[a]]'),
      '4:17 schema-wrong-type item 1 of "09:00-09:20" must be a text or "key: value" lines, not a list',
    ],
    'a row that is not a span of time': [
      TIMETABLE.replace('09:00-', '9:00-'),
      '4:3 schema-bad-key "9:00-09:20" must be written 09:00-09:20',
    ],
    'more columns than a week has days': [
      TIMETABLE.replace('chinese', '[a, b, c, d, e, f, g, h]'),
      '4:16 schema-out-of-range "09:00-09:20" has 8 items, at most 7 are possible',
    ],
    'each kind of repeat': [
      `${TIMETABLE}repeats:\n  - {of: today, from: 09:00-11:20, at: 14:00}\n  - {of: week, at: sat 09:00, gap: 10m}\n  - {of: 2020-03-09/2020-03-20, from: 09:00-11:20, on: 2020-07-13}\n`,
    ],
    'a repeat of nothing known': [
      repeat('{of: taday, from: 09:00-10:00, at: 10:00}'),
      '6:10 schema-not-a-choice "of" cannot be "taday"; possible are today, yesterday, week, 2020-03-09/2020-03-20',
    ],
    'only the kind of repeat that is meant complains': [
      repeat('{of: week, at: sat 25:00}'),
      '6:20 schema-bad-format "sat 25:00" is not a weekday with a time; write it as sat 09:00',
    ],
    'days that do not exist': [
      repeat('{of: 2020-02-30/2020-03-20, from: 09:00-10:00, on: 2020-07-13}'),
      '6:10 schema-bad-format "2020-02-30/2020-03-20" is not a range of real days; write it as 2020-03-09/2020-03-20',
    ],
    'a key of another kind of repeat': [
      repeat('{of: today, from: 09:00-10:00, at: 10:00, gap: 10m}'),
      '6:47 schema-unknown-key "gap" cannot be used together with the other keys here',
    ],
    'a repeat without its kind': [
      repeat('{from: 09:00-10:00, at: 10:00}'),
      '6:5 schema-missing-key item 1 of "repeats" has no "of"',
    ],
    'a repeat that is a word': [
      repeat('week'),
      '6:5 schema-wrong-type item 1 of "repeats" must be "key: value" lines, not a text',
    ],
    'a change that says nothing': [
      `${TIMETABLE}changes:\n  - {on: 2020-03-09, at: 09:00}\n`,
      '6:5 schema-missing-key "show" or "cancel" is missing here',
    ],
    'a change that says both': [
      change('show: x, cancel: true'),
      '6:42 schema-unknown-key "cancel" cannot be used together with the other keys here',
    ],
    'a slip in cancel': [change('cancle: true'), '6:33 schema-unknown-key unknown key "cancle"; write cancel'],
    'cancel: yes': [change('cancel: yes'), '6:41 schema-not-a-choice "yes" must be written true'],
  },
  'programmes.yaml': {
    'a relay without a source': [
      'programmes: {news: {title: x, kind: relay}}\n',
      '1:14 schema-missing-key "news" has no "source"',
    ],
    'off-hours are always shown': [
      'programmes: {}\nfill: {off-hours: {programmes: [a], guide: merge}}\n',
      '2:44 schema-not-a-choice "guide" cannot be "merge"; only "show" is possible',
    ],
    'a fill of nothing': [
      'programmes: {}\nfill: {between: {programmes: []}}\n',
      '2:30 schema-empty "programmes" is empty; fill it in',
    ],
  },
  'vocabulary.yaml': {
    'for all grades, a stage or a range': [
      'limits: {x: {name: a, source: b, lesson-max: 20m, break-min: {P: 20m, J1-J3: 10m}, lessons-per-day-max: 5, latest-end: {S: 21:00}}}\n',
    ],
    'an invalid range': [
      'limits: {x: {name: a, source: b, break-min: {p1: 20m}}}\n',
      '1:46 schema-bad-key "p1" is not a grade or range of grades; write P, P1 or P1-P3',
    ],
    'a grade in small letters': [
      'grades: {p7: {name: x, stage: primary}}\n',
      '1:10 schema-bad-key "p7" is not a grade; write an id such as P1, J2 or S3',
    ],
  },
  'zones/telecom.yaml': {
    'a lineup': [
      zone('{p1: {number: 0, id: "", name: {zh_CN: x}, stream: p1.m3u8}}'),
      '3:23 schema-out-of-range "number" is 0, it must be at least 1',
      '3:30 schema-empty "id" is empty; fill it in',
      '3:41 schema-bad-key "zh_CN" is not a language; write zh, en or zh-Hant',
      '3:60 schema-bad-format "p1.m3u8" is not a complete address; here one begins with http:// https:// rtsp:// rtmp:// udp:// rtp:// igmp://',
    ],
    outputs: [
      zone('{}', '{xmltv: {days: 1.5, max-size: big}, on-demand: {url: "https://a.example/{x}"}}'),
      '4:25 schema-wrong-type "days" must be a whole number, not 1.5',
      '4:40 schema-bad-format "big" is not a size; write it as 20MB',
      '4:63 schema-bad-format "https://a.example/{x}" is not a complete address (with http:// https:// rtsp:// rtmp://), or has an unknown placeholder; possible are {grade} {course} {number} {number:02} {lesson}',
    ],
    'an id that guides cannot have is explained in the words of its schema': [
      zone('{p1: {number: 1, id: p1 edu, name: x, stream: "https://a.example/p1"}}'),
      '3:30 schema-bad-format "p1 edu" is not possible here: Id of the channel in guides: letters, digits and hyphens in two or more parts joined by dots, e.g. p1.edu.sctel.example.',
    ],
    'prototype keys are ordinary unknown keys': [
      `${zone('{}')}constructor: x\n__proto__: {a: 1}\n`,
      '5:1 schema-unknown-key unknown key "constructor"; the keys here are id, title, lock-time, charset, lineup, outputs',
      '6:1 schema-unknown-key unknown key "__proto__"; the keys here are id, title, lock-time, charset, lineup, outputs',
    ],
  },
};

for (const [file, table] of Object.entries(cases)) {
  describe(file, () => {
    test.each(Object.entries(table))('%s', async (_, [text, ...expected]) => {
      const { reports } = await loaded({ [file]: text });
      expect(reports).toEqual(expected.map((report) => `${file}:${report}`));
    });
  });
}

test('the same in Chinese', async () => {
  const text = `${TIMETABLE.replace('from', 'form')}repeats:\n  - {of: today, from: 25:00-26:00}\n  - 5\n`;
  expect((await loaded({ 'timetables/p1.yaml': text }, 'zh')).reports).toEqual([
    'timetables/p1.yaml:2:1 schema-unknown-key 不认识的键“form”；应写成 from',
    'timetables/p1.yaml:6:5 schema-missing-key “repeats”的第 1 项缺少“at”',
    'timetables/p1.yaml:6:23 schema-bad-format “25:00-26:00”不是时段；请写成 09:00-09:20，时刻从 00:00 到 24:00；跨零点写成 23:50-00:10 或 23:50-24:10',
    'timetables/p1.yaml:7:5 schema-wrong-type “repeats”的第 2 项应为“键: 值”各行，此处却是 5',
  ]);
});
