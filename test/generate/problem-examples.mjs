// A faulty and a mended example of a problem, as one file of a project. The test lays them over the small project of
// test/a-project.ts, with `also` around them, and finds the problem in the first and not in the second.

const TEN = '[一, 二, 三, 四, 五, 六, 七, 八, 九, 十]';
const PROJECT = 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\n';
const OURS = {
  'project.yaml': `${PROJECT}limits: [ours]\n`,
};
const limits = (numbers) => ({
  ...OURS,
  'vocabulary.yaml': `limits:\n  ours: {name: 本校, source: 校务会, ${numbers}}\n`,
});
const week = (...rows) =>
  `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${rows.map((row) => `  ${row}\n`).join('')}`;
const course = (lessons, rest = '') => `grade: P1\ncourses:\n  chinese: {teacher: zhang${rest}, lessons: ${lessons}}\n`;
const zone = (lineup, rest = 'outputs: {}\n') => `id: one\ntitle: 一区\nlineup:\n  ${lineup}\n${rest}`;
const P1 = 'p1: {number: 1, id: p1.edu, name: 一年级, stream: "https://live.example/p1.m3u8"}';
const P2 = {
  'courses/p2.yaml': `grade: P2\ncourses:\n  chinese: {teacher: zhang, lessons: ${TEN}}\n`,
  'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  10:00-10:20: chinese\n',
};

const grid = (faulty, mended, also) => ({
  path: 'timetables/p1.yaml',
  faulty: typeof faulty === 'string' ? faulty : week(...faulty),
  mended: typeof mended === 'string' ? mended : week(...mended),
  also,
});
const lessons = (faulty, mended, also) => ({ path: 'courses/p1.yaml', faulty, mended, also });
const outlet = (faulty, mended, also) => ({ path: 'zones/one.yaml', faulty, mended, also });
const project = (faulty, mended, also) => ({
  path: 'project.yaml',
  faulty: `${PROJECT}${faulty}`,
  mended: `${PROJECT}${mended}`,
  also,
});
const calendar = (faulty, mended, also) => ({ path: 'calendar.yaml', faulty, mended, also });
const people = (faulty, mended, also) => ({ path: 'teachers.yaml', faulty, mended, also });
const LI = '  li: {name: 李娜}\n';

const MORNING = ['09:00-09:20: chinese', '10:00-10:20: math'];
const changes = (...lines) => `${week(...MORNING)}changes:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
const repeats = (line, ...rows) => `${week(...(rows.length ? rows : MORNING))}repeats:\n  - ${line}\n`;

export const problemExamples = {
  'activity-too-little': grid(MORNING, [...MORNING, '10:30-11:30: sport'], {
    ...limits('activity-per-day-min: 1h'),
    'programmes.yaml': 'programmes:\n  sport: {title: 体育锻炼, kind: activity}\n',
  }),
  'airtime-overlap': grid(['09:00-09:40: chinese', '09:30-09:50: math'], ['09:00-09:30: chinese', '09:30-09:50: math']),
  'break-too-short': grid(
    ['09:00-09:20: chinese', '09:25-09:45: math'],
    ['09:00-09:20: chinese', '09:40-10:00: math'],
    limits('break-min: 20m'),
  ),
  'cell-not-understood': grid(['09:00-09:20: chinese twelve'], ['09:00-09:20: chinese']),
  'change-hits-nothing': grid(
    changes('{on: 2020-03-10, at: "09:05", cancel: true, reason: 检修}'),
    changes('{on: 2020-03-10, at: "09:00", cancel: true, reason: 检修}'),
  ),
  'changes-collide': grid(
    changes('{on: 2020-03-10, at: "09:00", show: math}', '{on: 2020-03-10, at: "09:00", cancel: true}'),
    changes('{on: 2020-03-10, at: "09:00", show: math}'),
  ),
  'channel-id-prefix': outlet(
    zone(
      `${P1.replace('p1.edu', 'edu.p1')}\n  ${P1.replaceAll('p1', 'p2').replace('number: 1', 'number: 10').replace('p2.edu', 'edu.p10')}`,
    ),
    zone(
      `${P1.replace('p1.edu', 'edu.p01')}\n  ${P1.replaceAll('p1', 'p2').replace('number: 1', 'number: 10').replace('p2.edu', 'edu.p10')}`,
    ),
    P2,
  ),
  'channel-without-grade': grid(
    'channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: eyes\n',
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: eyes\n',
  ),
  'charset-too-small': outlet(
    zone(P1.replace('一年级', '囍娃'), 'charset: gb2312\noutputs: {}\n'),
    zone(P1.replace('一年级', '喜娃'), 'charset: gb2312\noutputs: {}\n'),
  ),
  'commercial-on-air': {
    path: 'programmes.yaml',
    faulty: 'programmes:\n  ad: {title: 广告, kind: commercial}\nfill: {between: {programmes: [ad]}}\n',
    mended: 'programmes:\n  rest: {title: 课间休息, kind: break}\nfill: {between: {programmes: [rest]}}\n',
  },
  'course-unused': grid(['09:00-09:20: chinese'], MORNING),
  'defined-twice': outlet(
    zone(`${P1}\n  ${P1.replaceAll('p1', 'p2')}`),
    zone(`${P1}\n  ${P1.replaceAll('p1', 'p2').replace('number: 1', 'number: 2')}`),
    P2,
  ),
  'end-before-start': grid(['09:20-09:00: chinese'], ['09:00-09:20: chinese']),
  'ends-too-late': grid(['20:50-21:10: chinese'], ['20:30-20:50: chinese'], limits('latest-end: "21:00"')),
  'evening-for-small-children': grid(['19:50-20:10: chinese'], ['19:30-19:50: chinese']),
  'file-empty': {
    path: 'programmes.yaml',
    faulty: '',
    mended: 'programmes:\n  rest: {title: 课间休息, kind: break}\n',
  },
  'grade-not-carried': outlet(
    zone(P1),
    zone(`${P1}\n  ${P1.replaceAll('p1', 'p2').replace('number: 1', 'number: 2')}`),
    P2,
  ),
  'grades-share-hour': grid(['10:00-10:20: chinese'], ['09:00-09:20: chinese'], P2),
  'grid-columns': grid(['09:00-09:20: [chinese, math]'], ['09:00-09:20: [chinese, math, -, -, -]']),
  'guide-over-budget': outlet(
    zone(P1, 'outputs: {xmltv: {days: 7, max-size: 1kB}}\n'),
    zone(P1, 'outputs: {xmltv: {days: 7, max-size: 20MB}}\n'),
  ),
  'holidays-unknown': calendar(
    'term: {first-day: 2099-03-02, last-day: 2099-03-13}\nholidays: CN\n',
    'term: {first-day: 2099-03-02, last-day: 2099-03-13}\nholidays: []\n',
  ),
  'lesson-never-aired': lessons(course(TEN.replace(']', ', 十一]')), course(TEN)),
  'lesson-out-of-order': grid(
    ['09:00-09:20: [chinese 5, chinese, chinese, chinese, chinese]'],
    ['09:00-09:20: chinese'],
  ),
  'lesson-too-long': lessons(
    course(TEN.replace('一', '{title: 一, length: 25m}')),
    course(TEN.replace('一', '{title: 一, length: 20m}')),
    {
      ...limits('lesson-max: 20m'),
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-13}\n',
      'timetables/p1.yaml': week(
        '09:00-09:25: [chinese, -, -, -, -]',
        '09:40-10:00: [-, chinese, chinese, chinese, chinese]',
      ),
    },
  ),
  'lessons-run-out': lessons(course('[一, 二, 三]'), course(TEN)),
  'link-not-allowed': project('allowed-hosts: [edu.example]\n', 'allowed-hosts: [edu.example, example.org]\n'),
  'make-up-day-undecided': calendar(
    'term: {first-day: 2020-04-20, last-day: 2020-04-30}\nholidays: CN\n',
    'term: {first-day: 2020-04-20, last-day: 2020-04-30}\nholidays: CN\nmake-up-days:\n  2020-04-26: fri\n',
  ),
  'make-up-day-without-effect': calendar(
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nmake-up-days:\n  2020-05-09: fri\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  ),
  'make-up-weekday-not-taught': calendar(
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nmake-up-days:\n  2020-03-14: sun\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nmake-up-days:\n  2020-03-14: fri\n',
  ),
  'name-not-for-m3u': outlet(
    zone(P1.replace('一年级', '"一年级, 语文"'), 'outputs: {channels: {}}\n'),
    zone(P1.replace('一年级', '一年级语文'), 'outputs: {channels: {}}\n'),
  ),
  'no-eye-exercises': grid(
    [...MORNING, '11:00-11:20: repeat chinese 1'],
    [...MORNING, '10:20-10:25: eyes', '11:00-11:20: repeat chinese 1'],
    limits('break-min: 10m'),
  ),
  'organisation-unused': people(
    `organisations:\n  school: 实验小学\nteachers:\n  zhang: {name: 张敏}\n${LI}`,
    `organisations:\n  school: 实验小学\nteachers:\n  zhang: {name: 张敏, organisation: school}\n${LI}`,
  ),
  'programme-unused': grid(['09:00-09:20: chinese'], ['09:00-09:20: chinese', '09:20-09:25: eyes']),
  'recorded-elsewhere': lessons(course(TEN, ', recorded-by: east'), course(TEN, ', recorded-by: west'), {
    'teachers.yaml': `organisations:\n  east: 东区\n  west: 西区\nteachers:\n  zhang: {name: 张敏, organisation: west}\n${LI}`,
  }),
  'repeat-before-first-run': grid(
    ['08:00-08:20: repeat chinese 1', '09:00-09:20: chinese'],
    ['09:00-09:20: chinese', '10:00-10:20: repeat chinese 1'],
  ),
  'repeat-cuts-item': grid(
    repeats('{of: today, from: 09:00-10:10, at: "15:00"}'),
    repeats('{of: today, from: 09:00-10:20, at: "15:00"}'),
  ),
  'repeat-past-midnight': grid(
    repeats('{of: today, from: 09:00-10:20, at: "23:30"}'),
    repeats('{of: today, from: 09:00-10:20, at: "15:00"}'),
  ),
  'repeat-without-first-run': grid(['09:00-09:20: chinese', '10:00-10:20: repeat math 1'], MORNING),
  'review-after-air': lessons(
    course(TEN.replace('一', '{title: 一, reviewed: {on: 2020-03-10, by: 教研室}}')),
    course(TEN.replace('一', '{title: 一, reviewed: {on: 2020-03-06, by: 教研室}}')),
  ),
  'rows-collide': grid(['09:00-09:20: chinese', '09:00-09:40: math'], ['09:00-09:20: chinese', '09:20-10:00: math']),
  'rule-unknown': project('rules: {screen-tme: {severity: error}}\n', 'rules: {screen-time: {severity: error}}\n'),
  'schema-bad-format': calendar(
    'term: {first-day: 2020-02-30, last-day: 2020-03-20}\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  ),
  'schema-missing-key': calendar(
    'term: {first-day: 2020-03-09}\n',
    'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  ),
  'schema-not-a-choice': {
    path: 'programmes.yaml',
    faulty: 'programmes:\n  rest: {title: 课间休息, kind: pause}\n',
    mended: 'programmes:\n  rest: {title: 课间休息, kind: break}\n',
  },
  'schema-out-of-range': outlet(zone(P1.replace('number: 1', 'number: 0')), zone(P1)),
  'schema-repeated-item': project('languages: [zh, zh]\n', 'languages: [zh, en]\n'),
  'schema-unknown-key': project('langauges: [zh]\n', 'languages: [zh]\n'),
  'schema-wrong-type': project('languages: zh\n', 'languages: [zh]\n'),
  'screen-time': grid(['09:00-09:40: chinese', '10:00-10:40: math'], MORNING, limits('screen-per-day-max: 1h')),
  'slot-too-small': lessons(
    course(TEN.replace('一', '{title: 一（两课时）, length: 40m}')),
    course(TEN.replace('一', '{title: 一, length: 20m}')),
  ),
  'stage-not-broadcast': {
    path: 'vocabulary.yaml',
    faulty: 'grades:\n  P1: {name: 小班, stage: kindergarten}\n',
    mended: 'grades:\n  P1: {name: 一年级, stage: primary, year: 1}\n',
  },
  'stand-in-outside-lessons': lessons(
    course(TEN, ', stand-ins: [{lessons: 12, teacher: li, reason: 产假, approved-by: 校长}]'),
    course(TEN, ', stand-ins: [{lessons: 10, teacher: li, reason: 产假, approved-by: 校长}]'),
  ),
  'start-moves': {
    path: 'timetables/p1-late.yaml',
    faulty: 'channel: p1\ngrade: P1\nfrom: 2020-03-16\nweek:\n  09:10-09:30: chinese\n',
    mended: 'channel: p1\ngrade: P1\nfrom: 2020-03-16\nweek:\n  09:00-09:20: chinese\n',
  },
  'starts-too-early': grid(['08:00-08:20: chinese'], ['08:20-08:40: chinese'], limits('earliest-start: "08:20"')),
  'stream-shared': outlet(
    zone(`${P1}\n  ${P1.replace('p1:', 'p2:').replace('number: 1', 'number: 2').replace('p1.edu', 'p2.edu')}`),
    zone(`${P1}\n  ${P1.replaceAll('p1', 'p2').replace('number: 1', 'number: 2')}`),
    P2,
  ),
  'teacher-changes': lessons(
    course(TEN.replace('二', '{title: 二, teacher: li}')),
    course(
      TEN.replace('二', '{title: 二, teacher: li}'),
      ', stand-ins: [{lessons: 2, teacher: li, reason: 产假, approved-by: 校长}]',
    ),
  ),
  'teacher-unused': lessons(course(TEN), course(TEN.replace('二', '{title: 二, teacher: li}'))),
  'teaching-hole': grid(
    ['09:00-09:20: chinese', '09:40-10:00: [math, -, math, math, math]', '10:20-10:40: chinese 1'],
    ['09:00-09:20: chinese', '09:40-10:00: math', '10:20-10:40: chinese 1'],
  ),
  'text-empty': project('publisher: {name: " "}\n', 'publisher: {name: 教育局}\n'),
  'textbook-missing': lessons(
    `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ${TEN}}\n  math: {teacher: li, textbook: {edition: 人教版}, lessons: [加]}\n`,
    `grade: P1\ncourses:\n  chinese: {teacher: zhang, textbook: {edition: 统编版}, lessons: ${TEN}}\n  math: {teacher: li, textbook: {edition: 人教版}, lessons: [加]}\n`,
    { ...P2, 'courses/p2.yaml': P2['courses/p2.yaml'].replace('zhang,', 'zhang, textbook: {edition: 统编版},') },
  ),
  'timetable-not-in-force': grid(week('09:00-09:20: chinese').replace('03-09', '03-11'), ['09:00-09:20: chinese']),
  'title-too-long': outlet(
    zone(P1, 'outputs: {xmltv: {title-max: 8}}\n'),
    zone(P1, 'outputs: {xmltv: {title-max: 30}}\n'),
  ),
  'titles-repeat': lessons(course(TEN.replace('二', '一')), course(TEN)),
  'too-many-lessons': grid(MORNING, ['09:00-09:20: chinese'], limits('lessons-per-day-max: 1')),
  'unknown-reference': lessons(course(TEN).replace('zhang', 'zhnag'), course(TEN)),
  'waiver-expired': project(
    'rules: {screen-time: {allow: [{where: P1, reason: 试播, until: 2020-03-01}]}}\n',
    'rules: {screen-time: {allow: [{where: P1, reason: 试播, until: 2020-04-01}]}}\n',
  ),
  'waiver-unneeded': project('rules: {screen-time: {allow: [{where: P1, reason: 试播, until: 2020-04-01}]}}\n', ''),
  'weekend-lessons': {
    path: 'timetables/p1.yaml',
    faulty: week('09:00-09:20: [chinese, -, -, -, -, chinese]'),
    mended: week('09:00-09:20: [chinese, -, -, -, -, -]'),
    also: {
      'calendar.yaml':
        'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nweekdays: [mon, tue, wed, thu, fri, sat]\n',
    },
  },
  'yaml-alias': people('teachers:\n  zhang: &z {name: 张敏}\n  li: *z\n', `teachers:\n  zhang: {name: 张敏}\n${LI}`),
  'yaml-cut-by-comment': lessons(
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
    `teachers:\n  zhang: {name: 张敏}\n  zhang: {name: 张静}\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'yaml-misread-value': project('publisher: {name: 010}\n', 'publisher: {name: "010"}\n'),
  'yaml-several-documents': people(
    `teachers:\n  zhang: {name: 张敏}\n---\n${LI}`,
    `teachers:\n  zhang: {name: 张敏}\n${LI}`,
  ),
  'yaml-syntax': people('teachers:\n  zhang: {name: 张敏\n', `teachers:\n  zhang: {name: 张敏}\n${LI}`),
  'yaml-tab': people('teachers:\n\tzhang: {name: 张敏}\n', `teachers:\n  zhang: {name: 张敏}\n${LI}`),
  'yaml-tag': project('publisher: {name: !!str 10}\n', 'publisher: {name: "10"}\n'),
  'zone-clocks-disagree': outlet(
    zone(P1, 'outputs:\n  xmltv: {clock: local}\n  channels: {catch-up: {days: 7, dialect: playseek, clock: utc}}\n'),
    zone(P1, 'outputs:\n  xmltv: {clock: local}\n  channels: {catch-up: {days: 7, dialect: playseek, clock: local}}\n'),
  ),
};
