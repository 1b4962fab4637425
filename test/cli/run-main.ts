import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One command line in this process; `io`: what differs from an empty environment at the epoch. */
export async function runWith(argv: readonly string[], io: Partial<Io>): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await main(argv, {
    env: {},
    cwd: '/',
    now: () => 0,
    isTerminal: false,
    columns: 100,
    signal: new AbortController().signal,
    ...io,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

export function runMain(
  cwd: string,
  now: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return runWith(argv, { cwd, env, now: () => Date.parse(now) });
}
