import {
  calendar,
  course,
  file,
  grid,
  LI,
  lessons,
  limits,
  MORNING,
  outlet,
  P1,
  P2,
  PROJECT,
  people,
  project,
  SECOND,
  TEN,
  week,
  zone,
} from './example-files.mjs';

const P3 = Object.fromEntries(
  Object.entries(P2).map(([path, text]) => [
    path.replace('p2', 'p3'),
    text.replaceAll('p2', 'p3').replaceAll('P2', 'P3'),
  ]),
);

export const ruleExamples = {
  'activity-too-little': grid('5:16', MORNING, [...MORNING, '10:30-11:30: sport'], {
    ...limits('activity-per-day-min: 1h'),
    'programmes.yaml': 'programmes:\n  sport: {title: 体育锻炼, kind: activity}\n',
  }),
  'break-too-short': grid(
    '6:16',
    ['09:00-09:20: chinese', '09:25-09:45: math'],
    ['09:00-09:20: chinese', '09:40-10:00: math'],
    limits('break-min: 20m'),
  ),
  'channel-id-prefix': outlet(
    '4:3',
    zone(
      `${P1.replace('p1.edu', 'edu.p1')}\n  ${P1.replaceAll('p1', 'p2').replace('number: 1', 'number: 10').replace('p2.edu', 'edu.p10')}`,
    ),
    zone(
      `${P1.replace('p1.edu', 'edu.p01')}\n  ${P1.replaceAll('p1', 'p2').replace('number: 1', 'number: 10').replace('p2.edu', 'edu.p10')}`,
    ),
    P2,
  ),
  'channel-without-grade': grid(
    '1:10',
    'channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: eyes\n',
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: eyes\n',
  ),
  'charset-too-small': outlet(
    '4:37',
    zone(P1.replace('一年级', '囍娃'), 'charset: gb2312\noutputs: {}\n'),
    zone(P1.replace('一年级', '喜娃'), 'charset: gb2312\noutputs: {}\n'),
  ),
  'commercial-on-air': file(
    'programmes.yaml',
    '2:3',
    'programmes:\n  ad: {title: 广告, kind: commercial}\nfill: {between: {programmes: [ad]}}\n',
    'programmes:\n  rest: {title: 课间休息, kind: break}\nfill: {between: {programmes: [rest]}}\n',
  ),
  'course-unused': grid('courses/p1.yaml:4:3', ['09:00-09:20: chinese'], MORNING),
  'ends-too-late': grid('5:16', ['20:50-21:10: chinese'], ['20:30-20:50: chinese'], limits('latest-end: "21:00"')),
  'evening-for-small-children': grid('5:16', ['19:50-20:10: chinese'], ['19:30-19:50: chinese']),
  'grade-not-carried': outlet('timetables/p2.yaml:1:10', zone(P1), zone(`${P1}\n  ${SECOND}`), P2),
  'grades-share-hour': grid('5:16', ['10:00-10:20: chinese'], ['09:00-09:20: chinese'], P2),
  'grades-start-together': grid('5:16', ['10:00-10:20: chinese'], ['09:50-10:10: chinese'], {
    ...P2,
    ...P3,
  }),
  'guide-over-budget': outlet(
    '5:11',
    zone(P1, 'outputs: {xmltv: {days: 7, max-size: 1kB}}\n'),
    zone(P1, 'outputs: {xmltv: {days: 7, max-size: 20MB}}\n'),
  ),
  'horizon-not-covered': calendar(
    'zones/one.yaml:5:11',
    'term: {first-day: 2020-03-02, last-day: 2020-03-12}\n',
    'term: {first-day: 2020-03-02, last-day: 2020-03-20}\n',
    {
      'timetables/p1.yaml': week('09:00-09:20: [chinese, ~, ~, ~, ~]').replace('03-09', '03-02'),
      'zones/one.yaml': zone(P1, 'outputs: {xmltv: {days: 7}}\n'),
    },
  ),
  'lesson-never-aired': lessons('3:69', course(TEN.replace(']', ', 十一]')), course(TEN)),
  'holidays-of-elsewhere': calendar(
    '2:11',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nholidays: CN\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nholidays: []\n',
    { 'project.yaml': PROJECT.replace('Asia/Shanghai', 'Europe/Berlin') },
  ),
  'lesson-on-holiday': calendar(
    '1:7',
    'term: {first-day: 2020-03-30, last-day: 2020-04-10}\n',
    'term: {first-day: 2020-03-30, last-day: 2020-04-10}\nholidays: CN\n',
  ),
  'lesson-out-of-order': grid(
    'courses/p1.yaml:3:51',
    ['09:00-09:20: [chinese 5, chinese, chinese, chinese, chinese]'],
    ['09:00-09:20: chinese'],
  ),
  'lesson-too-long': lessons(
    '3:39',
    course(TEN.replace('一', '{title: 一, length: 25m}')),
    course(TEN.replace('一', '{title: 一, length: 20m}')),
    {
      ...limits('lesson-max: 20m'),
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-13}\n',
      'timetables/p1.yaml': week(
        '09:00-09:25: [chinese, ~, ~, ~, ~]',
        '09:40-10:00: [~, chinese, chinese, chinese, chinese]',
      ),
    },
  ),
  'link-not-allowed': project(
    'zones/one.yaml:4:54',
    'allowed-hosts: [edu.example]\n',
    'allowed-hosts: [edu.example, example.org]\n',
  ),
  'name-not-for-m3u': outlet(
    '4:37',
    zone(P1.replace('一年级', '"一年级, 语文"'), 'outputs: {channels: {}}\n'),
    zone(P1.replace('一年级', '一年级语文'), 'outputs: {channels: {}}\n'),
  ),
  'no-eye-exercises': grid(
    '5:16',
    [...MORNING, '11:00-11:20: repeat chinese 1'],
    [...MORNING, '10:20-10:25: eyes', '11:00-11:20: repeat chinese 1'],
    limits('break-min: 10m'),
  ),
  'organisation-unused': people(
    '2:3',
    `organisations:\n  school: 实验小学\nteachers:\n  zhang: {name: 张敏}\n${LI}`,
    `organisations:\n  school: 实验小学\nteachers:\n  zhang: {name: 张敏, organisation: school}\n${LI}`,
  ),
  'programme-unused': grid(
    'programmes.yaml:2:3',
    ['09:00-09:20: chinese'],
    ['09:00-09:20: chinese', '09:20-09:25: eyes'],
  ),
  'recorded-elsewhere': lessons('3:3', course(TEN, ', recorded-by: east'), course(TEN, ', recorded-by: west'), {
    'teachers.yaml': `organisations:\n  east: 东区\n  west: 西区\nteachers:\n  zhang: {name: 张敏, organisation: west}\n${LI}`,
  }),
  'review-after-air': lessons(
    '3:60',
    course(TEN.replace('一', '{title: 一, reviewed: {on: 2020-03-10, by: 教研室}}')),
    course(TEN.replace('一', '{title: 一, reviewed: {on: 2020-03-06, by: 教研室}}')),
  ),
  'rule-crashed': {
    ...project('project.yaml:1:5', '', 'rules: {screen-time: {severity: off}}\n'),
    crashes: 'screen-time',
  },
  'rule-unknown': project(
    '4:9',
    'rules: {screen-tme: {severity: error}}\n',
    'rules: {screen-time: {severity: error}}\n',
  ),
  'screen-time': grid('6:16', ['09:00-09:40: chinese', '10:00-10:40: math'], MORNING, limits('screen-per-day-max: 1h')),
  'slot-too-small': lessons(
    'timetables/p1.yaml:5:16',
    course(TEN.replace('一', '{title: 一（两课时）, length: 40m}')),
    course(TEN.replace('一', '{title: 一, length: 20m}')),
  ),
  'stage-not-broadcast': file(
    'vocabulary.yaml',
    'timetables/p1.yaml:1:10',
    'grades:\n  P1: {name: 小班, stage: kindergarten}\n',
    'grades:\n  P1: {name: 一年级, stage: primary, year: 1}\n',
  ),
  'stand-in-outside-lessons': lessons(
    '3:41',
    course(TEN, ', stand-ins: [{lessons: 12, teacher: li, reason: 产假, approved-by: 校长}]'),
    course(TEN, ', stand-ins: [{lessons: 10, teacher: li, reason: 产假, approved-by: 校长}]'),
  ),
  'start-moves': file(
    'timetables/p1-late.yaml',
    '5:16',
    'channel: p1\ngrade: P1\nfrom: 2020-03-16\nweek:\n  09:10-09:30: chinese\n',
    'channel: p1\ngrade: P1\nfrom: 2020-03-16\nweek:\n  09:00-09:20: chinese\n',
  ),
  'starts-too-early': grid(
    '5:16',
    ['08:00-08:20: chinese'],
    ['08:20-08:40: chinese'],
    limits('earliest-start: "08:20"'),
  ),
  'stream-shared': outlet(
    '5:3',
    zone(`${P1}\n  ${P1.replace('p1:', 'p2:').replace('number: 1', 'number: 2').replace('p1.edu', 'p2.edu')}`),
    zone(`${P1}\n  ${SECOND}`),
    P2,
  ),
  'teacher-changes': lessons(
    '3:42',
    course(TEN.replace('二', '{title: 二, teacher: li}')),
    course(
      TEN.replace('二', '{title: 二, teacher: li}'),
      ', stand-ins: [{lessons: 2, teacher: li, reason: 产假, approved-by: 校长}]',
    ),
  ),
  'teacher-unused': people('3:3', `teachers:\n  zhang: {name: 张敏}\n${LI}`, 'teachers:\n  zhang: {name: 张敏}\n', {
    'courses/p1.yaml': course(TEN),
  }),
  'teaching-hole': grid(
    '6:3',
    ['09:00-09:20: chinese', '09:40-10:00: [math, ~, math, math, math]', '10:20-10:40: chinese 1'],
    ['09:00-09:20: chinese', '09:40-10:00: math', '10:20-10:40: chinese 1'],
  ),
  'textbook-missing': lessons(
    '3:3',
    `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ${TEN}}\n  math: {teacher: li, textbook: {edition: 人教版}, lessons: [加]}\n`,
    `grade: P1\ncourses:\n  chinese: {teacher: zhang, textbook: {edition: 统编版}, lessons: ${TEN}}\n  math: {teacher: li, textbook: {edition: 人教版}, lessons: [加]}\n`,
    { ...P2, 'courses/p2.yaml': P2['courses/p2.yaml'].replace('zhang,', 'zhang, textbook: {edition: 统编版},') },
  ),
  'theme-not-covered': lessons(
    'project.yaml:1:5',
    course(TEN.replace('一', '{title: 一, themes: [patriotism]}')),
    course(
      TEN.replace(
        '一',
        '{title: 一, themes: [patriotism, role-models, life, public-safety, current-affairs, five-virtues]}',
      ).replace('二', '{title: 二, themes: [epidemic-prevention, science, health, mental-health, art]}'),
    ),
  ),
  'timetable-not-in-force': grid('1:1', week('09:00-09:20: chinese').replace('03-09', '03-11'), [
    '09:00-09:20: chinese',
  ]),
  'time-zone-signs': file(
    'project.yaml',
    '3:12',
    PROJECT.replace('Asia/Shanghai', 'Etc/GMT+8'),
    PROJECT.replace('Etc/GMT+8', 'Asia/Shanghai'),
  ),
  'title-too-long': outlet(
    'courses/p1.yaml:3:39',
    zone(P1, 'outputs: {xmltv: {title-max: 8}}\n'),
    zone(P1, 'outputs: {xmltv: {title-max: 30}}\n'),
    { 'project.yaml': `${PROJECT}languages: [zh]\n` },
  ),
  'titles-repeat': lessons('3:42', course(TEN.replace('二', '一')), course(TEN)),
  'too-many-lessons': grid('6:16', MORNING, ['09:00-09:20: chinese'], limits('lessons-per-day-max: 1')),
  'virtues-unbalanced': grid(
    'project.yaml:1:5',
    ['09:00-09:20: chinese', '10:00-10:20: math', '11:00-11:20: chinese'],
    ['09:00-09:20: chinese', '10:00-10:20: math', '11:00-11:20: [morality-law, pe-health, music, labour, chinese]'],
    {
      'courses/p1.yaml': `grade: P1\ncourses:\n${[
        ['chinese', TEN.replace(']', `, ${TEN.slice(1)}`)],
        ['math', TEN],
        ...['morality-law', 'pe-health', 'music', 'labour'].map((subject) => [subject, '[一, 二]']),
      ]
        .map(([subject, titles]) => `  ${subject}: {teacher: zhang, lessons: ${titles}}\n`)
        .join('')}`,
    },
  ),
  'waiver-expired': project(
    '4:31',
    'rules: {screen-time: {allow: [{where: P1, reason: 试播, until: 2020-03-01}]}}\n',
    'rules: {screen-time: {allow: [{where: P1, reason: 试播, until: 2020-04-01}]}}\n',
  ),
  'waiver-unneeded': project(
    '4:31',
    'rules: {screen-time: {allow: [{where: P1, reason: 试播, until: 2020-04-01}]}}\n',
    '',
  ),
  'day-outside-term': file(
    'calendar.yaml',
    '2:19',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nclosures: [{from: 2019-03-11, to: 2019-03-11}]\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nclosures: [{from: 2020-03-11, to: 2020-03-11}]\n',
  ),
  'title-in-chinese-quotes': lessons(
    '3:39',
    course('[“一”, 二, 三, 四, 五, 六, 七, 八, 九, 十]'),
    course('[一, 二, 三, 四, 五, 六, 七, 八, 九, 十]'),
  ),
  'weekend-lessons': file(
    'timetables/p1.yaml',
    '5:38',
    week('09:00-09:20: [chinese, ~, ~, ~, ~, chinese]'),
    week('09:00-09:20: [chinese, ~, ~, ~, ~, ~]'),
    {
      'calendar.yaml':
        'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nweekdays: [mon, tue, wed, thu, fri, sat]\n',
    },
  ),
  'zone-lacks-channel': file(
    'zones/two.yaml',
    '1:5',
    zone(P1.replace('p1.edu', 'p1.two')).replace('id: one', 'id: two'),
    zone(
      `${P1.replace('p1.edu', 'p1.two')}\n  ${P1.replaceAll('p1', 'p2').replace('number: 1', 'number: 2').replace('p2.edu', 'p2.two')}`,
    ).replace('id: one', 'id: two'),
    {
      ...P2,
      'zones/one.yaml': zone(`${P1}\n  ${P1.replaceAll('p1', 'p2').replace('number: 1', 'number: 2')}`),
    },
  ),
  'zone-clocks-disagree': outlet(
    '7:14',
    zone(P1, 'outputs:\n  xmltv: {clock: local}\n  channels: {catch-up: {days: 7, dialect: playseek, clock: utc}}\n'),
    zone(P1, 'outputs:\n  xmltv: {clock: local}\n  channels: {catch-up: {days: 7, dialect: playseek, clock: local}}\n'),
  ),
};
