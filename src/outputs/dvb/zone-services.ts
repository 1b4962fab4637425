import type { DvbSettings } from '../../model/dvb-settings.js';
import { addDays, DAY, type Instant, type Millis } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { ChannelLine } from '../../timeline/timeline.js';
import { type GuideEvent, guideEvents } from '../guide-events.js';
import { halfDays } from '../half-days.js';
import type { ZoneView } from '../output.js';
import { daysOf, type Window } from '../window.js';
import { numberEvents } from './event-numbers.js';
import type { DvbNumbers, NumberedEvent } from './numbers-file.js';

export interface DvbEvent extends GuideEvent {
  /** event_id */
  readonly number: number;
}

export interface DvbService {
  readonly entry: LineupEntry;
  readonly serviceId: number;
  /** In order; the first is the one on air at the window's first instant. */
  readonly events: readonly DvbEvent[];
}

/** A number is not reused while boxes may remember its event. */
const REMEMBERED: Millis = 7 * DAY;

/** Sixteen tables of four days, less the parts of days at both ends. */
const MAX_DAYS = 62;

export function dvbWindow(view: ZoneView, { days }: DvbSettings): Window {
  return { from: view.from, until: addDays(view.from, Math.min(view.days ?? days, MAX_DAYS)) };
}

/** A channel without a service_id has been reported. */
export function zoneServices(view: ZoneView, window: Window, before: DvbNumbers): readonly DvbService[] {
  const first = view.timeline.dayStart(window.from);
  return view.zone.lineup.flatMap((entry) => {
    const line = view.timeline.lines.get(entry.channel.id);
    if (line === undefined || entry.serviceId === undefined) return [];
    const events = eventsOf(line, window, first, view);
    const known = remembered(entry, before, first).map(({ id, number }) => [id, number] as const);
    const numbers = numberEvents(events, new Map(known));
    return [
      {
        entry,
        serviceId: entry.serviceId,
        events: events.map((event) => ({ ...event, number: numbers.get(event.id) ?? 0 })),
      },
    ];
  });
}

/** An event from the day before that has not ended is the first on air. TSDuck refuses a service with an event of 24 hours. */
function eventsOf(line: ChannelLine, window: Window, first: Instant, view: ZoneView): readonly GuideEvent[] {
  const days = [addDays(window.from, -1), ...daysOf(window)];
  const events = days.flatMap((day) => guideEvents(line, day, view));
  return events.flatMap(halfDays).filter(({ stop }) => stop > first);
}

function remembered({ channel }: LineupEntry, { services }: DvbNumbers, first: Instant): readonly NumberedEvent[] {
  const events = services.get(channel.id)?.events ?? [];
  return events.filter(({ start, length }) => start + length > first - REMEMBERED);
}

/** What the next release needs to know of these services' events. */
export function eventNumbers(
  services: readonly DvbService[],
  before: DvbNumbers,
  first: Instant,
): DvbNumbers['services'] {
  return new Map(
    services.map(({ entry, serviceId, events }) => {
      const now = events.map(({ id, number, start, stop }) => ({ id, number, start, length: stop - start }));
      const ids = new Set(now.map(({ id }) => id));
      const gone = remembered(entry, before, first).filter(({ id }) => !ids.has(id));
      return [entry.channel.id, { serviceId, events: [...gone, ...now] }];
    }),
  );
}
