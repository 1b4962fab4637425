import { calendarProblems } from '../calendar/problems.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import type { Problem } from '../diagnostics/problem.js';
import { loadProblems } from '../load/problems.js';
import { mediaProblems } from '../media/problems.js';
import { modelProblems } from '../model/problems.js';
import { releaseProblems } from '../proof/problems.js';
import { logProblems } from '../published/as-run/log-problems.js';
import { rules } from '../rules/index.js';
import { ruleProblems } from '../rules/run-rules.js';
import { differenceProblems } from '../sheets/difference/problems.js';
import { sheetProblems } from '../sheets/problems.js';
import { timelineProblems } from '../timeline/problems.js';

/** Every problem the tool can name, by id. */
export const catalogue: readonly Problem[] = [
  ...loadProblems,
  ...modelProblems,
  ...calendarProblems,
  ...timelineProblems,
  ...sheetProblems,
  ...differenceProblems,
  ...mediaProblems,
  ...ruleProblems,
  ...releaseProblems,
  ...logProblems,
  ...rules,
].sort((a, b) => compareCodeUnits(a.id, b.id));
