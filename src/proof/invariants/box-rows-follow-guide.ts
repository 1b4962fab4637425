import { TimeText } from '../../calendar/time-text.js';
import { addDays, DAY, type Day, dayFromNumber, dayNumber, type Instant, MINUTE } from '../../model/time.js';
import { readM3uForm } from '../channels/m3u-form.js';
import { channelsByName } from '../diyp/channels-by-name.js';
import { diypReader } from '../diyp/diyp.js';
import type { RenderedBoxRow } from '../rendered-lists.js';
import type { GuideListener, RenderedEvent, RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { Blame } from '../stage-fault.js';
import { type ProjectTexts, zoneOf } from '../texts/project-texts.js';
import { descriptionOf, shownBy, titleOf } from '../texts/shown-items.js';
import { firstLanguage } from '../texts/words.js';

const DAY_MINUTES = DAY / MINUTE;

/** What a DIYP file has on air at a minute is what the zone's guide has then, with its title and description. */
export const boxRowsFollowGuide: StageCheck = {
  summary: {
    zh: 'DIYP 节目单的每一项与节目单中同一时刻的节目一致：时刻、标题、简介',
    en: 'each row for DIYP is the event that the zone’s guide has at that time, with its title and description',
  },
  guideAfter: [diypReader],
  begin: (release) => ({ listener: new BoxRowsFollowGuide(release) }),
};

/** A day of a channel, under its name or an alias. */
interface ShownDay {
  /** By their first minute. */
  readonly rows: ReadonlyMap<number, RenderedBoxRow>;
  /** Minute up to which the guide has been compared. */
  at: number;
}

class BoxRowsFollowGuide implements GuideListener {
  #blame: Blame = () => {};
  /** By project channel, for each of its names: by day. */
  #folders: ReadonlyMap<string, readonly ReadonlyMap<Day, ShownDay>[]> = new Map();
  #clock: TimeText | undefined;

  constructor(readonly release: RenderedRelease) {}

  guide(zone: string, _: string, blame: Blame): boolean {
    const { plan } = this.release;
    this.#blame = blame;
    this.#clock = plan && new TimeText(plan.timeZone);
    this.#folders = plan === undefined ? new Map() : foldersOf(this.release, zone, plan.project);
    return this.#folders.size > 0;
  }

  event(event: RenderedEvent): void {
    const folders = this.#folders.get(event.channel) ?? [];
    if (folders.length === 0) return;
    const last = this.#dayOf(event.stop - 1);
    for (let day = this.#dayOf(event.start); day <= last; day = addDays(day, 1))
      for (const folder of folders) this.#compare(event, day, folder.get(day));
  }

  #compare(event: RenderedEvent, day: Day, shown: ShownDay | undefined): void {
    if (shown === undefined) return;
    const midnight = dayNumber(day) * DAY;
    const minute = (at: Instant): number =>
      Math.min(DAY_MINUTES, Math.max(0, Math.floor((this.#local(at) - midnight) / MINUTE)));
    // Where a clock goes back, the hour that comes twice is listed once.
    const from = Math.max(minute(event.start), shown.at);
    const to = minute(event.stop);
    // What is over within its minute is left out.
    if (from >= to) return;
    shown.at = to;
    const isFound =
      to < DAY_MINUTES || from === DAY_MINUTES - 1
        ? this.#isRow(event, shown.rows.get(from), to)
        : this.#isRow(event, shown.rows.get(from), to - 1) && this.#isRow(event, shown.rows.get(to - 1), to);
    if (isFound) return;
    const text = { zh: `${event.id}：${day} 的 DIYP 节目单与此不同`, en: `${event.id}: DIYP’s ${day} differs` };
    this.#blame({ offset: event.offset, text });
  }

  #isRow({ id }: RenderedEvent, row: RenderedBoxRow | undefined, to: number): boolean {
    const project = this.release.plan?.project;
    if (row === undefined || project === undefined || row.to !== to) return false;
    const language = firstLanguage(project);
    return shownBy(id, project).some(
      (shown) =>
        row.title === titleOf(shown, language, project) && row.desc === (descriptionOf(shown, language, project) ?? ''),
    );
  }

  #dayOf(at: Instant): Day {
    return dayFromNumber(Math.floor(this.#local(at) / DAY));
  }

  #local(at: Instant): number {
    return at + (this.#clock?.offsetAt(at) ?? 0);
  }

  end(): void {
    this.#folders = new Map();
  }
}

function foldersOf(
  release: RenderedRelease,
  zone: string,
  project: ProjectTexts,
): ReadonlyMap<string, readonly ReadonlyMap<Day, ShownDay>[]> {
  const channels = channelsByName(zoneOf(project, zone), project);
  const folders = new Map<string, ReadonlyMap<Day, ShownDay>[]>();
  for (const [name, days] of release.boxDays(zone)) {
    const channel = channels.get(readM3uForm(name) ?? name);
    if (channel === undefined) continue;
    const shown = [...days].map(
      ([day, rows]) => [day, { rows: new Map(rows.map((row) => [row.from, row])), at: 0 }] as const,
    );
    folders.set(channel, [...(folders.get(channel) ?? []), new Map(shown)]);
  }
  return folders;
}
