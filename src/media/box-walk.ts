import type { MediaFile } from './media-file.js';
import type { FaultReason } from './recording.js';

export interface Box {
  readonly type: string;
  readonly start: number;
  /** Where its content begins. */
  readonly content: number;
  readonly end: number;
}

export type BoxWalk =
  | { readonly kind: 'boxes'; readonly boxes: readonly Box[] }
  | { readonly kind: 'fault'; readonly reason: FaultReason };

/** A day of fragments of half a second has 345,600 boxes; more is an attack on our time. */
const MAX_BOXES = 400_000;
/** ISO/IEC 14496-12 files begin with `ftyp`; QuickTime films of old may begin with any of the others. */
const FIRST_TYPES = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'styp']);

/** The top-level boxes of an MP4 or QuickTime file, each of which must end inside the file; one file, not two. */
export async function walkBoxes(file: MediaFile): Promise<BoxWalk> {
  const boxes: Box[] = [];
  let seen = 0;
  for (let position = 0; position < file.size; seen += 1) {
    const box = readBox(await file.read(position, 16), position, file.size);
    if (seen === 0 && (box === undefined || !FIRST_TYPES.has(box.type))) return fault('not-its-kind');
    if (box === undefined || box.end > file.size) return fault('box-past-end', box?.type);
    if (seen > 0 && box.type === 'ftyp') return fault('files-joined');
    if (seen >= MAX_BOXES) return fault('not-its-kind');
    // Only the boxes that matter are kept: a long recording in fragments has very many.
    if (seen < 64 || box.type === 'moov') boxes.push(box);
    position = box.end;
  }
  return boxes.some((box) => box.type === 'moov') ? { kind: 'boxes', boxes } : fault('no-index');
}

/** The box whose header `bytes` begins with; `undefined` where there is no header. */
export function readBox(bytes: Buffer, start: number, limit: number): Box | undefined {
  if (bytes.length < 8) return undefined;
  const type = bytes.toString('latin1', 4, 8);
  const size = bytes.readUInt32BE(0);
  if (size === 0) return { type, start, content: start + 8, end: limit };
  if (size === 1) {
    if (bytes.length < 16) return undefined;
    const long = bytes.readBigUInt64BE(8);
    if (long < 16n) return undefined;
    return { type, start, content: start + 16, end: long > BigInt(limit) ? limit + 1 : start + Number(long) };
  }
  return size < 8 ? undefined : { type, start, content: start + 8, end: start + size };
}

function fault(code: FaultReason['code'], type?: string): BoxWalk {
  const readable = type !== undefined && /^[\x20-\x7e]{4}$/.test(type);
  return { kind: 'fault', reason: readable ? { code, detail: type } : { code } };
}
