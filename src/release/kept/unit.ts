import { addToGroup } from '../../diagnostics/group-by.js';
import { keyOf, type Owner, type OwnerKey } from './owner.js';
import type { OwnedPlan } from './plan-owners.js';

/** Owners that share changed files: they keep their last good ones together or not at all. */
export interface Unit {
  readonly owners: readonly Owner[];
  /** Those of them that the release on air has. */
  readonly published: readonly Owner[];
  /** Its files as they are on the disk, and as the release on air has them. */
  readonly now: readonly string[];
  readonly onAir: readonly string[];
  readonly isChanged: boolean;
  /** The release on air has all of it: there is something to keep. */
  readonly isKnown: boolean;
}

export type Units = ReadonlyMap<OwnerKey, Unit>;

/** A grade joins the channels that carry it only where its courses have changed: else they are the same either way. */
export function unitsOf(now: OwnedPlan, onAir: OwnedPlan): Units {
  const owners = new Map<OwnerKey, Owner>();
  const near = new Map<OwnerKey, OwnerKey[]>();
  const meet = (one: Owner, other: Owner = one) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    owners.set(a, one).set(b, other);
    addToGroup(near, a, b);
    addToGroup(near, b, a);
  };
  const paths = new Set([...now.owners.keys(), ...onAir.owners.keys()]);
  const isChanged = (path: string) => now.texts.get(path) !== onAir.texts.get(path);
  for (const path of paths) {
    for (const one of ownersOf(path, now, onAir)) {
      for (const other of ownersOf(path, now, onAir)) meet(one, other);
      if (one.kind !== 'grade' || !isChanged(path)) continue;
      const carriers = [now, onAir].flatMap((plan) => plan.carriers.get(one.id) ?? []);
      for (const id of carriers) meet(one, { kind: 'channel', id });
    }
  }
  const filesOf = (plan: OwnedPlan, keys: ReadonlySet<OwnerKey>) =>
    [...plan.owners].filter(([, owner]) => keys.has(keyOf(owner))).map(([path]) => path);
  const known = new Set([...onAir.owners.values()].map(keyOf));
  const units = new Map<OwnerKey, Unit>();
  for (const key of owners.keys()) {
    if (units.has(key)) continue;
    const keys = reached(key, near);
    const members = [...keys].flatMap((one) => owners.get(one) ?? []);
    const [old, current] = [filesOf(onAir, keys), filesOf(now, keys)];
    const unit: Unit = {
      owners: members,
      published: members.filter((owner) => known.has(keyOf(owner))),
      now: current,
      onAir: old,
      isChanged: [...old, ...current].some(isChanged),
      isKnown:
        old.length > 0 &&
        current.every((path) => onAir.texts.has(path) || ownersOf(path, now).every((owner) => known.has(keyOf(owner)))),
    };
    for (const one of keys) units.set(one, unit);
  }
  return units;
}

function ownersOf(path: string, ...plans: readonly OwnedPlan[]): readonly Owner[] {
  return plans.flatMap(({ owners }) => owners.get(path) ?? []);
}

function reached(start: OwnerKey, near: ReadonlyMap<OwnerKey, readonly OwnerKey[]>): ReadonlySet<OwnerKey> {
  const found = new Set([start]);
  for (const key of found) for (const next of near.get(key) ?? []) found.add(next);
  return found;
}
