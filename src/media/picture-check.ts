import type { MediaFile } from './media-file.js';
import type { FaultReason, MediaStream } from './recording.js';

export type PictureCheck =
  | { readonly kind: 'picture'; readonly stream: MediaStream }
  | { readonly kind: 'fault'; readonly reason: FaultReason };

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** A camera's JPEG carries up to some hundred kB of notes before its frame header. */
const JPEG_HEADER_BYTES = 4 * 1024 * 1024;

/** A PNG from its signature to its last chunk. */
export async function checkPng(file: MediaFile): Promise<PictureCheck> {
  const head = await file.read(0, 33);
  const isPng =
    head.length === 33 && head.subarray(0, 8).equals(PNG_SIGNATURE) && head.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng) return fault('not-its-kind');
  const tail = await file.read(file.size - 12, 12);
  if (tail.toString('latin1', 4, 8) !== 'IEND') return fault('box-past-end');
  return picture('png', head.readUInt32BE(16), head.readUInt32BE(20));
}

/** A JPEG from its first marker to its frame header, and its last marker. */
export async function checkJpeg(file: MediaFile): Promise<PictureCheck> {
  const bytes = await file.read(0, JPEG_HEADER_BYTES);
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return fault('not-its-kind');
  const end = await file.read(Math.max(0, file.size - 1024), 1024);
  if (end.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) return fault('box-past-end');
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return fault('not-its-kind');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrameHeader(marker)) return picture('mjpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return fault('not-its-kind');
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which share the range. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function picture(codec: string, width: number, height: number): PictureCheck {
  if (width === 0 || height === 0) return fault('not-its-kind');
  return { kind: 'picture', stream: { type: 'video', codec, width, height } };
}

function fault(code: FaultReason['code']): PictureCheck {
  return { kind: 'fault', reason: { code } };
}
