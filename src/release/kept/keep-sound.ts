import type { Compilation } from '../../compile.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Overlay } from '../../load/overlay.js';
import type { Day } from '../../model/time.js';
import type { Timeline } from '../../timeline/timeline.js';
import { DaysBeyond, type EndedChannel } from './days-beyond.js';
import { KeepRefusal, NOTHING_SOUND, UNREADABLE, whyOpen } from './keep-refusal.js';
import { Keeping } from './keeping.js';
import { keyOf } from './owner.js';
import { ownedPlan } from './plan-owners.js';
import { type BothPlans, suspects } from './suspects.js';
import { type Unit, unitsOf } from './unit.js';

export interface KeepInput<Compiled extends Compilation> {
  readonly folder: string;
  /** The files that the release on air was compiled from. */
  readonly plan: ReadonlyMap<string, string>;
  /** With the files as they are; it has errors. */
  readonly first: Compiled;
  /** With other files in place of some. */
  compile(overlay: Overlay): Promise<Compiled>;
  /** Stops a release. */
  isFault(diagnostic: Diagnostic): boolean;
  /** The broadcast day with which a channel ends in the release on air; `undefined` where it is not in it. */
  endOf(channel: string, timeline: Timeline): Day | undefined;
}

export interface KeptUnit {
  readonly unit: Unit;
  /** Why its files of today are not taken. */
  readonly faults: readonly [Diagnostic, ...Diagnostic[]];
}

export interface Mixture<Compiled> {
  /** The files of kept units are those that the release on air was compiled from; faults are on ended days alone. */
  readonly compiled: Compiled;
  readonly kept: readonly KeptUnit[];
  readonly ended: readonly EndedChannel[];
  /** Whether a file of today was not taken. */
  isReplaced(path: string): boolean;
}

/** Units that are tried one by one where no fault says whose it is. */
const MAX_TRIALS = 8;

/**
 * Takes the faulty units from the release on air, until what is left compiles without a fault. Throws `KeepRefusal` where
 * that cannot be.
 */
export async function keepSound<Compiled extends Compilation>(input: KeepInput<Compiled>): Promise<Mixture<Compiled>> {
  const keeping = new Keeping(await bothPlans(input));
  let compiled = input.first;
  let beyond: DaysBeyond;
  for (;;) {
    const days = new DaysBeyond(keeping.plans, compiled.sound, input.endOf);
    const faults = compiled.diagnostics.filter(input.isFault).filter((fault) => !days.take(fault));
    beyond = days;
    const [first] = faults;
    if (first === undefined) break;
    const shared = faults.find((fault) => isOfShared(fault, keeping.plans));
    if (shared !== undefined) throw new KeepRefusal(whyOpen(shared, keeping));
    const next = keeping.takeFrom(faults)
      ? await input.compile(keeping.overlay())
      : await tryOthers(first, keeping, input);
    if (next === undefined) throw new KeepRefusal(whyOpen(first, keeping));
    compiled = next;
  }
  if (isNothingNew(keeping, beyond.ended)) throw new KeepRefusal(NOTHING_SOUND);
  const { instead } = keeping.overlay();
  return {
    compiled,
    ended: beyond.ended,
    kept: [...keeping.units].map(([unit, faults]) => ({ unit, faults })),
    isReplaced: (path) => instead?.texts.has(path) === true || instead?.isGone(path) === true,
  };
}

async function bothPlans({ folder, plan }: KeepInput<Compilation>): Promise<BothPlans> {
  const places = new Set([...plan.keys()].flatMap(withFolders));
  const now = await ownedPlan(folder);
  const onAir = await ownedPlan(folder, {
    texts: new Map(),
    renamed: new Map(),
    instead: { texts: plan, isGone: (path) => !places.has(path) },
  });
  if (onAir.project === undefined) throw new KeepRefusal(UNREADABLE);
  return { now, onAir, units: unitsOf(now, onAir) };
}

/** `a/b.yaml` and `a`. */
function withFolders(path: string): readonly string[] {
  return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}

/** Nothing that one channel or zone keeps would help. */
function isOfShared(fault: Diagnostic, plans: BothPlans): boolean {
  const { file } = fault.span;
  return suspects(fault, plans).size === 0 && plans.now.texts.get(file) !== plans.onAir.texts.get(file);
}

/** A fault of an unchanged file has its cause in a changed one. */
async function tryOthers<Compiled extends Compilation>(
  fault: Diagnostic,
  keeping: Keeping,
  input: KeepInput<Compiled>,
): Promise<Compiled | undefined> {
  for (const unit of keeping.others().slice(0, MAX_TRIALS)) {
    const compiled = await input.compile(keeping.overlay(unit));
    if (compiled.diagnostics.some((one) => isSame(one, fault))) continue;
    keeping.take(unit, fault);
    return compiled;
  }
  return undefined;
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.problem.id === other.problem.id && one.span.file === other.span.file && one.message.en === other.message.en
  );
}

function isNothingNew({ plans: { now, onAir, units: all }, units }: Keeping, ended: readonly EndedChannel[]): boolean {
  const channels = [...now.owners.values(), ...onAir.owners.values()].filter(({ kind }) => kind === 'channel');
  return channels.every((channel) => {
    const unit = all.get(keyOf(channel));
    return (unit !== undefined && units.has(unit)) || ended.some((one) => one.channel === channel.id);
  });
}
