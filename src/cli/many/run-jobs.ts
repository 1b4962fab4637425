import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { exitCodeOf } from '../exit-codes.js';
import type { ProjectJob, ProjectRun, ToThread } from './project-job.js';

/** Beside the bundle that this is part of; where the sources run, in the last build. */
const THREADS = ['./project-thread.js', '../../../dist/bundle/project-thread.js'].map(
  (path) => new URL(path, import.meta.url),
);

interface RunOptions {
  /** Threads at the same time. */
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly onDone: (done: number, job: ProjectJob) => void;
}

/** Runs each job in one of a few threads; answers in the order of the jobs. A thread that dies takes its own job along. */
export async function runJobs(
  jobs: readonly ProjectJob[],
  { threads, signal, onDone }: RunOptions,
): Promise<readonly ProjectRun[]> {
  const runs: ProjectRun[] = [];
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    let thread: JobThread | undefined;
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (job === undefined) break;
      if (signal.aborted) {
        runs[index] = notBegun(signal);
        continue;
      }
      if (thread === undefined || thread.isDead) thread = new JobThread(signal);
      runs[index] = await thread.run(job);
      onDone(++done, job);
    }
    await thread?.end();
  };
  await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, work));
  return runs;
}

class JobThread {
  isDead = false;
  readonly #worker: Worker;
  readonly #stop = () => this.#post({ stop: String(this.signal.reason) });

  constructor(readonly signal: AbortSignal) {
    const thread = THREADS.find((url) => existsSync(fileURLToPath(url)));
    if (thread === undefined) throw new Error('the thread that builds one of many projects is not built');
    this.#worker = new Worker(thread);
    signal.addEventListener('abort', this.#stop);
  }

  run(job: ProjectJob): Promise<ProjectRun> {
    return new Promise((resolve) => {
      const worker = this.#worker;
      const end = (run: ProjectRun) => {
        worker.off('message', end).off('error', fail).off('exit', exit);
        resolve(run);
      };
      const die = (trace: string) => {
        this.isDead = true;
        this.signal.removeEventListener('abort', this.#stop);
        end(died(trace));
      };
      const fail = (error: unknown) => die(error instanceof Error ? (error.stack ?? error.message) : String(error));
      const exit = (code: number) => die(`the thread ended with ${code}`);
      worker.on('message', end).on('error', fail).on('exit', exit);
      this.#post({ job });
    });
  }

  async end(): Promise<void> {
    this.signal.removeEventListener('abort', this.#stop);
    await this.#worker.terminate();
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message);
  }
}

function notBegun({ reason }: AbortSignal): ProjectRun {
  return {
    code: exitCodeOf(reason),
    said: '',
    notes: {},
    why: { zh: '还没有开始就中断了', en: 'stopped before it began' },
  };
}

function died(trace: string): ProjectRun {
  const why = { zh: '线程意外结束', en: 'the thread ended unexpectedly' };
  return { code: 70, said: `${trace}\n`, notes: {}, why };
}
