import type { Span } from '../../diagnostics/span.js';
import { cellShownBy } from '../../model/change.js';
import type { Programme } from '../../model/programme.js';
import type { Project } from '../../model/project.js';

/** The programmes that cells, changes and fills name, with the first place that does; a fill's is its own entry. */
export function plannedProgrammes({ channels, fill }: Project): ReadonlyMap<Programme, Span> {
  const places = new Map<Programme, Span>();
  const note = (programme: Programme, span: Span) => {
    if (!places.has(programme)) places.set(programme, span);
  };
  for (const { timetables, sharedChanges } of channels.values()) {
    const cells = timetables.flatMap(({ rows, changes }) => [
      ...rows.flatMap((row) => [...row.cells.values()]),
      ...changes.map(cellShownBy),
    ]);
    for (const cell of [...cells, ...sharedChanges.map(cellShownBy)])
      if (cell?.kind === 'programme') note(cell.programme, cell.span);
  }
  for (const { programmes } of [fill.afterLesson, fill.between, fill.offHours]) {
    for (const programme of programmes) note(programme, programme.span);
  }
  return places;
}
