import type { Problem } from '../diagnostics/problem.js';
import { fileProblems } from './file-problems.js';
import { shapeProblems } from './shape-problems.js';
import { yamlProblems } from './yaml-problems.js';

/** Everything that can be wrong with the files themselves; none of it can be re-graded or waived. */
export const loadProblems: readonly Problem[] = [
  ...Object.values(fileProblems),
  ...Object.values(yamlProblems),
  ...Object.values(shapeProblems),
];
