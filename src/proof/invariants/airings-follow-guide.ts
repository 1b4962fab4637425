import { addDays, type Instant, type Stretch } from '../../model/time.js';
import { airingsOf, airingsReader, type RenderedAiring } from '../airings/airings.js';
import type { GuideListener, RenderedEvent, RenderedRelease } from '../rendered-release.js';
import { REST } from '../rest-suffix.js';
import type { StageCheck } from '../stage-check.js';
import type { Blame } from '../stage-fault.js';

export const airingsFollowGuide: StageCheck = {
  summary: {
    zh: '播出表与节目单逐条一致：同一节目、同一时刻，首播与重播相同',
    en: 'the table of airings has the lessons of the zone’s guide at their times, first runs and repeats alike',
  },
  guideAfter: [airingsReader],
  begin: (release) => ({ listener: new AiringsFollowGuide(release) }),
};

class AiringsFollowGuide implements GuideListener {
  #blame: Blame = () => {};
  /** By event id, until the guide has shown them. */
  #airings = new Map<string, RenderedAiring>();
  /** Whole days of the table, as far as the guide goes. */
  #covered: Stretch = { from: 0, until: 0 };
  #guide: Stretch = { from: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY };
  /** An airing of which the guide has shown a part. */
  #rest: { readonly id: string; readonly stop: Instant } | undefined;

  constructor(readonly release: RenderedRelease) {}

  guide(zone: string, _: string, blame: Blame): boolean {
    const airings = airingsOf(this.release, zone);
    this.#blame = blame;
    this.#airings = new Map(airings.map((airing) => [airing.event, airing]));
    this.#covered = this.#daysOf(airings, zone);
    this.#guide = { from: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY };
    return airings.length > 0;
  }

  event(event: RenderedEvent): void {
    const { id, start, stop } = event;
    const { from, until } = this.#guide;
    this.#guide = { from: Math.min(from, start), until: Math.max(until, stop) };
    this.#endRest(event);
    const airing = this.#airings.get(id);
    this.#airings.delete(id);
    if (airing === undefined) {
      if (this.#isLesson(id) && start >= this.#covered.from && start < this.#covered.until) this.#refuse(event);
      return;
    }
    const isSame = airing.start === start && (airing.run === 'first') === event.isFirstRun;
    if (!isSame) this.#refuse(event);
    // A longer one has been lengthened by what filled the time after it.
    if (airing.stop > stop) this.#rest = { id: `${id}${REST}`, stop: airing.stop };
  }

  end(): void {
    this.#endRest(undefined);
    for (const { event, start } of this.#airings.values()) {
      if (start < this.#guide.from || start >= this.#guide.until) continue;
      this.#blame({ text: { zh: `没有播出表里的 ${event}`, en: `${event} is missing, which airings.csv has` } });
    }
    this.#airings = new Map();
  }

  #endRest(event: RenderedEvent | undefined): void {
    const rest = this.#rest;
    this.#rest = undefined;
    if (rest === undefined || (event?.id === rest.id && event.stop >= rest.stop)) return;
    const id = rest.id.slice(0, -REST.length);
    this.#blame({ text: { zh: `${id}：播出表的结束时间与此不同`, en: `${id}: airings.csv has another end` } });
  }

  #isLesson(event: string): boolean {
    return this.release.plan?.firstBroadcast(event.split('.')[1] ?? '') !== undefined && !event.endsWith(REST);
  }

  /** An airing belongs to the broadcast day in which it begins, which may begin on the calendar day before. */
  #daysOf(airings: readonly RenderedAiring[], zone: string): Stretch {
    const byStart = airings.toSorted((a, b) => a.start - b.start);
    const [first, last] = [byStart[0], byStart.at(-1)];
    const { plan } = this.release;
    const shown = plan?.guides.get(zone);
    const from = first?.start ?? 0;
    const until = last?.start ?? 0;
    const borders = ({ day }: RenderedAiring) => [-1, 0, 1, 2].map((more) => plan?.dayStart(addDays(day, more)) ?? 0);
    const isShown = (at: Instant) => shown !== undefined && shown.from <= at && at < shown.until;
    return {
      from: first !== undefined && isShown(from) ? Math.max(...borders(first).filter((at) => at <= from)) : from,
      until: last !== undefined && isShown(until) ? Math.min(...borders(last).filter((at) => at > until)) : until,
    };
  }

  #refuse({ id, offset }: RenderedEvent): void {
    this.#blame({ offset, text: { zh: `${id}：播出表与此不同`, en: `${id}: airings.csv differs` } });
  }
}
