import { readClock, readDuration } from '../read-values.js';
import type { ByGrade, LimitProfile } from '../vocabulary.js';
import { shippedGrades } from './shipped-grades.js';

const STAGES: Readonly<Record<string, string>> = { P: 'primary', J: 'junior', S: 'senior' };

/** `{P: …, P4-P6: …, J: …}` spread over the grades. */
function spread<T>(
  written: Readonly<Record<string, string | number>> | undefined,
  read: (value: string) => T,
): ByGrade<T> {
  const values = new Map<string, T>();
  for (const [range, value] of Object.entries(written ?? {})) {
    const [first = '', last = first] = range.split('-');
    const from = shippedGrades.findIndex(({ id, stage }) => id === first || stage === STAGES[first]);
    const to = shippedGrades.findLastIndex(({ id, stage }) => id === last || stage === STAGES[last]);
    for (const { id } of shippedGrades.slice(from, to + 1)) values.set(id, read(String(value)));
  }
  return values;
}

type Written = Readonly<Record<string, string | number>>;

function profile(
  id: string,
  name: LimitProfile['name'],
  source: LimitProfile['source'],
  from: string | undefined,
  numbers: {
    readonly lessonMax?: Written;
    readonly lessonsPerDayMax?: Written;
    readonly screenPerDayMax?: Written;
    readonly breakMin?: Written;
    readonly activityPerDayMin?: Written;
    readonly earliestStart?: Written;
    readonly earliestAfternoon?: Written;
    readonly latestEnd?: Written;
  },
): LimitProfile {
  return {
    id,
    name,
    source,
    from,
    lessonMax: spread(numbers.lessonMax, readDuration),
    lessonsPerDayMax: spread(numbers.lessonsPerDayMax, Number),
    screenPerDayMax: spread(numbers.screenPerDayMax, readDuration),
    breakMin: spread(numbers.breakMin, readDuration),
    activityPerDayMin: spread(numbers.activityPerDayMin, readDuration),
    earliestStart: spread(numbers.earliestStart, readClock),
    earliestAfternoon: spread(numbers.earliestAfternoon, readClock),
    latestEnd: spread(numbers.latestEnd, readClock),
  };
}

/** Limits conflict, so they are named and dated; a number that a source does not state is absent. */
export const shippedLimits: readonly LimitProfile[] = [
  profile(
    'sichuan-2020',
    { zh: '四川省 2020 年春季线上教学要求', en: 'Sichuan, online teaching, spring 2020' },
    { zh: '四川省教育厅，2020-03-11', en: 'Sichuan Department of Education, 2020-03-11' },
    '2020-03-11',
    {
      lessonMax: { P: '20m', J: '20m', S: '20m' },
      lessonsPerDayMax: { P: 5, J: 5, S: 5 },
      breakMin: { P: '20m', J: '20m', S: '20m' },
      activityPerDayMin: { P: '2h', J: '2h', S: '2h' },
    },
  ),
  profile(
    'nhc-2020',
    {
      zh: '国家卫生健康委近视防控指引（更新版）',
      en: 'National Health Commission guide to preventing myopia, updated',
    },
    { zh: '国家卫生健康委，2020-04', en: 'National Health Commission, 2020-04' },
    '2020-04-01',
    {
      lessonMax: { P: '20m', J: '30m', S: '30m' },
      screenPerDayMax: { P: '2h30m', J: '4h', S: '4h' },
      breakMin: { P: '10m', J: '10m', S: '10m' },
    },
  ),
  profile(
    'shanghai-2020',
    { zh: '上海市“空中课堂” 2020', en: 'Shanghai Air Classroom 2020' },
    { zh: '上海市教育委员会，2020 年春', en: 'Shanghai Education Commission, spring 2020' },
    '2020-03-02',
    {
      lessonMax: { P: '20m', J: '30m', S: '30m' },
      screenPerDayMax: { P: '2h', J: '2h', S: '2h' },
      breakMin: { P: '20m', J: '20m', S: '20m' },
    },
  ),
  profile(
    'beijing-2020',
    { zh: '北京市线上课程 2020', en: 'Beijing online lessons 2020' },
    { zh: '北京市教育委员会，2020', en: 'Beijing Education Commission, 2020' },
    undefined,
    { lessonMax: { P: '25m', J: '35m' } },
  ),
  profile(
    'shenzhen-2020',
    { zh: '深圳市线上教学 2020', en: 'Shenzhen online teaching 2020' },
    { zh: '深圳市教育局，2020', en: 'Shenzhen Education Bureau, 2020' },
    undefined,
    { lessonMax: { 'P4-P6': '15m', J: '20m' } },
  ),
  profile(
    'xiamen-2020',
    { zh: '厦门市线上教学 2020', en: 'Xiamen online teaching 2020' },
    {
      zh: '厦门市教育局，2020（小学低、高年级以三年级为界是推定）',
      en: 'Xiamen Education Bureau, 2020 (the split of primary after P3 is assumed)',
    },
    undefined,
    { screenPerDayMax: { 'P1-P3': '2h', 'P4-P6': '3h', J: '4h', S: '5h' } },
  ),
  profile(
    'zhongshan-2020',
    { zh: '中山市线上教学 2020', en: 'Zhongshan online teaching 2020' },
    { zh: '中山市教育和体育局，2020', en: 'Zhongshan Education and Sports Bureau, 2020' },
    undefined,
    {
      lessonMax: { P: '20m', J: '20m', S: '20m' },
      lessonsPerDayMax: { P: 6 },
      screenPerDayMax: { P: '2h', J: '3h', S: '3h' },
    },
  ),
  profile(
    'double-reduction-2021',
    { zh: '“双减”：校外线上培训', en: 'Double reduction: off-campus online training' },
    {
      zh: '2021 年意见；只作上限参考，非学校电视课',
      en: 'Opinions of 2021; an upper bound only, not meant for school television',
    },
    '2021-07-24',
    { lessonMax: { P: '30m', J: '30m' }, breakMin: { P: '10m', J: '10m' }, latestEnd: { P: '21:00', J: '21:00' } },
  ),
  profile(
    'sleep-2021',
    { zh: '中小学生睡眠管理', en: 'Pupils’ sleep' },
    { zh: '教育部办公厅，2021', en: 'Ministry of Education, 2021' },
    '2021-03-30',
    { earliestStart: { P: '08:20', J: '08:00', S: '08:00' }, latestEnd: { P: '21:20', J: '22:00', S: '23:00' } },
  ),
  profile(
    'chengdu-2023',
    { zh: '成都市作息时间 2023', en: 'Chengdu school hours 2023' },
    { zh: '成都市教育局，2023', en: 'Chengdu Education Bureau, 2023' },
    '2023-09-01',
    {
      earliestStart: { P: '08:20', J: '08:00', S: '08:00' },
      earliestAfternoon: { P: '14:00', J: '14:00', S: '14:00' },
    },
  ),
];
