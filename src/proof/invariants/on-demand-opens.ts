import type { Instant, Stretch } from '../../model/time.js';
import { onDemandEarly, onDemandLate, onDemandMissing } from '../problems.js';
import type { GuideListener, RenderedEvent, RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { Blame, StageFault } from '../stage-fault.js';

interface FirstRun {
  readonly zone: string;
  readonly lesson: string;
  readonly start: Instant;
}

/**
 * Invariant 5: an on-demand item opens when its first broadcast begins, as the guides say; and every first broadcast of a
 * guide is in its zone's catalogue.
 */
export const onDemandOpens: StageCheck = {
  summary: {
    zh: '点播随节目单中的首播开放；节目单中的每一次首播都在点播目录里',
    en: 'an item opens with its first broadcast in the guide, and every first broadcast is in the catalogue',
  },
  begin: (release) => {
    const listener = new OnDemandOpens();
    return { listener, faults: () => listener.faults(release) };
  },
};

class OnDemandOpens implements GuideListener {
  /** By zone and event id. */
  readonly #firstRuns = new Map<string, FirstRun>();
  /** Of any zone, by event id. */
  readonly #starts = new Map<string, Instant>();
  /** What the guides cover of each channel, over all zones. */
  readonly #covered = new Map<string, Stretch>();
  #zone = '';
  /** The channel being read, and what the guide covers of it so far. */
  #channel = '';
  #from: Instant = 0;
  #until: Instant = 0;

  guide(zone: string, _: string, __: Blame): boolean {
    this.#zone = zone;
    return true;
  }

  event(event: RenderedEvent): void {
    const { channel, start, stop } = event;
    if (channel !== this.#channel) {
      this.end();
      [this.#channel, this.#from, this.#until] = [channel, start, stop];
    } else if (stop > this.#until) this.#until = stop;
    if (!event.isFirstRun) return;
    const { id } = event;
    this.#firstRuns.set(`${this.#zone} ${id}`, { zone: this.#zone, lesson: id.slice(channel.length + 1), start });
    this.#starts.set(id, start);
  }

  /** Keeps what the guide covers of the channel that was read. */
  end(): void {
    if (this.#channel === '') return;
    const { from = this.#from, until = this.#until } = this.#covered.get(this.#channel) ?? {};
    this.#covered.set(this.#channel, { from: Math.min(from, this.#from), until: Math.max(until, this.#until) });
    this.#channel = '';
  }

  /** Called when everything has been read. */
  *faults(release: RenderedRelease): Iterable<StageFault> {
    for (const [zone, { path, items }] of release.catalogues) {
      const place = `${zone}/${path}`;
      for (const { id, event, opens } of items.values()) {
        const start = this.#starts.get(event);
        if (start === undefined ? this.#isCovered(event, opens) : opens < start) {
          const text = { zh: `${id} 早于首播开放`, en: `${id} opens before its first broadcast` };
          yield { path: place, problem: onDemandEarly, text };
        } else if (start !== undefined && opens > start) {
          const text = { zh: `${id} 晚于首播开放`, en: `${id} opens after its first broadcast` };
          yield { path: place, problem: onDemandLate, text };
        }
      }
    }
    for (const run of this.#firstRuns.values()) yield* this.#ofRun(run, release);
  }

  *#ofRun({ zone, lesson, start }: FirstRun, { catalogues, plan }: RenderedRelease): Iterable<StageFault> {
    const catalogue = catalogues.get(zone);
    if (catalogue === undefined) return;
    const path = `${zone}/${catalogue.path}`;
    const item = catalogue.items.get(lesson);
    if (item !== undefined && item.opens > start) {
      const text = { zh: `${lesson} 晚于它的一次首播开放`, en: `${lesson} opens after a first broadcast of it` };
      yield { path, problem: onDemandLate, text };
    }
    // A separate channel may repeat what was first broadcast elsewhere, and closed since.
    const wasBefore = (plan?.firstBroadcast(lesson) ?? start) < start;
    if (item === undefined && !wasBefore) {
      const text = {
        zh: `没有 ${lesson}，节目单里有它的首播`,
        en: `${lesson} is missing, and the guide has its first broadcast`,
      };
      yield { path, problem: onDemandMissing, text };
    }
  }

  /** Should the guides show what is broadcast then on the event's channel? */
  #isCovered(event: string, at: Instant): boolean {
    const covered = this.#covered.get(event.slice(0, Math.max(0, event.indexOf('.'))));
    return covered !== undefined && covered.from <= at && at < covered.until;
  }
}
