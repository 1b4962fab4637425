import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../files/is-alive.js';
import { cleanEnvironment, findOnPath, type MediaEnvironment } from './guards.js';

/** Seconds that one waits for another's turn; a save takes milliseconds. */
const PATIENCE = 30;
/** Milliseconds between two tries. */
const PAUSE = 20;

/**
 * Runs `work` while no other process does so on the same folder. Held by a `flock(1)` child that ends with its input,
 * so it is free at once when we are killed; where there is no flock, by a file that names its owner.
 */
export async function withFolderLock<T>(
  folder: string,
  environment: MediaEnvironment,
  work: () => Promise<T>,
): Promise<T> {
  const flock = findOnPath('flock', environment);
  const release = flock === undefined ? await takeFile(folder) : await takeFlock(flock, folder, environment);
  try {
    return await work();
  } finally {
    await release();
  }
}

type Release = () => Promise<void>;

async function takeFlock(flock: string, folder: string, environment: MediaEnvironment): Promise<Release> {
  const args = ['--exclusive', '--wait', String(PATIENCE), folder, 'sh', '-c', 'echo; exec cat'];
  const holder = spawn(flock, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
    env: cleanEnvironment(environment),
  });
  const closed = once(holder, 'close');
  const held = await Promise.race([
    once(holder.stdout, 'data').then(() => true),
    closed.then(
      () => false,
      () => false,
    ),
  ]);
  if (!held) throw new Error(`another process has held ${folder} for ${PATIENCE} s`);
  return async () => {
    holder.stdin.end();
    await closed;
  };
}

async function takeFile(folder: string): Promise<Release> {
  const path = join(folder, '.media.lock.owner');
  const own = `${path}.${process.pid}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    for (let waited = 0; waited < PATIENCE * 1000; waited += PAUSE) {
      // A link comes into being with its content: no moment at which a kill leaves a lock without an owner.
      const isMine = await link(own, path).then(
        () => true,
        () => false,
      );
      if (isMine) return () => rm(path, { force: true });
      await dropDead(path, `${own}.dead`);
      await sleep(PAUSE);
    }
  } finally {
    await rm(own, { force: true });
  }
  throw new Error(`another process has held ${path} for ${PATIENCE} s`);
}

/** Takes away the lock of a process that is gone; one that another has just taken instead is put back. */
async function dropDead(path: string, aside: string): Promise<void> {
  if (isAlive(await ownerOf(path))) return;
  const isAside = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!isAside) return;
  if (isAlive(await ownerOf(aside))) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function ownerOf(path: string): Promise<number> {
  return Number(await readFile(path, 'utf8').catch(() => '')) || process.pid;
}
