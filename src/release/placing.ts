import { lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isReleaseId } from './release-id.js';

/** Marks a release from before it has its name until it is on air, so that one whose publisher died is recognised. */
const MARK = '.placing-';

export function markPlacing(out: string, id: string): void {
  writeFileSync(markOf(out, id), '');
}

export function isPlacing(out: string, id: string): boolean {
  return lstatSync(markOf(out, id), { throwIfNoEntry: false }) !== undefined;
}

/** Releases that were to be put on air. */
export function placingReleases(out: string): readonly string[] {
  return readdirSync(join(out, 'releases'))
    .filter((name) => name.startsWith(MARK))
    .map((name) => name.slice(MARK.length))
    .filter(isReleaseId);
}

export function unmarkPlacing(out: string, id: string): void {
  rmSync(markOf(out, id), { recursive: true, force: true });
}

function markOf(out: string, id: string): string {
  return join(out, 'releases', `${MARK}${id}`);
}
