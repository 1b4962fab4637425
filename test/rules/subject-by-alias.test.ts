import { subjectByAlias } from '../../src/rules/subject-by-alias.js';
import { testRule, week } from './test-rule.js';

const alias = (word: string, id: string, often: string) =>
  `info "${word}" is another name of the subject ${id} (${often} in this file)`;

testRule(subjectByAlias, {
  'ids only': { reports: [] },
  'the key of a course': {
    files: {
      'courses/p1.yaml':
        'grade: P1\ncourses:\n  语文: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n',
    },
    reports: [`courses/p1.yaml:3:3 ${alias('语文', 'chinese', 'once')}`],
  },
  'cells of all kinds': {
    files: week(
      '09:00-09:20: [语文, chinese, 语文 9, P1 语文, ~]',
      '10:00-10:20: [repeat 语文 1, "数学", 数学, math, eyes]',
      '11:00-11:20: Mathematics',
    ),
    reports: [
      `timetables/p1.yaml:5:17 ${alias('语文', 'chinese', '4 times')}`,
      `timetables/p1.yaml:6:30 ${alias('数学', 'math', '2 times')}`,
      `timetables/p1.yaml:7:16 ${alias('Mathematics', 'math', 'once')}`,
    ],
  },
  'a change': {
    files: {
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\nchanges:\n  - {on: 2020-03-10, at: 09:00, show: 数学}\n  - {on: 2020-03-11, at: 09:00, cancel: true}\n',
    },
    reports: [`timetables/p1.yaml:7:39 ${alias('数学', 'math', 'once')}`],
  },
  'a programme may have the name of a subject': {
    files: {
      'vocabulary.yaml': 'subjects:\n  gym: {name: 体操, aliases: [sports]}\n',
      'programmes.yaml':
        'programmes:\n  sports: {title: 运动, kind: activity}\n  card: {title: 台标, kind: card}\nfill: {off-hours: {programmes: [card]}}\n',
      ...week('09:00-09:20: sports'),
    },
    reports: [],
  },
});
