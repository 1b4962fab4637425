import { join } from 'node:path';
import { groupBy } from '../../diagnostics/group-by.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Lesson } from '../../model/course.js';
import type { Project } from '../../model/project.js';
import type { MediaFolders } from '../media-folders.js';
import { type MissingFile, nearNames } from '../near-names.js';
import type { NeededFile } from '../needed-files.js';
import { unusedFiles } from '../unused-files.js';
import { LessonsByName } from './lessons-by-name.js';

/** An unused file, and the media folder that it is in. */
export interface Candidate {
  readonly name: string;
  readonly root: string;
}

/** A missing file, and the unused ones that may be it: one, or several of which a person has to choose. */
export interface Delivery {
  readonly file: string;
  readonly candidates: readonly Candidate[];
}

/** An unused file that may be the recording of several lessons, some of them missing. */
export interface Unclear {
  readonly candidate: Candidate;
  readonly lessons: readonly Lesson[];
}

export interface Deliveries {
  /** By missing file, in the order of `missing`. */
  readonly found: ReadonlyMap<string, Delivery>;
  readonly unclear: readonly Unclear[];
}

const NOTHING: Deliveries = { found: new Map(), unclear: [] };

/** What was delivered under another name: one match for a file and one file for a match, or no guess. */
export function matchDeliveries(
  missing: ReadonlySet<string>,
  needed: ReadonlyMap<string, NeededFile>,
  folders: MediaFolders,
  project: Pick<Project, 'courses' | 'vocabulary' | 'calendar'>,
): Deliveries {
  const unused = missing.size === 0 ? new Map<string, readonly string[]>() : unusedNames(folders, needed);
  if (unused.size === 0) return NOTHING;
  const lessonsByName = new LessonsByName(project);
  const meant = new Map([...unused.keys()].map((name) => [name, lessonsByName.lessonsOf(name)]));
  const near = nearNames(
    [...missing].map((file) => missingFile(file, needed.get(file))),
    [...unused.keys()],
    needed.keys(),
  );
  const found = new Map<string, Delivery>();
  const unclear: Unclear[] = [];
  const places = (name: string): readonly Candidate[] => (unused.get(name) ?? []).map((root) => ({ name, root }));
  for (const file of missing) {
    const isFor = (name: string): boolean => {
      const lessons = meant.get(name) ?? [];
      if (lessons.length > 0) return lessons.some((lesson) => lesson.file === file);
      return !(needed.get(file)?.lessons ?? []).some((lesson) => lessonsByName.isAgainst(name, lesson));
    };
    const isOnlyFor = (lessons: readonly Lesson[]): boolean =>
      lessons.length > 0 && lessons.every((lesson) => lesson.file === file);
    const alike = (near.get(file) ?? []).filter(isFor);
    const named = [...meant].filter(([, lessons]) => isOnlyFor(lessons)).map(([name]) => name);
    const names = alike.length > 0 ? alike : named.sort(compareCodeUnits);
    if (names.length > 0) found.set(file, { file, candidates: names.flatMap(places) });
  }
  const claims = groupBy([...found.values()], ({ candidates }) => (candidates.length === 1 ? candidates[0]?.name : ''));
  for (const [name, rivals] of claims) {
    if (name === undefined || name === '' || rivals.length === 1) continue;
    for (const { file } of rivals) found.delete(file);
    meant.set(
      name,
      rivals.flatMap(({ file }) => needed.get(file)?.lessons ?? []),
    );
  }
  const taken = new Set([...found.values()].flatMap(({ candidates }) => candidates.map(({ name }) => name)));
  for (const [name, lessons] of meant) {
    const isSeveral = new Set(lessons.map(({ file }) => file)).size > 1;
    if (!isSeveral || taken.has(name) || !lessons.some(({ file }) => missing.has(file))) continue;
    unclear.push(...places(name).map((candidate) => ({ candidate, lessons })));
  }
  return { found, unclear };
}

export function pathOf({ root, name }: Candidate): string {
  return join(root, name);
}

function missingFile(file: string, needed: NeededFile | undefined): MissingFile {
  const titles = [...(needed?.lessons ?? []), ...(needed?.programmes ?? [])].flatMap(({ title }) =>
    title === undefined ? [] : Object.values(title),
  );
  return { file, titles };
}

/** By name, the folders that have one. Empty if a folder cannot be listed: what is missing is known without that. */
function unusedNames(
  folders: MediaFolders,
  needed: ReadonlyMap<string, NeededFile>,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  try {
    const [first] = folders.roots;
    for (const { file, folder = first?.path ?? '', isNamed } of unusedFiles(folders, new Set(needed.keys()))) {
      if (isNamed) names.set(file, [...(names.get(file) ?? []), folder]);
    }
    return names;
  } catch {
    return new Map();
  }
}
