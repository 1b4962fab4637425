import type { LocalText } from '../../model/local-text.js';
import type { TimelineItem } from '../release-timeline.js';
import type { FacetKind } from './release-diff.js';

/** The identity of a lesson or programme, whenever it airs; off hours have that of their fill. */
export function identityOf({ lesson, programme, kind, title }: TimelineItem): string {
  return lesson ?? programme ?? `${kind} ${JSON.stringify(title)}`;
}

/** What changes for viewers in one lesson or programme. */
export function changedFacets(before: TimelineItem, after: TimelineItem): readonly FacetKind[] {
  if (before === after) return [];
  const facets: FacetKind[] = [];
  if (!isSameText(before.title, after.title)) facets.push('retitled');
  if (!playsTheSame(before, after)) facets.push('recording');
  if (!isSameText(before.teacher?.name ?? {}, after.teacher?.name ?? {})) facets.push('teacher');
  return facets;
}

/** In the languages that both have: an additional language is not a change of the lesson. */
function isSameText(before: LocalText, after: LocalText): boolean {
  const shared = Object.keys(before).filter((language) => after[language] !== undefined);
  if (shared.length > 0) return shared.every((language) => before[language] === after[language]);
  return Object.keys(before).length + Object.keys(after).length === 0;
}

/** The same bytes under another name look the same; what was not measured is known by its name alone. */
function playsTheSame(before: TimelineItem, after: TimelineItem): boolean {
  const [was, is] = [before.recording, after.recording];
  if (before.source !== after.source || (was === undefined) !== (is === undefined)) return false;
  if (was === undefined || is === undefined) return true;
  if (was['length-ms'] !== is['length-ms']) return false;
  if (was.fingerprint === undefined || is.fingerprint === undefined) return was.file === is.file;
  return was.fingerprint === is.fingerprint;
}
