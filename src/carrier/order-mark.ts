import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isThere } from '../files/is-there.js';
import { readRegularText } from '../files/regular-file.js';
import { replaceFile } from '../files/replace-file.js';

/** Beside the releases, apart from the ledger, so that a zone that has lost all its orders is not taken for a new one. */
const MARK = '.c2-orders-';
const MAX_BYTES = 100;

/** Number of the next order as it was last written; `undefined` where the zone never had one, 0 where it cannot be read. */
export function markedNext(out: string, zone: string): number | undefined {
  const path = markOf(out, zone);
  if (!isThere(path)) return undefined;
  const [, digits] = /^(\d{1,15})\n$/.exec(readRegularText(path, MAX_BYTES)) ?? [];
  return Number(digits ?? 0);
}

/** Without a folder of releases there is nothing to order, and none is created for the mark. */
export async function markNext(out: string, zone: string, next: number): Promise<void> {
  if (!isThere(join(out, 'releases')) || markedNext(out, zone) === next) return;
  await replaceFile(markOf(out, zone), Buffer.from(`${next}\n`));
}

/** Zones that had an order. */
export function markedZones(out: string): readonly string[] {
  const folder = join(out, 'releases');
  if (!isThere(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(MARK) && !name.endsWith('.new'))
    .map((name) => name.slice(MARK.length));
}

function markOf(out: string, zone: string): string {
  return join(out, 'releases', `${MARK}${zone}`);
}
