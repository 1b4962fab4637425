import type { FormatReader } from '../format-reader.js';
import type { PlayoutListFormat, RenderedItem, RenderedPlayoutDay } from '../rendered-lists.js';
import type { GuideListener, RenderedEvent, RenderedRelease } from '../rendered-release.js';
import { REST } from '../rest-suffix.js';
import type { StageCheck } from '../stage-check.js';
import type { Blame } from '../stage-fault.js';

/** Where a channel's playout lists are being compared. */
interface Position {
  readonly days: readonly RenderedPlayoutDay[];
  day: number;
  item: number;
}

/** Every event of a guide begins on air when its playout list says so; fill may be merged away, a recording never. */
export function playoutFollowsGuide(format: PlayoutListFormat, reader: FormatReader): StageCheck {
  return {
    summary: {
      zh: `节目单中的每个节目都按时出现在 ${format} 播出单中`,
      en: `every event of the zone’s guide begins when the ${format} list says`,
    },
    guideAfter: [reader],
    begin: (release) => ({ listener: new PlayoutFollowsGuide(format, release) }),
  };
}

class PlayoutFollowsGuide implements GuideListener {
  #zone = '';
  #blame: Blame = () => {};
  #channel = '';
  #position: Position = { days: [], day: 0, item: 0 };

  constructor(
    readonly format: PlayoutListFormat,
    readonly release: RenderedRelease,
  ) {}

  guide(zone: string, _: string, blame: Blame): boolean {
    [this.#zone, this.#blame, this.#channel] = [zone, blame, ''];
    return this.release.hasPlayout(this.format, zone);
  }

  event(event: RenderedEvent): void {
    if (event.channel !== this.#channel) {
      this.#channel = event.channel;
      const days = this.release.playoutDays(this.format, this.#zone, event.channel);
      this.#position = { days: [...days].sort((a, b) => a.from - b.from), day: 0, item: 0 };
      // The rest of an airing of the day before the guide's first.
      for (let item = this.#item(); item !== undefined && item.start < event.start; ) item = this.#next();
    }
    if (this.#position.days.length > 0) this.#compare(event);
  }

  end(): void {
    this.#position = { days: [], day: 0, item: 0 };
  }

  /** Takes the items that begin before the event ends. */
  #compare(event: RenderedEvent): void {
    const { id, start, stop } = event;
    const isRest = id.endsWith(REST);
    const airing = isRest ? id.slice(0, -REST.length) : id;
    let begun = false;
    for (let item = this.#item(); item !== undefined && item.start < stop; item = this.#next()) {
      if (item.start === start) begun = true;
      const isOwn = item.id === airing;
      if (item.start === start ? !isOwn : this.#isRecording(item) && !isOwn) this.#refuse(event, item);
    }
    if (!isRest && !begun && this.#covers(start)) this.#refuse(event, undefined);
  }

  /** The event id of a lesson has its name after the channel's. */
  #isRecording({ id, isRecording }: RenderedItem): boolean {
    return isRecording ?? this.release.plan?.firstBroadcast(id.split('.')[1] ?? '') !== undefined;
  }

  #item(): RenderedItem | undefined {
    const { days, day, item } = this.#position;
    return days[day]?.items[item];
  }

  #next(): RenderedItem | undefined {
    const { days, day, item } = this.#position;
    const isLast = item + 1 >= (days[day]?.items.length ?? 0);
    [this.#position.day, this.#position.item] = isLast ? [day + 1, 0] : [day, item + 1];
    return this.#item();
  }

  #covers(at: number): boolean {
    return this.#position.days.some(({ from, until }) => from <= at && at < until);
  }

  #refuse({ id, offset }: RenderedEvent, item: RenderedItem | undefined): void {
    const [zh, en] =
      item === undefined ? ['此时没有开始新的一项', 'begins nothing then'] : [`播的是 ${item.id}`, `plays ${item.id}`];
    this.#blame({
      offset,
      text: { zh: `${id}：播出单（${this.format}）${zh}`, en: `${id}: the playout list (${this.format}) ${en}` },
    });
  }
}
