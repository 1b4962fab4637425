import { addDays, DAY, dayFromNumber, type Instant, MINUTE, type Stretch } from '../../model/time.js';
import { readM3uForm } from '../channels/m3u-form.js';
import { channelsByName } from '../diyp/channels-by-name.js';
import { superLiveReader } from '../diyp/super-live.js';
import type { RenderedBoxEntry } from '../rendered-lists.js';
import type { GuideListener, RenderedEvent, RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { Blame } from '../stage-fault.js';
import { zoneOf } from '../texts/project-texts.js';

/** What box apps show of a channel is what the zone's guide says, cut at midnight. */
export const boxesFollowGuide: StageCheck = {
  summary: {
    zh: '机顶盒应用的节目单与专区的节目单逐条一致（按零点切开）',
    en: 'guides of box apps have the events of the zone’s guide, cut at midnight',
  },
  guideAfter: [superLiveReader],
  begin: (release) => ({ listener: new BoxesFollowGuide(release) }),
};

/** What is there under a channel's name, or under an alias. */
interface Folder {
  /** By event id; an event that runs over midnight has two. */
  readonly entries: ReadonlyMap<string, readonly RenderedBoxEntry[]>;
  readonly covered: Stretch;
}

class BoxesFollowGuide implements GuideListener {
  #blame: Blame = () => {};
  /** Of the zone, by project channel. */
  #folders: ReadonlyMap<string, readonly Folder[]> = new Map();

  constructor(readonly release: RenderedRelease) {}

  guide(zone: string, _: string, blame: Blame): boolean {
    this.#blame = blame;
    const folders = new Map<string, Folder[]>();
    const project = this.release.plan?.project;
    const channels = project && channelsByName(zoneOf(project, zone), project);
    for (const [name, entries] of this.release.boxEntries(zone)) {
      const [first] = entries;
      if (first === undefined) continue;
      const channel = channels?.get(readM3uForm(name) ?? name) ?? first.id.split('.', 1).join();
      folders.set(channel, [...(folders.get(channel) ?? []), folderOf(entries)]);
    }
    this.#folders = folders;
    return folders.size > 0;
  }

  event(event: RenderedEvent): void {
    for (const { entries, covered } of this.#folders.get(event.channel) ?? []) {
      const start = Math.max(second(event.start), covered.from);
      const stop = Math.min(second(event.stop), covered.until);
      // The format knows minutes only: what is over within one is left out.
      if (stop - start < MINUTE) continue;
      const own = entries.get(event.id) ?? [];
      const shown = own.reduce((sum, entry) => sum + entry.stop - entry.start, 0);
      const isWithin = own.every((entry) => entry.start >= start && entry.stop <= stop);
      if (isWithin && shown === stop - start) continue;
      if (own.length === 0 && this.#changesClock(start)) continue;
      const text = { zh: `${event.id}：机顶盒应用的节目单与此不同`, en: `${event.id}: the box apps’ guide differs` };
      this.#blame({ offset: event.offset, text });
    }
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
    this.#folders = new Map();
  }
}

function folderOf(entries: readonly RenderedBoxEntry[]): Folder {
  const byEvent = new Map<string, RenderedBoxEntry[]>();
  let covered = { from: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY };
  for (const entry of entries) {
    const others = byEvent.get(entry.id);
    if (others === undefined) byEvent.set(entry.id, [entry]);
    else others.push(entry);
    covered = { from: Math.min(covered.from, entry.start), until: Math.max(covered.until, entry.stop) };
  }
  return { entries: byEvent, covered };
}

function second(at: Instant): Instant {
  return Math.floor(at / 1000) * 1000;
}
