import type { MessageLanguage } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { alignedColumns } from '../aligned-columns.js';
import { projectColumns } from './project-cells.js';
import type { ProjectOutcome } from './project-outcome.js';

export function projectsTerminal(outcomes: readonly ProjectOutcome[], language: MessageLanguage): string {
  const columns = projectColumns(outcomes, language);
  const rows = outcomes.map((_, row) => columns.map(({ cells }) => visible(cells[row] ?? '')));
  const numbers = new Set(columns.flatMap(({ isNumber }, index) => (isNumber ? [index] : [])));
  return alignedColumns([columns.map(({ head }) => head), ...rows], numbers)
    .map((line) => `${line}\n`)
    .join('');
}
