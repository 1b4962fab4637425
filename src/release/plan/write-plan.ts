import { join } from 'node:path';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { digestOf } from '../../files/digest.js';
import { FullFile, type WrittenFile } from '../../files/full-file.js';
import { StageRefusal } from '../stage-refusal.js';
import { planPath } from './plan-path.js';

/** Files that are on their way to the disk at the same time. */
const MAX_OPEN = 32;

/**
 * Writes the files that a release was compiled from, by their paths below the project folder, and reads them back. A later
 * build takes from them what has become faulty since; nobody outside is meant to read them.
 */
export async function writePlan(
  stage: string,
  texts: ReadonlyMap<string, string>,
): Promise<Readonly<Record<string, WrittenFile>>> {
  const written: [string, WrittenFile][] = [];
  const files = [...texts].sort(([a], [b]) => compareCodeUnits(a, b));
  for (let first = 0; first < files.length; first += MAX_OPEN) {
    const some = files.slice(first, first + MAX_OPEN).map(([file, text]) => writeOne(stage, planPath(file), text));
    written.push(...(await Promise.all(some)));
  }
  const faults = written.filter(([path, { sha256 }]) => digestOf(join(stage, path)) !== sha256);
  if (faults.length === 0) return Object.fromEntries(written);
  throw new StageRefusal(faults.map(([path]) => ({ path, text: OTHER_BYTES, isOfDisk: true })));
}

async function writeOne(stage: string, path: string, text: string): Promise<[string, WrittenFile]> {
  const file = new FullFile(join(stage, path));
  try {
    await file.write(Buffer.from(text));
  } catch (error) {
    await file.abandon();
    throw error;
  }
  return [path, await file.close()];
}

const OTHER_BYTES = { zh: '磁盘上的内容与写下的不同', en: 'the disk has other bytes than were written' };
