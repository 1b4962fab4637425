import type { Instant } from '../../model/time.js';
import { dvbNumbersReader } from '../dvb/numbers.js';
import type { GuideListener, RenderedDvbEvent, RenderedEvent, RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { Blame } from '../stage-fault.js';

type Events = ReadonlyMap<string, RenderedDvbEvent>;
const NONE: Events = new Map();

/** EIT has the events of its zone's guide, at the guide's times, as far as both reach. */
export const eitFollowsGuide: StageCheck = {
  summary: {
    zh: 'EIT 的事件与节目单逐条一致',
    en: 'EIT has the events of the zone’s guide at the guide’s times',
  },
  guideAfter: [dvbNumbersReader],
  begin: (release) => ({ listener: new EitFollowsGuide(release) }),
};

class EitFollowsGuide implements GuideListener {
  #zone = '';
  #blame: Blame = () => {};
  #channel = '';
  #events: Events = NONE;
  #from: Instant = 0;
  #until: Instant = 0;
  #seen = new Set<string>();
  /** What the guide covers of the channel. */
  #covered = { from: 0, until: 0 };

  constructor(readonly release: RenderedRelease) {}

  guide(zone: string, _: string, blame: Blame): boolean {
    [this.#zone, this.#blame, this.#channel, this.#events] = [zone, blame, '', NONE];
    return [...this.release.dvbEvents.keys()].some((key) => key.startsWith(`${zone}/`));
  }

  event(event: RenderedEvent): void {
    if (event.channel !== this.#channel) this.#turnTo(event);
    if (this.#events.size === 0) return;
    this.#covered.until = event.stop;
    const [start, stop] = [event.start, event.stop].map(second);
    const sent = this.#events.get(event.id);
    if (sent !== undefined) this.#seen.add(event.id);
    const isMissing = sent === undefined && event.start >= this.#from && event.start < this.#until;
    if (!isMissing && (sent === undefined || (sent.start === start && sent.stop === stop))) return;
    const text = { zh: `${event.id}：EIT 与此不同`, en: `${event.id}: the EIT differs` };
    this.#blame({ offset: event.offset, text });
  }

  end(): void {
    this.#closeChannel();
    this.#events = NONE;
  }

  #turnTo({ channel, start }: RenderedEvent): void {
    this.#closeChannel();
    this.#channel = channel;
    this.#events = this.release.dvbEvents.get(`${this.#zone}/${channel}`) ?? NONE;
    const sent = [...this.#events.values()];
    this.#from = Math.min(...sent.map((event) => event.start));
    this.#until = Math.max(...sent.map((event) => event.stop));
    this.#covered = { from: start, until: start };
    this.#seen = new Set();
  }

  #closeChannel(): void {
    for (const [id, { start }] of this.#events) {
      if (this.#seen.has(id) || start < this.#covered.from || start >= this.#covered.until) continue;
      this.#blame({ text: { zh: `没有 EIT 里的 ${id}`, en: `${id} is missing, which the EIT has` } });
    }
  }
}

function second(at: Instant): Instant {
  return Math.floor(at / 1000) * 1000;
}
