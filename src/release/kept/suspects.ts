import type { Diagnostic } from '../../diagnostics/problem.js';
import { originalOf, yamlNameMeant } from '../../load/file-names.js';
import { keyOf, type Owner } from './owner.js';
import type { OwnedPlan } from './plan-owners.js';
import type { Unit, Units } from './unit.js';

export interface BothPlans {
  /** As the files are. */
  readonly now: OwnedPlan;
  /** As the release on air was compiled from them. */
  readonly onAir: OwnedPlan;
  readonly units: Units;
}

/**
 * The units that a problem may belong to, the likeliest first: that of its file, of the lesson, course, channel or zone that
 * it is about, of the places that it refers to. None: it is in what all share.
 */
export function suspects(diagnostic: Diagnostic, plans: BothPlans): ReadonlySet<Unit> {
  const { span, subject, related, change } = diagnostic;
  const renamed = change?.kind === 'rename' ? [change.to] : [];
  const owners = [
    ...[span.file, ...renamed, ...meant(span.file)].flatMap((file) => ownersOfFile(file, plans)),
    ...(subject === undefined ? [] : ownersOfSubject(subject, plans)),
    ...related.flatMap((place) => ownersOfFile(place.span.file, plans)),
  ];
  return new Set(owners.flatMap((owner) => plans.units.get(keyOf(owner)) ?? []));
}

/** A file that no kind takes, such as a copy, is one of those whose name it nearly has. */
function meant(file: string): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const name = file.slice(folder.length);
  return [originalOf(name), yamlNameMeant(name)].flatMap((one) => (one === undefined ? [] : folder + one));
}

function ownersOfFile(file: string, { now, onAir }: BothPlans): readonly Owner[] {
  return [now, onAir].flatMap(({ owners }) => owners.get(file) ?? []);
}

function ownersOfSubject(subject: string, { now, onAir }: BothPlans): readonly Owner[] {
  const ids: readonly Owner[] = [
    { kind: 'channel', id: subject },
    { kind: 'zone', id: subject },
  ];
  const grades = [now, onAir].flatMap(({ project }) =>
    [...(project?.courses.values() ?? [])]
      .filter(({ id }) => subject === id || subject.startsWith(`${id}-`))
      .map(({ grade }): Owner => ({ kind: 'grade', id: grade.id })),
  );
  return [...grades, ...ids];
}
