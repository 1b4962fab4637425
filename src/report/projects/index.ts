import type { MessageLanguage } from '../../diagnostics/text.js';
import type { ProjectOutcome } from './project-outcome.js';

export const PROJECT_TABLES = ['json', 'html'] as const;
export type ProjectTable = (typeof PROJECT_TABLES)[number];

/** A file that lists what became of each project. */
export async function projectTable(
  format: ProjectTable,
): Promise<(outcomes: readonly ProjectOutcome[], language: MessageLanguage) => string> {
  switch (format) {
    case 'json':
      return (await import('./projects-json.js')).projectsJson;
    case 'html':
      return (await import('./projects-html.js')).projectsHtml;
  }
}
