// What a locality says that it does otherwise than its plan, as `airclass deviations --all --format json` lists it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** `{by, channel, what, course, on}` by the id of the project that says so; without a channel, of all of them. */
export function declaredIn(list) {
  const { deviations } = JSON.parse(readFileSync(list, 'utf8'));
  const found = new Map();
  for (const one of deviations.map(declared)) found.set(one.by, [...(found.get(one.by) ?? []), one]);
  return found;
}

function declared({ by, kind, channel, what: { en }, since, reason }) {
  if (Object.keys(reason).length === 0) throw new Error(`${by}: ${en} has no reason`);
  if (kind === 'hours') return { by, channel, what: 'hours' };
  if (kind === 'first-lesson') return { by, channel, what: 'lessons', course: en.split(' ')[0] };
  if (kind === 'calendar') return { by, what: 'calendar' };
  return { by, channel, what: 'change', on: since };
}

/** Ids of a project and of the plans above it. */
export function levels(project) {
  const { id, takes } = parse(readFileSync(join(project, 'project.yaml'), 'utf8'));
  return takes === undefined ? [id] : [id, ...levels(join(project, takes.plan))];
}
