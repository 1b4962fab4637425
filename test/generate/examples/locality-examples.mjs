import { createHash } from 'node:crypto';
import { file, P1, zone } from './example-files.mjs';

const PROVINCE = 'id: province\ntitle: 省\ntime-zone: Asia/Shanghai\n';
const COUNTY = 'id: county\ntitle: 县\ntime-zone: Asia/Shanghai\n';
const takes = (more = '') => `${COUNTY}takes: {plan: plan${more === '' ? '' : `, ${more}`}}\n`;
const P1_TABLE = 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:30-09:50: math\n';
const LESSONS = '[一, 二, 三, 四, 五, 六, 七, 八, 九, 十]';

/** A plan with one grade, and nothing of the small project but its zone. */
const PLAN = {
  'plan/project.yaml': PROVINCE,
  'plan/calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  'plan/teachers.yaml': 'teachers:\n  zhang: {name: 张敏}\n  li: {name: 李娜}\n',
  'plan/courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ${LESSONS}}\n  math: {teacher: li, lessons: ${LESSONS}}\n`,
  'plan/programmes.yaml':
    'programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n  card: {title: 台标, kind: card}\nfill:\n  off-hours: {programmes: [card]}\n',
  'plan/timetables/p1.yaml': P1_TABLE,
  'plan/zones/one.yaml': zone(P1),
  'calendar.yaml': undefined,
  'teachers.yaml': undefined,
  'courses/p1.yaml': undefined,
  'programmes.yaml': undefined,
  'timetables/p1.yaml': undefined,
};
const locality = (at, faulty, fixed, also = {}) => file('project.yaml', at, faulty, fixed, { ...PLAN, ...also });
const change = (more) => `channels: {p1: {changes: [{on: 2020-03-10, at: 09:30, show: eyes, rest: moves${more}}]}}`;
const SHARED = {
  'plan/courses/p2.yaml': `grade: P2\ncourses:\n  chinese: {teacher: li, lessons: ${LESSONS}}\n`,
  'plan/timetables/p1.yaml': P1_TABLE.replace('math', 'P2 chinese')
    .replace('grade: P1\n', '')
    .replace(': chinese', ': P1 chinese'),
};

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
/** What is written beside a plan that was pulled. */
const recordOf = (plan, more = {}) => {
  const files = Object.fromEntries(
    Object.entries(plan)
      .filter(([path]) => path.startsWith('plan/'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, text]) => [path.slice('plan/'.length), sha256(text)]),
  );
  const digest = sha256(
    Object.entries(files)
      .map(([path, one]) => `${path}\0${one}\n`)
      .join(''),
  );
  return `${JSON.stringify({ version: 1, project: 'province', digest, files, ...more }, undefined, 1)}\n`;
};
const PULLED = { 'plan/plan.lock.json': recordOf(PLAN) };
const SEEN = { 'plan/plan.lock.json': recordOf(PLAN, { overridden: { 'p1 2020-03-10 09:30': 'chinese' } }) };
const settled = (more) =>
  `channels: {p1: {changes: [{on: 2020-03-10, at: 09:30, show: eyes, rest: moves, reason: 停电}]${more}}}`;

/** Of a project that takes another one's plan. */
export const localityExamples = {
  'deviation-without-reason': locality('4:47', takes(change('')), takes(change(', reason: 停电'))),
  'in-step-broken': locality(
    '4:44',
    takes('channels: {p1: {move: [{block: 09:00-09:50, at: 10:00, reason: 错峰}]}}'),
    takes(),
    {
      'plan/project.yaml': `${PROVINCE}in-step: [{grades: [P1], scope: province}]\n`,
    },
  ),
  'plan-block-cut': locality(
    '4:44',
    takes('channels: {p1: {move: [{block: 09:00-09:40, at: 10:00, reason: 错峰}]}}'),
    takes('channels: {p1: {move: [{block: 09:00-09:50, at: 10:00, reason: 错峰}]}}'),
  ),
  'plan-cell-changed': locality(
    '4:47',
    takes(settled('')),
    takes(settled(', settled: {2020-03-10 09:30: math}')),
    SEEN,
  ),
  'plan-changed': file('plan/timetables/p1.yaml', '1:1', P1_TABLE.replace('09:30-09:50', '09:40-10:00'), P1_TABLE, {
    ...PLAN,
    ...PULLED,
    'project.yaml': takes(),
  }),
  'plan-channel-shared': locality('4:29', takes('grades: [P1]'), takes('grades: [P1, P2]'), SHARED),
  'plan-lacks': locality('4:34', takes('grades: [P1, J1]'), takes('grades: [P1]')),
  'plan-name-taken': file(
    'teachers.yaml',
    '1:12',
    'teachers: {zhang: {name: 张三}}\n',
    'teachers: {zhang-san: {name: 张三}}\n',
    { ...PLAN, 'project.yaml': takes() },
  ),
  'plan-not-read': locality('4:15', `${COUNTY}takes: {plan: plna}\n`, takes()),
  'plan-other-clock': locality('3:12', takes().replace('Shanghai', 'Urumqi'), takes()),
  'plan-unsigned': locality('4:33', takes('public-key: province.pem'), takes(), PULLED),
  'plan-ring': locality('1:5', takes().replace('county', 'province'), takes()),
};
