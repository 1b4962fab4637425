import { groupBy } from '../diagnostics/group-by.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import type { Organisation } from '../model/course.js';
import { owingOrganisation } from '../model/owing-organisation.js';
import type { Project } from '../model/project.js';
import type { Instant } from '../model/time.js';
import type { Candidate, Delivery } from './lesson-names/match-deliveries.js';
import { isSameKind } from './near-names.js';
import type { TableRow } from './recordings-table.js';
import type { VerdictKind } from './verdict.js';

/** What an organisation is asked for. `look`: whether it is a fault is for people to judge. */
export type Want = 'missing' | 'broken' | 'length' | 'review' | 'look';

export interface OwedLesson {
  readonly row: TableRow;
  /** The next time that it is on air. */
  readonly airs: Instant;
  /** By when it is to be delivered; where it only has to be reviewed, when it airs. */
  readonly due: Instant;
  readonly isOverdue: boolean;
  /** One or more, the worst first. */
  readonly wants: readonly Want[];
  /** Files that are there under another name and may be what is missing. */
  readonly found: readonly Candidate[];
}

export interface OwedByOrganisation {
  /** `undefined`: no organisation is known to record these. */
  readonly organisation: Organisation | undefined;
  /** Those due first come first. */
  readonly lessons: readonly OwedLesson[];
}

export interface Owed {
  readonly groups: readonly OwedByOrganisation[];
  /** Lessons that are owed as well, and due after the window. */
  readonly later: number;
}

export interface OwedWindow {
  readonly now: Instant;
  /** What is due after this is left out. */
  readonly until: Instant;
  /** Ids; all where empty. */
  readonly organisations: readonly string[];
}

const WANTS: Readonly<Record<VerdictKind, Want | undefined>> = {
  missing: 'missing',
  unreadable: 'broken',
  truncated: 'broken',
  damaged: 'broken',
  'no-picture': 'broken',
  'no-sound': 'broken',
  'part-missing': 'broken',
  'too-long': 'length',
  short: 'length',
  'changed-since-review': 'review',
  'decoded-odd': 'look',
  shared: 'look',
  // Faults of the make are reported by check and table, and no reason to ask for a recording again.
  'clock-broken': undefined,
  'streams-disagree': undefined,
  'tracks-differ': undefined,
  'off-profile': undefined,
};
/** What the organisation has to send. */
export const DELIVERED: ReadonlySet<Want> = new Set<Want>(['missing', 'broken', 'length']);
const ORDER: readonly Want[] = ['missing', 'broken', 'length', 'review', 'look'];

/** Who owes what by when, of what is still to be broadcast: by organisation, the one whose deadline is first comes first. */
export function owedOf(
  rows: readonly TableRow[],
  project: Project,
  deliveries: ReadonlyMap<string, Delivery>,
  { now, until, organisations }: OwedWindow,
): Owed {
  const hasReviews = [...project.courses.values()].some(({ lessons }) => lessons.some(({ review }) => review));
  const owed = rows.flatMap((row) => {
    const wants = wantsOf(row, hasReviews);
    const id = owingOrganisation(row.lesson.course)?.id;
    if (row.use.next === undefined || wants.length === 0) return [];
    if (organisations.length > 0 && (id === undefined || !organisations.includes(id))) return [];
    const found = deliveries.get(row.lesson.file)?.candidates ?? [];
    const airs = row.use.next.start;
    // What is there is reviewed until it airs; its deadline was that of the delivery.
    const due = wants.some((want) => DELIVERED.has(want)) ? row.due : airs;
    return [{ row, airs, due, isOverdue: due < now, wants, found }];
  });
  const soon = owed.filter(({ due }) => due <= until).sort(bySoonest);
  const groups = [...groupBy(soon, ({ row }) => owingOrganisation(row.lesson.course))];
  return {
    groups: groups.map(([organisation, lessons]) => ({ organisation, lessons })),
    later: owed.length - soon.length,
  };
}

/** The one file that it is, where that is certain enough not to ask for it again. */
export function foundFile({ row, found }: OwedLesson): Candidate | undefined {
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 && isSameKind(row.lesson.file, only.name) ? only : undefined;
}

function wantsOf({ statuses, review }: TableRow, hasReviews: boolean): readonly Want[] {
  const wants = new Set(statuses.flatMap((status) => (status === 'ok' ? [] : (WANTS[status] ?? []))));
  const isUnreviewed = review === 'none' ? hasReviews : review === 'changed' || review === 'again';
  if (isUnreviewed && !wants.has('missing')) wants.add('review');
  return ORDER.filter((want) => wants.has(want));
}

function bySoonest(a: OwedLesson, b: OwedLesson): number {
  return a.due - b.due || a.airs - b.airs || compareCodeUnits(a.row.lesson.id, b.row.lesson.id);
}
