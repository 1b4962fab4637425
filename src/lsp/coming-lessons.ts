import type { SoundProject } from '../compile.js';
import { addDays, type Day, type Instant } from '../model/time.js';
import type { PlannedItem } from '../timeline/slot.js';
import { parseTree } from './tree/parse-tree.js';
import { nodesBelow, partOf } from './tree/yaml-node.js';

/** Days that are looked at; a summer lies between two terms. */
const LOOKED_AT = 120;

const SHOWN = ['show', 'extra', 'insert'] as const;

/** What falls into each cell of a timetable on its next day, by the path of the cell. */
export type ComingLessons = ReadonlyMap<string, PlannedItem>;

export function pathKey(path: readonly (string | number)[]): string {
  return path.join('\0');
}

/** `text`: that of the file when the project was compiled. */
export function comingLessons(
  { project, timeline }: SoundProject,
  file: string,
  text: string,
  now: Instant,
): ComingLessons {
  const paths = new Map<string, string>();
  const { root } = parseTree(text);
  if (root === undefined) return new Map();
  for (const { node, path } of nodesBelow(root)) {
    const isCell = node.kind === 'leaf' && node.value !== undefined && path[0] === 'week';
    if (isCell) paths.set(`${node.start}-${node.end}`, pathKey(path));
    // What a change shows has the place of the whole change.
    const shown = path[0] === 'changes' && path.length === 2 ? SHOWN.find((key) => partOf(node, key)) : undefined;
    if (shown !== undefined) paths.set(`${node.start}-${node.end}`, pathKey([...path, shown]));
  }
  const own = [...project.channels.values()].filter(({ timetables }) =>
    timetables.some(({ span }) => span.file === file),
  );
  const coming = new Map<string, PlannedItem>();
  for (const { id, timetables } of own) {
    const line = timeline.lines.get(id);
    const from = timetables.find(({ span }) => span.file === file)?.from ?? '';
    const today = timeline.calendarDayOf(now);
    const first = today > from ? today : from;
    for (
      let day: Day = first, looked = 0;
      looked < LOOKED_AT && coming.size < paths.size;
      looked++, day = addDays(day, 1)
    ) {
      for (const item of line?.plannedOn(day) ?? []) {
        if (item.span.file !== file || item.copiedBy !== undefined || item.end <= now) continue;
        const path = paths.get(`${item.span.start}-${item.span.end}`);
        if (path !== undefined && !coming.has(path)) coming.set(path, item);
      }
      if (timeline.planned === undefined || day > timeline.planned.to) break;
    }
  }
  return coming;
}
