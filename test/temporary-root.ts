import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `f_type` of Linux, from linux/magic.h. */
const TMPFS_MAGIC = 0x01_02_19_94;
/** Bytes: several times what the tests hold at once. */
const ENOUGH = 2 ** 30;

/**
 * Where tests write. Releases are synced to the disk step by step, which took a third of the processor time of the tests
 * that publish and most of their waiting; in memory it takes no time. A TMPDIR of the environment is kept.
 */
export function temporaryRoot(memory = '/dev/shm', { TMPDIR } = process.env): string {
  return TMPDIR === undefined && isRoomyMemory(memory) && runsPrograms(memory) ? memory : tmpdir();
}

function isRoomyMemory(folder: string): boolean {
  try {
    const { type, bavail, bsize } = statfsSync(folder);
    return type === TMPFS_MAGIC && bavail * bsize >= ENOUGH;
  } catch {
    return false;
  }
}

/** Containers often mount it `noexec`; tests put programs of their own there. */
function runsPrograms(folder: string): boolean {
  let own = '';
  try {
    own = mkdtempSync(join(folder, 'airclass-tests-'));
    const program = join(own, 'program');
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 });
    execFileSync(program);
    return true;
  } catch {
    return false;
  } finally {
    if (own !== '') rmSync(own, { recursive: true });
  }
}
