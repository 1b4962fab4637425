import type { MessageLanguage } from '../../diagnostics/text.js';
import type { ProjectOutcome } from './project-outcome.js';

interface ProjectColumn {
  readonly zh: string;
  readonly en: string;
  readonly isNumber?: true;
  readonly cell: (outcome: ProjectOutcome, language: MessageLanguage) => string | number | undefined;
}

const COLUMNS: readonly ProjectColumn[] = [
  { zh: '项目', en: 'Project', cell: ({ project }) => project },
  { zh: '结果', en: 'Result', cell: ({ result }, language) => result[language] },
  { zh: '版本', en: 'Release', cell: ({ release }) => release },
  { zh: '采用的版本', en: 'Plan', cell: ({ plan }) => plan?.release ?? plan?.project },
  { zh: '落后天数', en: 'Days behind', isNumber: true, cell: ({ behind }) => behind },
  { zh: '不同之处', en: 'Deviations', isNumber: true, cell: ({ deviations }) => deviations },
  { zh: '错误', en: 'Errors', isNumber: true, cell: ({ errors }) => errors },
  { zh: '警告', en: 'Warnings', isNumber: true, cell: ({ warnings }) => warnings },
  { zh: '原因', en: 'Why', cell: ({ why }, language) => why?.[language] },
];

/** What there is to say of the projects: without columns that would be empty. */
export function projectColumns(outcomes: readonly ProjectOutcome[], language: MessageLanguage) {
  return COLUMNS.map(({ cell, isNumber = false, ...head }) => ({
    head: head[language],
    isNumber,
    cells: outcomes.map((outcome) => String(cell(outcome, language) ?? '')),
  })).filter(({ cells }) => cells.some((text) => text !== ''));
}
