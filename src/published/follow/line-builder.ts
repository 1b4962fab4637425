import type { LocalText } from '../../model/local-text.js';
import { type Instant, MINUTE, type Stretch } from '../../model/time.js';
import { TOLERANCE } from '../as-run/compare-as-run.js';
import type { TimelineItem } from '../release-timeline.js';
import type { LiveEntry } from './live-entry.js';
import type { PlannedEntry } from './planned-entry.js';

/** What no one knows may not be named after something else. */
export const UNPLANNED: LocalText = { zh: '计划外节目', en: 'Unscheduled programme' };

/** Lays entries one after another; what goes on with the same event lengthens the one before. */
export class LineBuilder {
  readonly entries: LiveEntry[] = [];
  readonly #byId: ReadonlyMap<string, PlannedEntry>;

  constructor(readonly planned: readonly PlannedEntry[]) {
    this.#byId = new Map(planned.map((entry) => [entry.id, entry]));
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** What the plan has in that time. */
  plan(from: Instant, until: Instant): void {
    for (const entry of this.#plannedIn(from, until)) this.#add(entry, clip(entry, from, until), 'plan', false);
  }

  /** The last entry lasts until then. */
  goOn(until: Instant): void {
    const last = this.entries.pop();
    if (last !== undefined) this.entries.push(until > last.stop ? { ...last, stop: until } : last);
  }

  /** Content of a planned entry. */
  play(id: string, start: Instant, end: Instant): void {
    const entry = this.#byId.get(id);
    if (entry === undefined) {
      this.fill(start, end);
      return;
    }
    const last = this.entries.at(-1);
    // Now that it is known when it began, the plan's time for it counts no more.
    if (last?.id === id && last.from === 'plan' && this.entries.length > 1) {
      this.entries.pop();
      this.goOn(start);
    }
    this.#add(entry, { from: start, until: end }, 'air', true);
  }

  /**
   * Filler: it is what the plan has where that is filler too; else it belongs to what was on before it, whether that ended
   * early or what is planned has not begun.
   */
  fill(start: Instant, end: Instant): void {
    let at = start;
    for (const entry of this.#plannedIn(start, end)) {
      if (!entry.isFiller) continue;
      const part = clip(entry, at, end);
      if (part.from > at) this.goOn(part.from);
      this.#add(entry, part, 'air', true);
      at = part.until;
    }
    if (this.isEmpty) this.plan(at, end);
    else this.goOn(end);
  }

  other(item: TimelineItem | undefined, title: LocalText, start: Instant, end: Instant): void {
    const last = this.entries.at(-1);
    const isSame = last !== undefined && last.id === undefined && last.item === item && last.stop === start;
    const played = end - start;
    if (isSame) this.entries[this.entries.length - 1] = { ...last, stop: end, played: last.played + played };
    else this.entries.push({ id: undefined, start, stop: end, title, item, planned: undefined, from: 'air', played });
  }

  /** What is on lasts until `ends` if its source says so, else as planned; then the plan follows. */
  finish(now: Instant, ends: Instant | undefined): void {
    const last = this.entries.pop();
    if (last === undefined) {
      this.plan(now, Number.POSITIVE_INFINITY);
      return;
    }
    const stop = this.#stopOf(last, now, ends);
    this.entries.push({ ...last, stop });
    for (const entry of this.planned) {
      if (entry.stop <= stop || entry.id === last.id) continue;
      this.#add(entry, { from: Math.max(entry.start, stop), until: entry.stop }, 'plan', false);
    }
  }

  #stopOf({ planned }: LiveEntry, now: Instant, ends: Instant | undefined): Instant {
    const known = ends !== undefined && ends > now ? ends : undefined;
    if (planned !== undefined && now < planned.until) {
      return known !== undefined && known > planned.until + TOLERANCE ? known : planned.until;
    }
    // What should be on already begins, as far as is known, with the next minute.
    const isDue = this.planned.some((entry) => !entry.isFiller && entry.start <= now && now < entry.stop);
    const soon = Math.floor(now / MINUTE + 1) * MINUTE;
    const next = this.planned.find((entry) => entry.start > now && !entry.isFiller)?.start;
    return known ?? (isDue ? Math.min(soon, next ?? soon) : (next ?? soon));
  }

  #plannedIn(from: Instant, until: Instant): readonly PlannedEntry[] {
    return this.planned.filter(({ start, stop }) => stop > from && start < until);
  }

  #add(
    { id, start, stop, title, item }: PlannedEntry,
    part: Stretch,
    from: LiveEntry['from'],
    isPlayed: boolean,
  ): void {
    if (part.until <= part.from) return;
    const played = isPlayed ? part.until - part.from : 0;
    const last = this.entries.at(-1);
    if (last !== undefined && last.id === id && last.stop >= part.from) {
      this.entries[this.entries.length - 1] = { ...last, stop: part.until, played: last.played + played };
      return;
    }
    const planned = { from: start, until: stop };
    this.entries.push({ id, start: part.from, stop: part.until, title, item, planned, from, played });
  }
}

function clip({ start, stop }: PlannedEntry, from: Instant, until: Instant): Stretch {
  return { from: Math.max(start, from), until: Math.min(stop, until) };
}
