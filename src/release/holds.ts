import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isListOf, isShape, isText, isTrueOrFalse, isWhole, maybe } from '../files/is-shape.js';
import { isThere } from '../files/is-there.js';
import { FileRefusal, readRegularText } from '../files/regular-file.js';
import { replaceFile } from '../files/replace-file.js';
import { lookAtCurrent, lookAtPrevious } from './links.js';
import { compareReleaseIds } from './release-id.js';

/** A release that was taken off air: neither it nor a build of the same inputs comes back by itself. */
export interface Hold {
  readonly release: string;
  /** Of its manifest. */
  readonly inputs: string;
  /** When it was taken off air, ISO. */
  readonly at: string;
  readonly by: string;
  readonly reason?: string | undefined;
}

export interface Holds {
  /** Releases were rolled back, and which ones is lost. */
  readonly isLost: boolean;
  readonly held: readonly Hold[];
}

/** Begins with a dot, like everything that is not served. */
const NAME = '.held.json';
const MAX_BYTES = 4 * 1024 * 1024;

/** Two copies, so that losing or damaging one loses nothing. */
const placesOf = (out: string) => [out, join(out, 'releases')];

interface Copy extends Holds {
  /** Counts the writes: a crash may leave one copy older. */
  readonly revision: number;
}

const isSealedCopy = isShape<Copy & { readonly sha256: string }>({
  revision: isWhole,
  isLost: isTrueOrFalse,
  held: isListOf(isShape<Hold>({ release: isText, inputs: isText, at: isText, by: isText, reason: maybe(isText) })),
  sha256: isText,
});

/** What is held; a damaged or missing file after a rollback is reported, never taken for "nothing". */
export function readHolds(out: string): Holds {
  const found = copiesOf(out);
  const [newest] = found.flatMap((copy) => copy ?? []).sort((a, b) => b.revision - a.revision);
  if (newest !== undefined) return newest;
  return { isLost: found.length > 0 || wasRolledBack(out), held: [] };
}

/** Publishing always makes the highest number current: a higher one was left on purpose. */
function wasRolledBack(out: string): boolean {
  const [current, previous] = [lookAtCurrent(out), lookAtPrevious(out)];
  return current.kind === 'release' && previous.kind === 'release' && compareReleaseIds(previous.id, current.id) > 0;
}

export async function writeHolds(out: string, { isLost, held }: Holds): Promise<void> {
  const revision = 1 + Math.max(0, ...copiesOf(out).map((copy) => copy?.revision ?? 0));
  const body = { version: 1, revision, isLost, held };
  const text = `${JSON.stringify({ ...body, sha256: digestOf(body) }, undefined, 1)}\n`;
  for (const folder of placesOf(out)) await replaceFile(join(folder, NAME), Buffer.from(text));
}

/** `undefined` if it is damaged; empty if it does not exist. */
function copiesOf(out: string): readonly (Copy | undefined)[] {
  return placesOf(out)
    .map((folder) => join(folder, NAME))
    .filter(isThere)
    .map(readCopy);
}

function readCopy(path: string): Copy | undefined {
  try {
    const data: unknown = JSON.parse(readRegularText(path, MAX_BYTES));
    if (!isSealedCopy(data)) return undefined;
    const { sha256, ...body } = data;
    return digestOf(body) === sha256 ? body : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof FileRefusal) return undefined;
    throw error;
  }
}

/** Only a copy that we wrote has this digest. */
function digestOf(body: object): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
