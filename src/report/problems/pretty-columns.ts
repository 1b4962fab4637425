import type { ReportInput } from './report.js';

const MAX_COLUMNS = 80;
const MIN_COLUMNS = 40;

/** How wide a line is printed: no wider than people read, nor than their terminal. */
export function prettyColumns({ columns }: Pick<ReportInput, 'columns'>): number {
  return Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, columns));
}
