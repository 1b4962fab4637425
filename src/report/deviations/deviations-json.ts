import type { DeviationsReport } from './deviations-report.js';

/** For programs; see schemas/deviations.schema.json. */
export function deviationsJson({ deviations, projects }: DeviationsReport): string {
  const rows = deviations.map(({ project, by, kind, channel, what, since, reason }) => ({
    project,
    by,
    kind,
    channel,
    what,
    since,
    reason,
  }));
  return `${JSON.stringify({ version: 1, projects, deviations: rows }, undefined, 2)}\n`;
}
