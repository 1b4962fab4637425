// What a locality says that it does otherwise than its plan, level by level, as its YAML says it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const read = (folder, name) =>
  existsSync(join(folder, name)) ? parse(readFileSync(join(folder, name), 'utf8')) : undefined;

/** `{level, channel, what, on}`: the level that says so, 0 the locality's own; without a channel, of all of them. */
export function declared(project, level = 0) {
  const { takes } = read(project, 'project.yaml');
  if (takes === undefined) return [];
  const plan = join(project, takes.plan);
  const found = [];
  for (const [channel, { move = [], 'start-at': starts = {}, changes = [] }] of Object.entries(takes.channels ?? {})) {
    for (const _ of move) found.push({ level, channel, what: 'hours' });
    for (const course of Object.keys(starts)) found.push({ level, channel, what: 'lessons', course });
    for (const { on } of changes) found.push({ level, channel, what: 'change', on: String(on) });
  }
  const [own, theirs] = [read(project, 'calendar.yaml'), calendarOf(plan)];
  if (own?.closures?.length > 0) found.push({ level, what: 'calendar' });
  if (own !== undefined && JSON.stringify(own.term) !== JSON.stringify((theirs ?? own).term))
    found.push({ level, what: 'calendar' });
  return [...found, ...declared(plan, level + 1)];
}

/** That of a plan, or of what it takes itself. */
function calendarOf(project) {
  const own = read(project, 'calendar.yaml');
  const { takes } = read(project, 'project.yaml');
  return own ?? (takes === undefined ? undefined : calendarOf(join(project, takes.plan)));
}

/** How many plans are above a project. */
export function levels(project) {
  const { takes } = read(project, 'project.yaml');
  return takes === undefined ? 0 : 1 + levels(join(project, takes.plan));
}
