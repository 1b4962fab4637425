import {
  calendar,
  course,
  file,
  grid,
  LI,
  lessons,
  outlet,
  P1,
  P2,
  people,
  programmes,
  project,
  TEN,
  zone,
} from './example-files.mjs';

export const fileExamples = {
  'file-control-character': people(
    '2:18',
    `teachers:\n  zhang: {name: 张\u202E敏}\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'file-copy': {
    at: 'timetables/p2 - 副本.yaml:1:1',
    faulty: { 'timetables/p2.yaml': P2['timetables/p2.yaml'], 'timetables/p2 - 副本.yaml': P2['timetables/p2.yaml'] },
    fixed: { 'timetables/p2.yaml': P2['timetables/p2.yaml'] },
    also: { 'courses/p2.yaml': P2['courses/p2.yaml'] },
  },
  'file-empty': programmes('1:1', '', 'programmes:\n  rest: {title: 课间休息, kind: break}\n'),
  'file-merge-conflict': people(
    '2:1',
    `teachers:\n<<<<<<< HEAD\n  zhang: {name: 张敏}\n=======\n  zhang: {name: 张静}\n>>>>>>> autumn\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'file-missing': people('project.yaml:1:1', undefined, `teachers:\n  zhang: {name: 张敏}\n${LI}`),
  'file-named-missing': calendar(
    '2:16',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nholidays: [CN, holidays-2020.yaml]\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nholidays: [CN]\n',
  ),
  'file-names-collide': {
    at: 'zones/one.yaml:1:1',
    faulty: { 'zones/ONE.yaml': zone(P1, 'outputs: {}\n').replace('id: one', 'id: two'), 'zones/one.yaml': zone(P1) },
    fixed: { 'zones/two.yaml': zone(P1, 'outputs: {}\n').replace('id: one', 'id: two'), 'zones/one.yaml': zone(P1) },
  },
  'file-not-known': {
    at: 'programs.yaml:1:1',
    faulty: { 'programs.yaml': 'programmes:\n  rest: {title: 课间休息, kind: break}\n' },
    fixed: { 'programmes.yaml': 'programmes:\n  rest: {title: 课间休息, kind: break}\n' },
  },
  'file-not-utf8': people(
    '2:17',
    Buffer.concat([
      Buffer.from('teachers:\n  zhang: {name: '),
      // 张敏 in GBK.
      Buffer.from('d5c5c3f4', 'hex'),
      Buffer.from(`}\n${LI.replace('李娜', 'Li Na')}`),
    ]),
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'file-too-large': people(
    '1:1',
    `teachers:\n  zhang: {name: 张敏}\n${LI}${'# 2020-03-09 09:00 on air\n'.repeat(100_000)}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'file-unreadable': people('1:1', { linkTo: 'staff/teachers.yaml' }, `teachers:\n  zhang: {name: 张敏}\n${LI}`),
  'file-yml': {
    at: 'timetables/p2.yml:1:1',
    faulty: { 'timetables/p2.yml': P2['timetables/p2.yaml'] },
    fixed: { 'timetables/p2.yaml': P2['timetables/p2.yaml'] },
    also: { 'courses/p2.yaml': P2['courses/p2.yaml'] },
  },
  'schema-bad-format': calendar(
    '1:19',
    'term: {first-day: 2020-02-30, last-day: 2020-03-20}\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  ),
  'schema-bad-key': grid('5:3', ['9:00-9:20: chinese'], ['09:00-09:20: chinese']),
  'schema-empty': project('4:12', 'languages: []\n', 'languages: [zh]\n'),
  'schema-missing-key': calendar(
    '1:1',
    'term: {first-day: 2020-03-09}\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  ),
  'schema-not-a-choice': file(
    'programmes.yaml',
    '2:29',
    'programmes:\n  rest: {title: 课间休息, kind: pause}\n',
    'programmes:\n  rest: {title: 课间休息, kind: break}\n',
  ),
  'schema-out-of-range': outlet('4:16', zone(P1.replace('number: 1', 'number: 0')), zone(P1)),
  'schema-repeated-item': project('4:17', 'languages: [zh, zh]\n', 'languages: [zh, en]\n'),
  'schema-unknown-key': project('4:1', 'langauges: [zh]\n', 'languages: [zh]\n'),
  'schema-wrong-type': project('4:12', 'languages: zh\n', 'languages: [zh]\n'),
  'yaml-alias': people(
    '3:7',
    'teachers:\n  zhang: &z {name: 张敏}\n  li: *z\n',
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'yaml-cut-by-comment': lessons(
    '4:19',
    course(TEN)
      .replace('{teacher', '{title: Lesson #5, teacher')
      .replace(
        '{title: Lesson #5, teacher: zhang, lessons: ',
        '\n    title: Lesson #5\n    teacher: zhang\n    lessons: ',
      )
      .replace('}', ''),
    course(TEN),
  ),
  'yaml-duplicate-key': people(
    '3:3',
    `teachers:\n  zhang: {name: 张敏}\n  zhang: {name: 张静}\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'yaml-keys-collide': lessons(
    '4:3',
    `${course(TEN)}  Chinese: {teacher: li, lessons: ${TEN}}\n`,
    `${course(TEN)}  math: {teacher: li, lessons: ${TEN}}\n`,
  ),
  'yaml-misread-value': project('4:19', 'publisher: {name: 010}\n', 'publisher: {name: "010"}\n'),
  'yaml-several-documents': people(
    '3:1',
    `teachers:\n  zhang: {name: 张敏}\n---\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'yaml-syntax': people('2:21', `teachers:\n  zhang: {name: 张敏} x\n${LI}`, `teachers:\n  zhang: {name: 张敏}\n${LI}`),
  'yaml-blank-missing': people(
    '2:9',
    `teachers:\n  zhang:{name: 张敏}\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'yaml-full-width': people(
    '2:8',
    `teachers:\n  zhang：{name: 张敏}\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'yaml-indentation': people(
    '2:3',
    `teachers:\n   zhang: {name: 张敏}\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'yaml-needs-quotes': people(
    '2:17',
    `teachers:\n  zhang: {name: 张敏: 语文}\n${LI}`,
    `teachers:\n  zhang: {name: "张敏: 语文"}\n${LI}`,
  ),
  'yaml-odd-blank': people(
    '2:9',
    `teachers:\n  zhang:\u3000{name: 张敏}\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'yaml-unclosed': people('2:19', `teachers:\n  zhang: {name: 张敏\n${LI}`, `teachers:\n  zhang: {name: 张敏}\n${LI}`),
  'yaml-tab': people('2:1', `teachers:\n\tzhang: {name: 张敏}\n${LI}`, `teachers:\n  zhang: {name: 张敏}\n${LI}`),
  'yaml-tag': project('4:19', 'publisher: {name: !!str 10}\n', 'publisher: {name: "10"}\n'),
  'yaml-version': people(
    '1:1',
    `%YAML 1.1\n---\nteachers:\n  zhang: {name: 张敏}\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
};
