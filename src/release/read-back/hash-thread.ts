import { parentPort } from 'node:worker_threads';
import type { Growth, Hashed } from './disk-hashes.js';
import { TailHash } from './tail-hash.js';

/** A thread's own module: hashes files as `DiskHashes` tells of them. */
const port = parentPort;
const tails = new Map<string, TailHash>();
const answer = (hashed: Hashed) => port?.postMessage(hashed);

port?.on('message', ({ path, isPacked, written, isWhole }: Growth) => {
  let tail = tails.get(path);
  if (tail === undefined) {
    tail = new TailHash(path, isPacked);
    tails.set(path, tail);
    tail.digest().then(
      (sha256) => answer({ path, sha256 }),
      (error: unknown) => answer({ path, fault: error instanceof Error ? error.message : String(error) }),
    );
  }
  tail.grow(written, isWhole);
});
