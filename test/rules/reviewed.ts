import { projectFile } from './test-rule.js';

/** A project with media whose first lessons are these; they air one a weekday from 2020-03-09 on. */
export const reviewed = (...lessons: readonly string[]) => ({
  ...projectFile('media: {}\n'),
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    lessons:\n${[
    ...lessons,
    ...['三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
  ]
    .slice(0, 10)
    .map((lesson) => `      - ${lesson}\n`)
    .join('')}`,
});
