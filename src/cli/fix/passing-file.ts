import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../../files/is-alive.js';

/** Folders of a project that have files which can be fixed. */
const FOLDERS = ['', 'courses', 'timetables', 'zones'] as const;
const NAME = /^\.airclass-(?:(\d+)-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Name of the file that waits to be put in a project file's place; it says whose it is. */
export function passingName(): string {
  return `.airclass-${process.pid}-${randomUUID()}`;
}

/** Removes what processes that are gone have left; nothing else is touched, and what cannot be removed stays. */
export async function sweepPassing(project: string): Promise<void> {
  for (const folder of FOLDERS) {
    const place = join(project, folder);
    const names = await readdir(place).catch(() => []);
    for (const name of names) {
      const found = NAME.exec(name);
      if (found === null || isAlive(Number(found[1] ?? 0))) continue;
      await rm(join(place, name), { force: true }).catch(() => undefined);
    }
  }
}
