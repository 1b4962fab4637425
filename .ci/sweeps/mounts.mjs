// File systems of our own, to be filled, frozen or cut off.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Runs `work` with a file system mounted at `folder`, and takes it away again. */
export function withMount(folder, words, work) {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', [...words, folder]);
  try {
    return work(folder);
  } finally {
    execFileSync('umount', [folder]);
  }
}

/** Whether this machine lets us; a CI server that does not has to say so loudly, not to pass. */
export function canMount(folder) {
  mkdirSync(folder, { recursive: true });
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder]).status === 0;
  return isMounted && spawnSync('umount', [folder]).status === 0;
}
