import type { Span } from '../../diagnostics/span.js';
import { cellShownBy } from '../../model/change.js';
import type { Programme } from '../../model/programme.js';
import type { Project } from '../../model/project.js';
import type { Channel } from '../../model/timetable.js';

/** The programmes that cells, changes and fills name, with the first place that does; a fill's is its own entry. */
export function plannedProgrammes({ channels, fill }: Project): ReadonlyMap<Programme, Span> {
  const places = new Map<Programme, Span>();
  const note = (programme: Programme, span: Span) => {
    if (!places.has(programme)) places.set(programme, span);
  };
  for (const channel of channels.values()) for (const [programme, span] of programmesOf(channel)) note(programme, span);
  for (const { programmes } of [fill.afterLesson, fill.between, fill.offHours]) {
    for (const programme of programmes) note(programme, programme.span);
  }
  return places;
}

const known = new WeakMap<Channel, ReadonlyMap<Programme, Span>>();

/** Those of one channel's cells and changes, each at its first place. */
function programmesOf(channel: Channel): ReadonlyMap<Programme, Span> {
  const before = known.get(channel);
  if (before !== undefined) return before;
  const { timetables, sharedChanges } = channel;
  const cells = timetables.flatMap(({ rows, changes }) => [
    ...rows.flatMap((row) => [...row.cells.values()]),
    ...changes.map(cellShownBy),
  ]);
  const places = new Map<Programme, Span>();
  for (const cell of [...cells, ...sharedChanges.map(cellShownBy)])
    if (cell?.kind === 'programme' && !places.has(cell.programme)) places.set(cell.programme, cell.span);
  known.set(channel, places);
  return places;
}
