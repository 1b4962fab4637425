import { setTimeout as sleep } from 'node:timers/promises';
import type { Millis } from '../model/time.js';
import type { Hearing, MonitoredStream } from './events/hearing.js';
import { isFault } from './judge/finding.js';

export interface WatchOptions {
  readonly interval: Millis;
  /** Samples at once. */
  readonly atOnce: number;
  /** The first samples are spread over the interval. */
  readonly isStaggered: boolean;
  /** Whether a stream needs no more after that hearing, and so many samples of it. */
  isOver(hearing: Hearing, samples: number): boolean;
  readonly signal: AbortSignal;
  hear(stream: MonitoredStream): Promise<Hearing>;
  onHearing(hearing: Hearing): Promise<void> | void;
}

interface Turn {
  readonly stream: MonitoredStream;
  /** On the clock that never steps. */
  due: number;
  samples: number;
}

/** After a sample that was not as planned, the next one is sooner: it confirms or clears. */
const SOONER = 3;

/** Listens to all streams in turn, evenly over the interval; one that hangs holds up no other. */
export async function watchStreams(streams: readonly MonitoredStream[], options: WatchOptions): Promise<void> {
  const { interval, atOnce, signal, isStaggered } = options;
  const begin = performance.now();
  const turns: Turn[] = streams.map((stream, index) => ({
    stream,
    due: begin + (isStaggered ? (interval * index) / streams.length : 0),
    samples: 0,
  }));
  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      const turn = turns.sort((a, b) => a.due - b.due).shift();
      if (turn === undefined) return;
      await sleep(Math.max(0, turn.due - performance.now()), undefined, { signal });
      const began = performance.now();
      const hearing = await options.hear(turn.stream);
      await options.onHearing(hearing);
      turn.samples += 1;
      turn.due = Math.max(began + (isFault(hearing.finding.state) ? interval / SOONER : interval), performance.now());
      if (!options.isOver(hearing, turn.samples)) turns.push(turn);
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, streams.length) }, () => work());
  try {
    await Promise.all(workers);
  } catch (error) {
    // To be ended is how watching ends.
    if (!signal.aborted) throw error;
  }
}
