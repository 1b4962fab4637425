import type { Millis } from '../../model/time.js';
import { isFault, type State } from '../judge/finding.js';
import type { AirEvent, Hearing, MonitoredStream } from './hearing.js';
import { type Confirmation, SteadyState } from './steady-state.js';
import { apartFrom } from './zones-apart.js';

export interface EventOptions {
  readonly confirmation: Confirmation;
  /** Zones may be so far apart. */
  readonly apart: Millis;
}

interface Watched {
  readonly stream: MonitoredStream;
  readonly state: SteadyState<State, Hearing>;
  readonly apart: SteadyState<boolean, Hearing>;
  last: Hearing | undefined;
  open: AirEvent | undefined;
  openApart: AirEvent | undefined;
}

export type EventChange = { readonly kind: 'begins' | 'ends'; readonly event: AirEvent };

/** What has happened on all streams: the last sample of each, and events with their beginning and end. */
export class EventLog {
  readonly events: AirEvent[] = [];
  readonly #streams = new Map<string, Watched>();

  constructor(readonly options: EventOptions) {}

  /** The last sample of each stream, and the state that is settled. */
  get now(): readonly {
    readonly hearing: Hearing;
    readonly state: State | undefined;
    readonly open: readonly AirEvent[];
  }[] {
    return [...this.#streams.values()].flatMap(({ last, state, open, openApart }) =>
      last === undefined
        ? []
        : [{ hearing: last, state: state.current, open: [open, openApart].flatMap((event) => event ?? []) }],
    );
  }

  /** Whether enough samples of a stream have agreed. */
  isSettled(stream: MonitoredStream): boolean {
    return this.#watched(stream).state.current !== undefined;
  }

  hear(hearing: Hearing): readonly EventChange[] {
    const watched = this.#watched(hearing.stream);
    watched.last = hearing;
    if (hearing.finding.state === 'unclear') return [];
    return [...this.#hearState(watched, hearing), ...this.#hearApart(watched, hearing)];
  }

  *#hearState(watched: Watched, hearing: Hearing): Iterable<EventChange> {
    const change = watched.state.hear(hearing.finding.state, hearing);
    if (change === undefined) return;
    const { first, last, to } = change;
    if (watched.open !== undefined) yield this.#end(watched.open, first);
    watched.open = undefined;
    if (!isFault(to)) return;
    const { why } = last.finding;
    watched.open = {
      stream: watched.stream,
      state: to,
      begin: first.at,
      end: undefined,
      hearing: last,
      apart: undefined,
      why,
    };
    this.events.push(watched.open);
    yield { kind: 'begins', event: watched.open };
  }

  /** A lesson that is late is reported as late, and not as apart from other zones too. */
  *#hearApart(watched: Watched, hearing: Hearing): Iterable<EventChange> {
    const { channel } = watched.stream;
    const others = [...this.#streams.values()].filter((one) => one !== watched && one.stream.channel === channel);
    const apart = apartFrom(
      hearing,
      others.flatMap(({ last }) => last ?? []),
    );
    if (apart === undefined) return;
    const change = watched.apart.hear(Math.abs(apart) > this.options.apart, hearing);
    if (change === undefined) return;
    if (watched.openApart !== undefined) yield this.#end(watched.openApart, change.first);
    watched.openApart = undefined;
    if (!change.to) return;
    const { first, last } = change;
    watched.openApart = {
      ...{ stream: watched.stream, state: 'zones-apart', begin: first.at, end: undefined, hearing: last },
      ...{ apart, why: undefined },
    };
    this.events.push(watched.openApart);
    yield { kind: 'begins', event: watched.openApart };
  }

  #end(event: AirEvent, { at }: Hearing): EventChange {
    const ended = { ...event, end: Math.max(at, event.begin) };
    this.events[this.events.indexOf(event)] = ended;
    return { kind: 'ends', event: ended };
  }

  #watched(stream: MonitoredStream): Watched {
    const key = JSON.stringify([stream.zone, stream.channel]);
    const known = this.#streams.get(key);
    if (known !== undefined) return known;
    const { confirmation } = this.options;
    const fresh: Watched = {
      ...{ stream, last: undefined, open: undefined, openApart: undefined },
      state: new SteadyState<State, Hearing>(confirmation),
      apart: new SteadyState<boolean, Hearing>(confirmation, false),
    };
    this.#streams.set(key, fresh);
    return fresh;
  }
}
