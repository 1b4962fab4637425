import type { Zone } from '../../model/zone.js';
import { plainAddress } from '../texts/addresses.js';
import type { ProjectTexts } from '../texts/project-texts.js';
import { type Shown, shownBy, titleOf } from '../texts/shown-items.js';
import type { Said } from '../texts/text-check.js';
import { firstLanguage } from '../texts/words.js';

/** The slate that comes with a release, as playout finds it. */
const OWN_SLATE = 'airclass-slate.png';
const SCHEME = /^[a-z][a-z0-9+.-]+:\/\//i;

/** Titles of what an item may show: what its event shows, or a programme that fills a slot. */
export function* itemTitles(event: string, isRecording: boolean, project: ProjectTexts): Iterable<string> {
  for (const shown of shownIn(event, isRecording, project)) yield titleOf(shown, firstLanguage(project), project);
}

function shownIn(event: string, isRecording: boolean, project: ProjectTexts): readonly Shown[] {
  return [...shownBy(event, project), ...(isRecording ? [] : fillers(project))];
}

function fillers({ fill }: ProjectTexts): readonly Shown[] {
  const programmes = [fill.afterLesson, fill.between, fill.offHours].flatMap((part) => part.programmes);
  return programmes.map((programme) => ({ kind: 'programme', programme }));
}

/** Where an item may be played from, as a path or, `asAddress`, without percent forms. */
export function* itemSources(
  event: string,
  { isRecording, asAddress }: { readonly isRecording: boolean; readonly asAddress: boolean },
  zone: Zone,
  project: ProjectTexts,
): Iterable<string> {
  const shown = shownIn(event, isRecording, project);
  const slates = isRecording ? [] : [OWN_SLATE, ...(project.slate === undefined ? [] : [project.slate])];
  for (const file of [...shown.flatMap((one) => fileOf(one) ?? []), ...slates]) yield inFolder(file, zone, asAddress);
  for (const one of shown) {
    const source = one.kind === 'programme' ? one.programme.source : undefined;
    if (source !== undefined) yield asAddress ? plainAddress(source) : source;
  }
}

function fileOf(shown: Shown): string | undefined {
  if (shown.kind === 'lesson') return shown.lesson.file;
  return shown.kind === 'programme' ? shown.programme.file : undefined;
}

const files = new WeakMap<Zone, ReadonlySet<string>>();

/** Every file that a list of a zone may name, as a path. */
export function filesOf(project: ProjectTexts, zone: Zone): ReadonlySet<string> {
  const known = files.get(zone) ?? everyFile(project, zone);
  files.set(zone, known);
  return known;
}

function everyFile({ courses, programmes, slate }: ProjectTexts, zone: Zone): ReadonlySet<string> {
  const lessons = [...courses.values()].flatMap((course) => course.lessons);
  const named = [...lessons.map(({ file }) => file), ...[...programmes.values()].flatMap(({ file }) => file ?? [])];
  return new Set([...named, ...(slate === undefined ? [] : [slate])].map((file) => inFolder(file, zone, false)));
}

function inFolder(file: string, { playout }: Zone, asAddress: boolean): string {
  const folder = (playout?.mediaFolder ?? '').replace(/\/+$/, '');
  if (!asAddress) return `${folder}/${file}`;
  return SCHEME.test(folder) ? `${plainAddress(folder)}/${file}` : bare(`${folder.replaceAll('\\', '/')}/${file}`);
}

/** A file URL as its path; leading slashes are removed from both. */
export function bareAddress(address: string): string {
  return bare(plainAddress(address.replace(/^file:/i, '')));
}

function bare(path: string): string {
  return path.replace(/^\/+/, '');
}

/** A field with one of several texts. */
export function* oneOf(field: string, texts: Iterable<string>): Iterable<Said> {
  for (const text of texts) yield [[field, text]];
}
