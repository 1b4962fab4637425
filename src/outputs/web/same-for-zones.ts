import { addDays, type Day, type Instant } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { Timeline } from '../../timeline/timeline.js';
import { type GuideEvent, guideEvents } from '../guide-events.js';
import type { ZoneView } from '../output.js';
import { Fragments } from './fragments.js';

/** An event with a number: the same in every zone, so that zones share its markup. */
export interface NumberedEvent extends GuideEvent {
  readonly same: number;
}

/** What a channel shows on a day; a list with the same number is the same. */
export interface DayEvents {
  readonly same: number;
  readonly events: readonly NumberedEvent[];
}

/** What the pages of all zones say alike in one language. */
export interface SharedTexts {
  readonly fragments: Fragments;
  /** JSON of broadcasts, before and after their channels, by the number of the event. */
  readonly data: Map<number, readonly [before: string, after: string]>;
  readonly days: Map<Day, string>;
  /** Bytes of lists of events and of lessons, by their numbers and by themselves. */
  readonly sizes: Map<unknown, number>;
}

/** What is the same in every zone of a release: made for the first zone that asks. */
export class SameForZones {
  /** ISO 8601, on the clock of the project. */
  readonly moments = new Map<Instant, string>();
  readonly #days = new Map<string, DayEvents>();
  readonly #texts = new Map<string, SharedTexts>();
  #last = 0;

  private constructor(readonly view: ZoneView) {}

  static of(view: ZoneView): SameForZones {
    const { timeline, project, recordings } = view;
    const known = ofTimelines.get(timeline);
    if (known !== undefined && known.view.project === project && known.view.recordings === recordings) return known;
    const same = new SameForZones(view);
    ofTimelines.set(timeline, same);
    return same;
  }

  eventsOn({ channel }: LineupEntry, day: Day): DayEvents {
    return this.#once(`${channel.id} ${day}`, () => {
      const line = this.view.timeline.lines.get(channel.id);
      return line === undefined ? [] : guideEvents(line, day, this.view).map((event) => this.#numbered(event));
    });
  }

  /** With what is still on air when the day begins, as the first day of a guide has it. */
  firstDay(entry: LineupEntry, day: Day): DayEvents {
    const start = this.view.timeline.dayStart(day);
    const carried = this.eventsOn(entry, addDays(day, -1)).events.filter(({ stop }) => stop > start);
    const own = this.eventsOn(entry, day);
    return carried.length === 0
      ? own
      : this.#once(`${entry.channel.id} ${day} first`, () => [...carried, ...own.events]);
  }

  texts(language: string): SharedTexts {
    const known = this.#texts.get(language);
    if (known !== undefined) return known;
    const texts = { fragments: new Fragments(), data: new Map(), days: new Map(), sizes: new Map() };
    this.#texts.set(language, texts);
    return texts;
  }

  #once(key: string, make: () => readonly NumberedEvent[]): DayEvents {
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    const made = { same: ++this.#last, events: make() };
    this.#days.set(key, made);
    return made;
  }

  #numbered({ id, start, stop, airing }: GuideEvent): NumberedEvent {
    return { id, start, stop, airing, same: ++this.#last };
  }
}

const ofTimelines = new WeakMap<Timeline, SameForZones>();
