import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Overlay } from '../../load/overlay.js';
import { type BothPlans, suspects } from './suspects.js';
import type { Unit } from './unit.js';

/** The units that keep their last good files, as far as faults have shown. */
export class Keeping {
  readonly #faults = new Map<Unit, [Diagnostic, ...Diagnostic[]]>();
  /** Files that no kind takes: they are of a kept unit, and not looked at either. */
  readonly #strays = new Set<string>();
  #fresh = new Set<Unit>();

  constructor(readonly plans: BothPlans) {}

  get units(): ReadonlyMap<Unit, readonly [Diagnostic, ...Diagnostic[]]> {
    return this.#faults;
  }

  /** Keeps the unit that a fault of each points to, where that can help; answers whether there is a new one. */
  takeFrom(faults: Iterable<Diagnostic>): boolean {
    this.#fresh = new Set();
    for (const fault of faults) {
      const found = [...suspects(fault, this.plans)];
      const isStray = !this.plans.now.texts.has(fault.span.file);
      const unit = found.find((one) => this.#fresh.has(one)) ?? found.find((one) => this.#helps(one, isStray));
      if (unit === undefined) continue;
      if (isStray) this.#strays.add(fault.span.file);
      this.take(unit, fault);
    }
    return this.#fresh.size > 0;
  }

  take(unit: Unit, fault: Diagnostic): void {
    const known = this.#faults.get(unit);
    if (known === undefined) this.#faults.set(unit, [fault]);
    else known.push(fault);
    this.#fresh.add(unit);
  }

  /** Those that might help though no fault points to them. */
  others(): readonly Unit[] {
    return [...new Set(this.plans.units.values())].filter((unit) => this.#helps(unit, false));
  }

  #helps(unit: Unit, isStray: boolean): boolean {
    return unit.isKnown && !this.#faults.has(unit) && (unit.isChanged || isStray);
  }

  /** With one more unit, where it is given. */
  overlay(more?: Unit): Overlay {
    const units = [...this.#faults.keys(), ...(more === undefined ? [] : [more])];
    const texts = new Map<string, string>();
    for (const path of units.flatMap(({ onAir }) => onAir)) texts.set(path, this.plans.onAir.texts.get(path) ?? '');
    const gone = new Set([...units.flatMap(({ now }) => now), ...this.#strays]);
    return { texts: new Map(), renamed: new Map(), instead: { texts, isGone: (path) => gone.has(path) } };
  }
}
