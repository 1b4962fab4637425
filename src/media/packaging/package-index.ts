import {
  type Is,
  isFields,
  isLength,
  isListOf,
  isOneOf,
  isShape,
  isText,
  isTrueOrFalse,
  isWhole,
} from '../../files/is-shape.js';
import type { Instant, Millis } from '../../model/time.js';

/** Of this form of the index. */
export const PACKAGE_VERSION = 1;
/** Of 90 kHz, the clock of MPEG transport streams. */
export const TICKS_A_MILLI = 90;
/** Bytes of a packet of a transport stream. */
export const PACKET = 188;
/** Every stretch of this length has a key frame: a channel has exactly one segment that begins in each. */
export const LONGEST_PIECE: Millis = 6000;
/** How long a picture is held in its package; it is shown again from its start where it lasts longer. */
export const HOLD: Millis = 10 * 60_000;

/** From one key frame to the next. */
export interface Piece {
  readonly ticks: number;
  readonly bytes: number;
  readonly frames: number;
}

/** What a package has beside its media file; `index.json`. */
export interface PackageIndex {
  readonly version: number;
  /** Fingerprint of the recording, which is the name of the folder too. */
  readonly recording: string;
  /** Of the whole source file. */
  readonly sha256: string;
  readonly source: { readonly size: number; readonly modified: Instant };
  readonly profile: 'copied' | 'transcoded' | 'picture';
  /** Name of the transport stream beside the index; another content has another name. */
  readonly media: string;
  readonly hasSound: boolean;
  readonly tool: string;
  readonly pieces: readonly Piece[];
  /** Base64 of 16 bits for each frame in the order of the file: its length in packets. */
  readonly frames: string;
}

const isPiece = isShape<Piece>({ ticks: isLength, bytes: isLength, frames: isLength });
const isDigest: Is<string> = (value): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);
const isMediaName: Is<string> = (value): value is string => isText(value) && /^[0-9a-f]{16}\.ts$/.test(value);

const isIndex = isShape<PackageIndex>({
  version: isWhole,
  recording: isText,
  sha256: isDigest,
  source: isShape({ size: isWhole, modified: isWhole }),
  profile: isOneOf(['copied', 'transcoded', 'picture']),
  media: isMediaName,
  hasSound: isTrueOrFalse,
  tool: isText,
  pieces: isListOf(isPiece),
  frames: isText,
});

/** `undefined` for what this version did not write: it is made again. */
export function asPackageIndex(value: unknown): PackageIndex | undefined {
  if (!isFields(value) || value.version !== PACKAGE_VERSION || !isIndex(value)) return undefined;
  return value.pieces.length > 0 ? value : undefined;
}

export function lengthOf({ pieces }: Pick<PackageIndex, 'pieces'>): Millis {
  return pieces.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_A_MILLI;
}
