import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Ends the holder of a release folder's lock, as `killall flock` would; answers once it is gone, or that there was none. */
export function endLock(out: string): boolean {
  const lock = join(out, '.lock');
  const holders = () =>
    execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(lock));
  const found = holders();
  for (const line of found) process.kill(Number.parseInt(line, 10), 'SIGKILL');
  // A defunct child has no arguments any more. In memory there is no slow disk that would give it time to end.
  while (holders().length > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  return found.length > 0;
}
