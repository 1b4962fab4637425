import { virtuesUnbalanced } from '../../src/rules/virtues-unbalanced.js';
import { testRule, week } from './test-rule.js';

const lessons = Array.from({ length: 10 }, (_, index) => `第 ${index + 1} 课`).join(', ');
const school = (...subjects: readonly string[]) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n${subjects.map((subject) => `  ${subject}: {teacher: zhang, lessons: [${lessons}]}\n`).join('')}`,
  ...week(
    ...subjects.map(
      (subject, index) =>
        `${String(index + 8).padStart(2, '0')}:00-${String(index + 8).padStart(2, '0')}:20: ${subject}`,
    ),
  ),
});

testRule(virtuesUnbalanced, {
  'few lessons say nothing': { files: school('chinese', 'math'), reports: [] },
  'all five': { files: school('morality-law', 'chinese', 'pe-health', 'music', 'labour'), reports: [] },
  'two are missing': {
    files: school('morality-law', 'chinese', 'pe-health'),
    reports: ['project.yaml:1:5 info P1 has no aesthetic, labour education. Add subjects for it'],
  },
});
