// What a locality says that it does otherwise than its plan, as `airclass deviations --all --format json` lists it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** `{channel, what, course, on}` by place; without a channel, of all of them. */
export function declaredIn(list) {
  const { deviations } = JSON.parse(readFileSync(list, 'utf8'));
  const places = new Map();
  for (const one of deviations.map(declared)) places.set(one.place, [...(places.get(one.place) ?? []), one]);
  return places;
}

function declared({ project: place, kind, channel, what: { en }, since, reason }) {
  if (Object.keys(reason).length === 0) throw new Error(`${place}: ${en} has no reason`);
  if (kind === 'hours') return { place, channel, what: 'hours' };
  if (kind === 'first-lesson') return { place, channel, what: 'lessons', course: en.split(' ')[0] };
  if (kind === 'calendar') return { place, what: 'calendar' };
  return { place, channel, what: 'change', on: since };
}

/** How many plans are above a project. */
export function levels(project) {
  const { takes } = parse(readFileSync(join(project, 'project.yaml'), 'utf8'));
  return takes === undefined ? 0 : 1 + levels(join(project, takes.plan));
}
