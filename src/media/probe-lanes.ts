import type { ProbeWorker } from './probe-worker.js';

interface Lane {
  readonly worker: ProbeWorker | undefined;
}

/** As many calls of ffprobe at once as there are lanes; who comes when all are taken waits for the first that is free. */
export class ProbeLanes {
  readonly #lanes: readonly Lane[];
  readonly #free: Lane[];
  readonly #waiting: ((lane: Lane) => void)[] = [];

  constructor(workers: readonly (ProbeWorker | undefined)[]) {
    this.#lanes = workers.map((worker) => ({ worker }));
    this.#free = [...this.#lanes];
  }

  async run<T>(call: (worker: ProbeWorker | undefined) => Promise<T>): Promise<T> {
    const lane = this.#free.pop() ?? (await new Promise<Lane>((resolve) => this.#waiting.push(resolve)));
    try {
      return await call(lane.worker);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(lane);
      else next(lane);
    }
  }

  stop(): void {
    for (const { worker } of this.#lanes) worker?.stop();
  }
}
