import { addToGroup } from '../diagnostics/group-by.js';
import type { Rule } from './rule.js';

/** 德智体美劳, by the subjects that are taught for each. */
const VIRTUES = [
  { zh: '德育', en: 'moral', subjects: ['morality-law', 'politics', 'class-meeting', 'mental-health', 'flag-raising'] },
  {
    zh: '智',
    en: 'intellectual',
    subjects: ['chinese', 'math', 'english', 'science', 'physics', 'chemistry', 'biology'],
  },
  { zh: '体育', en: 'physical', subjects: ['pe-health', 'broadcast-gymnastics'] },
  { zh: '美育', en: 'aesthetic', subjects: ['arts', 'music', 'fine-art', 'calligraphy'] },
  { zh: '劳动教育', en: 'labour', subjects: ['labour', 'integrated-practice', 'general-tech'] },
] as const;
/** Fewer say nothing about a term. */
const FEWEST_LESSONS = 30;

export const virtuesUnbalanced: Rule = {
  id: 'virtues-unbalanced',
  severity: 'info',
  summary: { zh: '德智体美劳有缺项', en: 'Some of the five kinds of education are missing' },
  rationale: {
    zh: '通知要求德智体美劳并举。按学科归类，只看有 30 课以上的年级；毕业年级以升学科目为主的，可在 project.yaml 中豁免。请补排所缺的学科。',
    en: 'The notice asks for moral, intellectual, physical, aesthetic and labour education. The subjects say which kind it is; grades with 30 lessons or more are checked. Add a subject that is missing; for a final year that sits examinations, waive this in project.yaml.',
  },
  *check({ project, uses }) {
    const subjects = new Map<string, Set<string>>();
    const counts = new Map<string, number>();
    for (const { course } of uses.keys()) {
      const grade = course.grade.id;
      counts.set(grade, (counts.get(grade) ?? 0) + 1);
      const known = subjects.get(grade) ?? new Set<string>();
      subjects.set(grade, known.add(course.subject.id));
    }
    const lacking = new Map<(typeof VIRTUES)[number][], string[]>();
    for (const grade of project.vocabulary.grades.keys()) {
      const taught = subjects.get(grade);
      if (taught === undefined || (counts.get(grade) ?? 0) < FEWEST_LESSONS) continue;
      const missing = VIRTUES.filter((virtue) => !virtue.subjects.some((subject) => taught.has(subject)));
      if (missing.length === 0) continue;
      const same = [...lacking.keys()].find((other) => String(names(other)) === String(names(missing))) ?? missing;
      addToGroup(lacking, same, grade);
    }
    if (lacking.size === 0) return;
    const groups = [...lacking];
    const zh = groups.map(
      ([missing, grades]) =>
        `${grades.map((grade) => `“${grade}”`).join('、')}没有${missing.map((virtue) => virtue.zh).join('、')}的课`,
    );
    const en = groups.map(
      ([missing, grades]) =>
        `${grades.join(', ')} ${grades.length === 1 ? 'has' : 'have'} no ${names(missing).join(', ')} education`,
    );
    yield {
      message: { zh: `${zh.join('；')}。请补排相应学科`, en: `${en.join('; ')}. Add subjects for it` },
      span: project.span,
    };
  },
};

function names(virtues: readonly (typeof VIRTUES)[number][]): readonly string[] {
  return virtues.map(({ en }) => en);
}
