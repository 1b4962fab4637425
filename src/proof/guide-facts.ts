import type { Instant } from '../model/time.js';
import type { Fact, GuideChannelEvents } from './fact.js';
import type { GuideListener, RenderedEvent } from './rendered-release.js';

/** Of all guides of a release; more are read from the guides again. */
const MAX_EVENTS = 100_000;

interface ReadChannel extends GuideChannelEvents {
  readonly ids: string[];
  readonly stops: Instant[];
}

/** What is on air when, as guides say it. */
export class GuideFacts implements GuideListener {
  #count = 0;
  #channels: ReadChannel[] = [];

  constructor(readonly add: (fact: Fact) => void) {}

  guide(): boolean {
    this.#channels = [];
    return this.#count <= MAX_EVENTS;
  }

  event({ id, channel, start, stop }: RenderedEvent): void {
    this.#count += 1;
    if (this.#count > MAX_EVENTS) return;
    let last = this.#channels.at(-1);
    if (last?.channel !== channel) {
      last = { channel, from: start, ids: [], stops: [] };
      this.#channels.push(last);
    }
    last.ids.push(id);
    last.stops.push(stop);
  }

  end(): void {
    if (this.#count <= MAX_EVENTS) this.add({ of: 'guide', channels: this.#channels });
    this.#channels = [];
  }
}

/** Tells a listener of a guide whose events are known. */
export function tellOfGuide(channels: readonly GuideChannelEvents[], listener: GuideListener): void {
  for (const { channel, from, ids, stops } of channels) {
    let start = from;
    for (const [index, id] of ids.entries()) {
      const stop = stops[index] ?? start;
      // Only a first run is named after its lesson alone.
      const isFirstRun = id.indexOf('.', id.indexOf('.') + 1) < 0;
      listener.event({ id, isFirstRun, channel, start, stop, offset: 0 });
      start = stop;
    }
  }
  listener.end();
}
