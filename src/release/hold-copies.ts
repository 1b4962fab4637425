import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isListOf, isShape, isText, isTrueOrFalse, isWhole, maybe } from '../files/is-shape.js';
import { isThere } from '../files/is-there.js';
import { FileRefusal, readRegularText } from '../files/regular-file.js';

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

export interface HoldCopy extends Holds {
  /** Counts the writes: a crash may leave one copy older. */
  readonly revision: number;
}

const MAX_BYTES = 4 * 1024 * 1024;

/** Two copies, so that losing or damaging one loses nothing. The name begins with a dot, like everything that is not served. */
export const holdPlaces = (out: string) => [out, join(out, 'releases')].map((folder) => join(folder, '.held.json'));

const isSealedCopy = isShape<HoldCopy & { readonly sha256: string }>({
  revision: isWhole,
  isLost: isTrueOrFalse,
  held: isListOf(isShape<Hold>({ release: isText, inputs: isText, at: isText, by: isText, reason: maybe(isText) })),
  sha256: isText,
});

/** The newest first; `undefined` for one that is damaged, and empty where none exists. */
export function holdCopies(out: string): readonly (HoldCopy | undefined)[] {
  return holdPlaces(out)
    .filter(isThere)
    .map(readCopy)
    .sort((a, b) => (b?.revision ?? 0) - (a?.revision ?? 0));
}

/** As far as it is known which. */
export function heldReleases(out: string): ReadonlySet<string> {
  return new Set(holdCopies(out)[0]?.held.map(({ release }) => release));
}

function readCopy(path: string): HoldCopy | undefined {
  try {
    const data: unknown = JSON.parse(readRegularText(path, MAX_BYTES));
    if (!isSealedCopy(data)) return undefined;
    const { sha256, ...body } = data;
    return sealOf(body) === sha256 ? body : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof FileRefusal) return undefined;
    throw error;
  }
}

/** Only a copy that we wrote has this digest. */
export function sealOf(body: object): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
