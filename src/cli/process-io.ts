import type { Io } from './io.js';

/** The real world. A second signal has its usual effect. */
export function processIo(process: NodeJS.Process): Io {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(signal));
  const [out, err] = [outlet(process.stdout, stop.signal), outlet(process.stderr, stop.signal)];
  return {
    env: process.env,
    cwd: process.cwd(),
    now: () => Date.now(),
    isTerminal: process.stderr.isTTY === true,
    isOutTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns || 80,
    // Asked for by the one command that reads it: looking at standard input keeps a process waiting.
    get input() {
      return process.stdin.isTTY === true ? process.stdin : undefined;
    },
    get streams() {
      return { input: process.stdin, output: process.stdout };
    },
    out: (text) => out.write(text),
    err: (text) => err.write(text),
    delivered: async () => ({ out: await out.delivered(), err: await err.delivered() }),
    signal: stop.signal,
  };
}

interface Outlet {
  write(text: string): void;
  /** What was not taken, once nothing waits for its reader any more; `undefined` where all was. */
  delivered(): Promise<Error | undefined>;
}

/** A disk that is full or a reader that is gone ends nothing by itself: `main` asks at the end. */
function outlet(stream: NodeJS.WriteStream, signal: AbortSignal): Outlet {
  let fault: Error | undefined;
  let waiting = 0;
  let wake = () => {};
  stream.on('error', (error) => {
    fault ??= error;
  });
  return {
    write(text) {
      if (fault !== undefined) return;
      waiting++;
      stream.write(text, (error) => {
        fault ??= error ?? undefined;
        waiting--;
        if (waiting === 0) wake();
      });
    },
    async delivered() {
      if (waiting > 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (signal.aborted) resolve();
          signal.addEventListener('abort', () => resolve());
        });
      }
      return fault ?? (waiting > 0 ? new Error('stopped while its reader was waited for') : undefined);
    },
  };
}
