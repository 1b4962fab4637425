import { HOUR, MINUTE } from '../time.js';
import type { ByGrade, LimitProfile } from '../vocabulary.js';

const P = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
const J = ['J1', 'J2', 'J3'];
const S = ['S1', 'S2', 'S3'];
const ALL = [...P, ...J, ...S];

type Numbers = Omit<LimitProfile, 'id' | 'name' | 'source' | 'from'>;

const NOT_STATED: Numbers = {
  lessonMax: new Map(),
  lessonsPerDayMax: new Map(),
  screenPerDayMax: new Map(),
  breakMin: new Map(),
  activityPerDayMin: new Map(),
  earliestStart: new Map(),
  earliestAfternoon: new Map(),
  latestEnd: new Map(),
};

/** The authorities contradict each other, so each set of limits has a name and a project chooses. */
export const shippedLimits: readonly LimitProfile[] = [
  {
    ...NOT_STATED,
    id: 'sichuan-2020',
    name: { zh: '四川省电视教学限度（2020）', en: 'Sichuan, lessons by television (2020)' },
    source: {
      zh: '四川省教育厅 2020-03-11 通知：每天不超过 5 节，每节讲授不超过 20 分钟，课间不少于 20 分钟，每天活动 2 小时',
      en: 'Sichuan Department of Education, 2020-03-11: at most 5 lessons a day, 20 min of teaching each, breaks of 20 min, 2 h of activity a day',
    },
    from: '2020-03-11',
    lessonMax: byGrade([ALL, 20 * MINUTE]),
    lessonsPerDayMax: byGrade([ALL, 5]),
    breakMin: byGrade([ALL, 20 * MINUTE]),
    activityPerDayMin: byGrade([ALL, 2 * HOUR]),
  },
  {
    ...NOT_STATED,
    id: 'nhc-2020',
    name: { zh: '国家卫生健康委近视防控指引（2020）', en: 'National Health Commission, eyesight guide (2020)' },
    source: {
      zh: '国家卫生健康委 2020 年 4 月更新的指引：小学每天 2.5 小时、每次 20 分钟，中学每天 4 小时、每次 30 分钟，之后活动休息 10 分钟',
      en: 'National Health Commission, update of April 2020: primary 2.5 h a day and 20 min at a sitting, secondary 4 h and 30 min, then 10 min of active rest',
    },
    from: undefined,
    lessonMax: byGrade([P, 20 * MINUTE], [[...J, ...S], 30 * MINUTE]),
    screenPerDayMax: byGrade([P, 150 * MINUTE], [[...J, ...S], 4 * HOUR]),
    breakMin: byGrade([ALL, 10 * MINUTE]),
  },
  {
    ...NOT_STATED,
    id: 'shanghai-2020',
    name: { zh: '上海空中课堂（2020）', en: 'Shanghai air classroom (2020)' },
    source: {
      zh: '上海市教委 2020 年春季在线教学安排：小学每节 20 分钟，中学 30 分钟，每天不超过 2 小时，课间 20 分钟',
      en: 'Shanghai Education Commission, spring 2020: lessons of 20 min in primary and 30 min in secondary, 2 h a day, breaks of 20 min',
    },
    from: undefined,
    lessonMax: byGrade([P, 20 * MINUTE], [[...J, ...S], 30 * MINUTE]),
    screenPerDayMax: byGrade([ALL, 2 * HOUR]),
    breakMin: byGrade([ALL, 20 * MINUTE]),
  },
  {
    ...NOT_STATED,
    id: 'beijing-2020',
    name: { zh: '北京线上教学（2020）', en: 'Beijing, lessons on line (2020)' },
    source: {
      zh: '北京市 2020 年春季报道：小学每节不超过 25 分钟，初中不超过 35 分钟',
      en: 'Reports of spring 2020: at most 25 min a lesson in primary and 35 min in middle school',
    },
    from: undefined,
    lessonMax: byGrade([P, 25 * MINUTE], [J, 35 * MINUTE]),
  },
  {
    ...NOT_STATED,
    id: 'shenzhen-2020',
    name: { zh: '深圳线上教学（2020）', en: 'Shenzhen, lessons on line (2020)' },
    source: {
      zh: '深圳市 2020 年春季报道：小学四至六年级每节不超过 15 分钟，初中不超过 20 分钟',
      en: 'Reports of spring 2020: at most 15 min a lesson in Primary 4-6 and 20 min in junior school',
    },
    from: undefined,
    lessonMax: byGrade([['P4', 'P5', 'P6'], 15 * MINUTE], [J, 20 * MINUTE]),
  },
  {
    ...NOT_STATED,
    id: 'xiamen-2020',
    name: { zh: '厦门线上教学（2020）', en: 'Xiamen, lessons on line (2020)' },
    source: {
      zh: '厦门市 2020 年春季报道：小学低段、小学高段、初中、高中每天不超过 2、3、4、5 小时；低段按一至三年级理解',
      en: 'Reports of spring 2020: 2, 3, 4 and 5 h a day for lower primary, upper primary, junior and senior; lower primary is taken as Primary 1-3',
    },
    from: undefined,
    screenPerDayMax: byGrade(
      [['P1', 'P2', 'P3'], 2 * HOUR],
      [['P4', 'P5', 'P6'], 3 * HOUR],
      [J, 4 * HOUR],
      [S, 5 * HOUR],
    ),
  },
  {
    ...NOT_STATED,
    id: 'zhongshan-2020',
    name: { zh: '中山线上教学（2020）', en: 'Zhongshan, lessons on line (2020)' },
    source: {
      zh: '中山市 2020 年春季报道：每节不超过 20 分钟，小学每天不超过 6 节、2 小时，中学每天不超过 3 小时',
      en: 'Reports of spring 2020: at most 20 min a lesson; in primary 6 lessons and 2 h a day, in secondary 3 h a day',
    },
    from: undefined,
    lessonMax: byGrade([ALL, 20 * MINUTE]),
    lessonsPerDayMax: byGrade([P, 6]),
    screenPerDayMax: byGrade([P, 2 * HOUR], [[...J, ...S], 3 * HOUR]),
  },
  {
    ...NOT_STATED,
    id: 'double-reduction-2021',
    name: { zh: '“双减”线上培训（2021）', en: 'Double reduction, training on line (2021)' },
    source: {
      zh: '2021 年“双减”意见：线上培训每课时不超过 30 分钟，间隔不少于 10 分钟，不晚于 21:00 结束；针对校外培训，学校电视课只作上限参考',
      en: 'Double-reduction opinions of 2021: 30 min a session, 10 min between sessions, end by 21:00. They are about off-campus training: for school television an upper bound',
    },
    from: undefined,
    lessonMax: byGrade([[...P, ...J], 30 * MINUTE]),
    breakMin: byGrade([ALL, 10 * MINUTE]),
    latestEnd: byGrade([ALL, 21 * HOUR]),
  },
  {
    ...NOT_STATED,
    id: 'sleep-2021',
    name: { zh: '睡眠管理（2021）', en: 'Pupils’ sleep (2021)' },
    source: {
      zh: '2021 年睡眠管理通知：上午上课小学不早于 8:20，中学不早于 8:00',
      en: 'Notice of 2021 on pupils’ sleep: the first lesson not before 08:20 in primary and 08:00 in secondary',
    },
    from: undefined,
    earliestStart: byGrade([P, 8 * HOUR + 20 * MINUTE], [[...J, ...S], 8 * HOUR]),
  },
  {
    ...NOT_STATED,
    id: 'chengdu-2023',
    name: { zh: '成都作息要求（2023）', en: 'Chengdu, times of the school day (2023)' },
    source: {
      zh: '成都市 2023 年作息要求：上午上课小学不早于 8:20，中学不早于 8:00；下午不早于 14:00',
      en: 'Chengdu, 2023: the first lesson not before 08:20 in primary and 08:00 in secondary, afternoon lessons not before 14:00',
    },
    from: undefined,
    earliestStart: byGrade([P, 8 * HOUR + 20 * MINUTE], [[...J, ...S], 8 * HOUR]),
    earliestAfternoon: byGrade([ALL, 14 * HOUR]),
  },
];

function byGrade<T>(...groups: readonly (readonly [grades: readonly string[], value: T])[]): ByGrade<T> {
  return new Map(groups.flatMap(([grades, value]) => grades.map((grade) => [grade, value] as const)));
}
