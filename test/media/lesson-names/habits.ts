import type { Lesson } from '../../../src/model/course.js';
import fc from '../../properties.js';

/** Courses with what makes names hard: numbers in titles, titles in titles, one title twice, several grades. */
export const COURSES: Readonly<Record<string, string>> = {
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [识字 1 春夏秋冬, 识字 2 姓氏歌, 对韵歌, 秋天, 秋天的怀念, 语文园地一（第一课时）, 语文园地一（第二课时）, 1 吃水不忘挖井人, {title: {zh: 我多想去看看, en: I want to see}}, 复习, 第 3 课（课题未公布）, 口耳目]}\n  math: {teacher: li, lessons: [加, 减, 小数乘法, 小数乘法, 余, 方, 圆, 角, 线, 面, 体, 数]}\n',
  'courses/p2.yaml': 'grade: P2\ncourses:\n  chinese: {teacher: zhang, lessons: [古诗二首, 找春天, 开满鲜花的小路]}\n',
  'courses/j1.yaml': 'grade: J1\ncourses:\n  math: {teacher: li, lessons: [有理数, 数轴, 绝对值]}\n',
};

const NUMERALS = Array.from({ length: 100 }, (_, at) => numeral(at));
const inFullWidth = (text: string) => text.replace(/[!-~]/g, (at) => String.fromCharCode(at.charCodeAt(0) + 0xfee0));

/** How one person names files: which words for grade, subject and number, in what order, with what between and after. */
export interface Habit {
  readonly order: readonly ('grade' | 'subject' | 'number' | 'title')[];
  readonly grade: number;
  readonly subject: number;
  readonly number: number;
  readonly hasTitle: boolean;
  readonly between: string;
  readonly mark: string;
  readonly extension: string;
  readonly folder: string;
  readonly isFullWidth: boolean;
}

export const aHabit: fc.Arbitrary<Habit> = fc.record({
  order: fc.shuffledSubarray(['grade', 'subject', 'number', 'title'] as const, { minLength: 4 }),
  grade: fc.nat(20),
  subject: fc.nat(20),
  number: fc.nat(20),
  hasTitle: fc.boolean(),
  between: fc.constantFrom(' ', '_', '-', '·', '  ', ' - ', '—', '，', '】【', '\n', '"'),
  mark: fc.constantFrom(
    ...[
      '',
      '（最终版）',
      '_final',
      ' (1)',
      ' - 副本',
      ' v2',
      ' 2020-03-09',
      ' 20200309',
      '_1080p',
      ' 定稿',
      ' 修改版2',
    ],
    ...[' 第一单元', ' 下册', ' 周三', ' 20分钟', ' 高清'],
  ),
  extension: fc.constantFrom('.mp4', '.MP4', '.mov', '.ts', '.mp4.mp4', ' .mp4'),
  folder: fc.constantFrom('', '收到/', '第三周/', 'new folder/'),
  isFullWidth: fc.boolean(),
});

export function nameBy(habit: Habit, { course, number, title }: Lesson): string {
  const pick = (words: readonly string[], at: number): string => words[at % words.length] ?? '';
  const { grade, subject } = course;
  const grades = [grade.id, ...Object.values(grade.name), ...grade.aliases, grade.id.toLowerCase()];
  const subjects = [subject.id, ...Object.values(subject.name), ...subject.aliases];
  const two = String(number).padStart(2, '0');
  const numbers = [
    ...[`第${number}课`, `第 ${number} 课`, `第${NUMERALS[number]}课`, `第${NUMERALS[number]}讲`, `第${two}集`],
    ...[`Lesson ${number}`, two, String(number), `${number}课`, `L${two}`],
  ];
  const words = {
    grade: pick(grades, habit.grade),
    subject: pick(subjects, habit.subject),
    number: pick(numbers, habit.number),
    title: habit.hasTitle ? pick(Object.values(title), habit.grade) : '',
  };
  const name = habit.order
    .map((part) => words[part])
    .filter(Boolean)
    .join(habit.between);
  return `${habit.folder}${habit.isFullWidth ? inFullWidth(name) : name}${habit.mark}${habit.extension}`;
}

function numeral(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10];
  const digits = '〇一二三四五六七八九';
  if (tens === 0) return digits[units] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${units === 0 ? '' : digits[units]}`;
}
