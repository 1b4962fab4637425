import { addDays, DAY, dayFromNumber, type Instant, MINUTE, type Stretch } from '../../model/time.js';
import { superLiveReader } from '../diyp/super-live.js';
import type { GuideListener, RenderedBoxEntry, RenderedEvent, RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { Blame } from '../stage-fault.js';

/** The format knows minutes only: what is over within one is left out. */

/** What box apps show of a channel is what the zone's guide says, cut at midnight. */
export const boxesFollowGuide: StageCheck = {
  summary: {
    zh: '机顶盒应用的节目单与分区的节目单逐条一致（按零点切开）',
    en: 'guides of box apps have the events of the zone’s guide, cut at midnight',
  },
  guideAfter: [superLiveReader],
  begin: (release) => ({ listener: new BoxesFollowGuide(release) }),
};

class BoxesFollowGuide implements GuideListener {
  #blame: Blame = () => {};
  /** Of the zone, by event id; an event that runs over midnight has two. */
  #entries = new Map<string, RenderedBoxEntry[]>();
  /** By project channel: what the zone's files cover. */
  #covered = new Map<string, Stretch>();

  constructor(readonly release: RenderedRelease) {}

  guide(zone: string, _: string, blame: Blame): boolean {
    this.#blame = blame;
    [this.#entries, this.#covered] = [new Map(), new Map()];
    for (const entry of this.release.boxEntries(zone)) {
      const others = this.#entries.get(entry.id);
      if (others === undefined) this.#entries.set(entry.id, [entry]);
      // An alias of the channel has the same entries in a folder of its own.
      else if (!others.some(({ start }) => start === entry.start)) others.push(entry);
      const channel = entry.id.slice(0, Math.max(0, entry.id.indexOf('.')));
      const { from = entry.start, until = entry.stop } = this.#covered.get(channel) ?? {};
      this.#covered.set(channel, { from: Math.min(from, entry.start), until: Math.max(until, entry.stop) });
    }
    return this.#covered.size > 0;
  }

  event(event: RenderedEvent): void {
    const covered = this.#covered.get(event.channel);
    if (covered === undefined) return;
    const start = Math.max(second(event.start), covered.from);
    const stop = Math.min(second(event.stop), covered.until);
    if (stop - start < MINUTE) return;
    const entries = this.#entries.get(event.id) ?? [];
    const shown = entries.reduce((sum, entry) => sum + entry.stop - entry.start, 0);
    const isWithin = entries.every((entry) => entry.start >= start && entry.stop <= stop);
    if (isWithin && shown === stop - start) return;
    if (entries.length === 0 && this.#changesClock(start)) return;
    const text = { zh: `${event.id}：机顶盒应用的节目单与此不同`, en: `${event.id}: the box apps’ guide differs` };
    this.#blame({ offset: event.offset, text });
  }

  /** Where a clock goes back, the hour that comes twice is listed once. */
  #changesClock(at: Instant): boolean {
    const plan = this.release.plan;
    const day = dayFromNumber(Math.floor(at / DAY));
    const lengths = [-2, -1, 0, 1].map((days) => {
      const [from, until] = [days, days + 1].map((distance) => plan?.dayStart(addDays(day, distance)) ?? 0);
      return (until ?? 0) - (from ?? 0);
    });
    return lengths.some((length) => length > DAY);
  }

  end(): void {
    [this.#entries, this.#covered] = [new Map(), new Map()];
  }
}

function second(at: Instant): Instant {
  return Math.floor(at / 1000) * 1000;
}
