import type { ProjectOutcome } from './project-outcome.js';

/** In the order of the folders; what is not known is left out. */
export function projectsJson(outcomes: readonly ProjectOutcome[]): string {
  return `${JSON.stringify({ version: 1, projects: outcomes }, undefined, 2)}\n`;
}
