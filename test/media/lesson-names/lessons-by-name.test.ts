import { describe, expect, test } from 'vitest';
import { LessonsByName } from '../../../src/media/lesson-names/lessons-by-name.js';
import { aProject } from '../../a-project.js';
import fc from '../../properties.js';
import { aHabit, COURSES, nameBy } from './habits.js';

async function lessonsByName(): Promise<(file: string) => string> {
  const { project, reports } = await aProject(COURSES);
  if (project === undefined) throw new Error(reports.join('\n'));
  const names = new LessonsByName(project);
  return (file) =>
    names
      .lessonsOf(file)
      .map(({ id }) => id)
      .join(' ');
}

/** By lesson, names that people gave to its recording; under '', names that say nothing certain. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'P1-chinese-03': [
    'P1 语文 第3课（最终版）.mp4',
    '一年级语文第三课.MP4',
    '1年级语文第３课.mp4',
    '小学一年级 语文 03 对韵歌.mp4',
    '小一语文03.mp4',
    'P1-chinese-03.mp4',
    'P1_Chinese_03_final.mp4',
    'P1Chinese03.mp4',
    'Primary 1 Chinese lesson 3.mp4',
    'Grade1 Chinese L03 v2.mp4',
    'Chinese - Grade 1 - Lesson 3 (1).mp4',
    '语文 一年级下册 第3讲 20200309.mp4',
    '【语文】一年级·第三课·对韵歌【定稿】.mp4',
    '2020年春季 一年级 语文 第3课 1080p.mp4',
    '2020-03-09 一年级语文 第3课 19分钟.mp4',
    '3月9日 一年级语文第3课.mp4',
    '周一 一年级语文 第3课.mp4',
    '统编版一年级语文下册第3课《对韵歌》.mp4',
    '一年级语文第3课对韵歌（张敏）.mp4',
    '一年级语文03 张敏老师.mp4',
    '对韵歌.mp4',
    '对韵歌 最终版2.mov',
    '第3课 对韵歌.mp4',
    '一年级 语 03.mp4',
    'P1 语文 第3课 - 副本 (2).mp4',
    'P1 语文 第3课.mp4.mp4',
    'P1 语文 第3课.rmvb',
    'P1 语文 第三集.ts',
    'P1/语文/第3课.mp4',
    'P1/语文/第一周/3.mp4',
    '收到/一年级/语文第3课.mp4',
    'chinese/P1/03 对韵歌 修改稿.mp4',
    '-P1 语文 第3课.mp4',
    '--P1 语文 第3课.mp4',
    ' P1 语文 第3课 .mp4',
    'P1 语文\n第3课.mp4',
    `P1 'chinese' "03".mp4`,
    'P1 语文 $(第3课).mp4',
    'P1 语文 `第3课`;.mp4',
    'P1 语文 第3课\u200b.mp4',
    '一年级3班语文第3课.mp4',
    'Class 5 Grade 1 Chinese 03.mp4',
    'P1 语文 2019-2020学年 第3课.mp4',
    'P1 语文 20191220 第3课.mp4',
    '2020_03_09 P1 语文 03.mp4',
    'P1 语文 第3课（第1课时）.mp4',
    'P1\u3000语文\u3000第3课.mp4',
  ],
  'P1-chinese-12': ['P1语文 第12讲.mp4', 'P1语文第十二讲 最终版2.mp4', '一年级语文（十二）.mp4', 'P1 语文 12 v1.2.mp4'],
  'P1-chinese-05': ['秋天的怀念.mp4', 'P1 语文 第五课 秋天的怀念.mp4'],
  'P1-chinese-04': ['秋天.mp4', '一年级 语文 4 秋天.mp4'],
  // The number of the textbook is written with the title, that of the course alone.
  'P1-chinese-08': ['P1语文第1课吃水不忘挖井人.mp4', '吃水不忘挖井人 第8课.mp4', 'P1 语文 1 吃水不忘挖井人.mp4'],
  'P1-chinese-07': ['语文园地一 第二课时.mp4', 'P1 语文 语文园地一（第二课时）.mp4'],
  'P1-chinese-09': ['I want to see.mp4', 'P1 Chinese 09 I want to see.mp4'],
  'P1-math-03': ['1年级数学(三).mp4', 'P1 数学 03 小数乘法 v2.mp4'],
  'P2-chinese-03': [
    '二年级下册语文3开满鲜花的小路 20200309 1080p.mov',
    'P2 语文 第3课.mp4',
    'grade 2/chinese/第3课.mp4',
  ],
  'J1-math-03': [
    '七年级数学第3课.mp4',
    '初一 数学 03.mp4',
    '7年级数学第三讲.mp4',
    '初1数学第3课.mp4',
    '初一年级数学第3课.mp4',
    '初中/数学/初一/03.mp4',
  ],
  // Of two that it could be, both are named.
  'P1-chinese-03 P1-chinese-04': ['P1 语文 第3、4课.mp4', 'P1 语文 第3-4课.mp4', '一年级语文第三、四讲.mp4'],
  'P1-math-03 P1-math-04': ['P1 数学 小数乘法.mp4', '小数乘法.mp4'],
  'P1-chinese-03 P2-chinese-03': ['语文 第3课.mp4'],
  'P1-chinese-03 P1-math-03': ['P1 第3课.mp4'],
  '': [
    'IMG_0003.mp4',
    '00003.mp4',
    'VID_20200309_101112.mp4',
    '微信视频20200309.mp4',
    'P1 语文.mp4',
    'P1 语文 (3).mp4',
    'P1 语文 家长会 3.mp4',
    'P1 语文 期末复习资料.mp4',
    'P1 语文 第2课 对韵歌.mp4',
    'P1 语文 第5课 秋天.mp4',
    'P1 语文 第3课 姓氏歌.mp4',
    'P1 语文 第2课 挖井人.mp4',
    'P1 语文 第99课.mp4',
    'P1 语文 第3课 数学.mp4',
    'P1 P2 语文 第3课.mp4',
    'P2/语文/P1 语文 第3课.mp4',
    'P1 语文 1.1.mp4',
    'P1 语文 第3课.docx',
    'P1 语文 第3课.mp4.part',
    'P1 语文 第3课.png',
    'archive/2019/P1/chinese/03.mp4',
    '2019学年/P1 语文 第3课.mp4',
    '备份/P1 语文 第3课.mp4',
    'P1 体育 第3课.mp4',
    // Numbers of something else: of months and days, of classes of pupils, of cameras, of parts of a book.
    ...[
      '2020年3月',
      '2020-03',
      '2020.03',
      '2020_03',
      '20年3月9日',
      '3月',
      '3日',
      '3号',
      '周3',
      '3周',
      'March 03',
      '3 Mar',
    ].map((when) => `P1 语文 ${when}.mp4`),
    ...[
      '一年级3班 语文',
      '一年级（3）班 语文',
      'Grade 1 Class 3 Chinese',
      'P1 语文 3点',
      'P1 语文 共3课',
      'P1 语文 例3',
    ].map((name) => `${name}.mp4`),
    ...['机位03', 'cam03', 'C03', 'U3', 'M3U1', '3h', '03b', '第3节'].map((what) => `P1 语文 ${what}.mp4`),
    ...['IMG_03', 'DSC 003', '片段 03', '第2课/3', '试录/03', '旧/03'].map((name) => `P1/chinese/${name}.mp4`),
    // Not the lesson as it airs, not all of it, not of this year.
    ...[
      '作废',
      '旧',
      '片头',
      '试录',
      '练习',
      '手语版',
      '第2部分',
      '上',
      '（下）',
      '第2课时',
      'part 2',
      'old',
      '2019年',
    ].map((what) => `P1 语文 第3课 ${what}.mp4`),
    '2019年 P1 语文 第3课.mp4',
    // Grades that only look like the first one of primary school.
    ...['高一年级', '高1年级', '十一年级', '四、五年级', '一、二年级', '一至三年级', '初中语文一年级', 'P12', 'G9'].map(
      (grade) => `${grade} 语文 第3课.mp4`,
    ),
    '初中/一年级/语文/第3课.mp4',
    'P1 语文 第3课 古诗二首.mp4',
    '.mp4',
    '\n.mp4',
  ],
};

describe('which lesson a name is of', async () => {
  const lessonsOf = await lessonsByName();

  test.each(Object.entries(NAMES).flatMap(([ids, names]) => names.map((name) => [name, ids] as const)))(
    '%j: %s',
    (name, ids) => {
      expect(lessonsOf(name)).toBe(ids);
    },
  );

  test('a name made by anybody’s habit is of its lesson, and never of another', async () => {
    const { project } = await aProject(COURSES);
    const lessons = [...(project?.courses.values() ?? [])].flatMap((course) => course.lessons);
    fc.assert(
      fc.property(fc.constantFrom(...lessons), aHabit, (lesson, habit) => {
        expect(lessonsOf(nameBy(habit, lesson))).toBe(lesson.id);
      }),
      { numRuns: 500 },
    );
  });
});
