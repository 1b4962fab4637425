import type { MediaEnvironment } from '../media/guards.js';
import type { Instant, Millis } from '../model/time.js';
import type { ReleaseTimeline } from '../published/release-timeline.js';
import type { Hearing, MonitoredStream } from './events/hearing.js';
import { judgeSample } from './judge/judge-sample.js';
import type { Library } from './judge/library.js';
import { takeSample } from './sample/take-sample.js';
import type { SeenList } from './streams/open-stream.js';
import { StreamFault } from './streams/stream-fault.js';

export interface ListenOptions {
  /** How long a sample is. */
  readonly listen: Millis;
  readonly timeout: Millis;
  readonly tolerance: Millis;
  /** Other hosts that streams may lead to. */
  readonly hosts: readonly string[];
  readonly ffmpeg: string;
  readonly environment: MediaEnvironment;
  readonly signal: AbortSignal;
  now(): Instant;
}

export interface Plan {
  readonly timeline: ReleaseTimeline;
  readonly library: Library;
}

/** Takes samples of streams and compares them with the plan; remembers how far each playlist was. */
export class Listener {
  readonly #seen = new Map<string, SeenList>();

  constructor(readonly options: ListenOptions) {}

  async hear(stream: MonitoredStream, { timeline, library }: Plan): Promise<Hearing> {
    const { address, channel } = stream;
    const { now, hosts, tolerance } = this.options;
    const asked = now();
    const table = timeline.channels.get(channel);
    try {
      const sample = await takeSample({
        ...this.options,
        address,
        hosts: new Set([address.host, ...hosts]),
        seen: this.#seen.get(address.href),
      });
      if (sample.seen !== undefined) this.#seen.set(address.href, sample.seen);
      const { start: at, clock, delay, jpeg: picture } = sample;
      return { stream, at, finding: judgeSample(sample, table, library, { tolerance }), clock, delay, picture };
    } catch (error) {
      if (!(error instanceof StreamFault)) throw error;
      const finding = {
        state: 'unreachable',
        planned: undefined,
        heard: undefined,
        alike: [],
        late: undefined,
        why: error.text,
      } as const;
      return { stream, at: asked, finding, clock: undefined, delay: undefined, picture: undefined };
    }
  }
}
