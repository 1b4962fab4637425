import type { SoundProject } from '../../compile.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { TableRow } from '../../media/recordings-table.js';

/** Problems that are about recordings, and not about what the timetable makes of them. */
const ABOUT_RECORDINGS = /^(?:recording-|recordings-|media-lock-|media-folder-absent$|path-leaves-media-folder$)/;

/** Diagnostics about the recordings of these rows, and about files that belong to no lesson on air. */
export function findingsOn(
  rows: readonly TableRow[],
  diagnostics: readonly Diagnostic[],
  { uses }: SoundProject,
): readonly Diagnostic[] {
  const shown = new Set(rows.map(({ lesson }) => placeKey(lesson.span)));
  const others = new Set([...uses.keys()].map(({ span }) => placeKey(span)).filter((key) => !shown.has(key)));
  return diagnostics.filter(
    ({ problem, severity, span }) =>
      ABOUT_RECORDINGS.test(problem.id) && isToBeTold(problem.id, severity) && !others.has(placeKey(span)),
  );
}

/** That lengths come from the lock is worth reporting; that a lesson of last week was faulty is not. */
function isToBeTold(id: string, severity: Diagnostic['severity']): boolean {
  return severity !== 'info' || id === 'recordings-from-lock';
}

export function placeKey({ file, start }: Span): string {
  return `${start} ${file}`;
}
