import type { MediaFile } from './media-file.js';
import type { FaultReason } from './recording.js';

/** Whether a Matroska file's segment ends inside the file; one of unknown size ends where the file does. */
export async function checkMatroska(file: MediaFile): Promise<FaultReason | undefined> {
  const head = await file.read(0, 4096);
  if (head.length < 8 || head.readUInt32BE(0) !== 0x1a45dfa3) return { code: 'not-its-kind' };
  const header = readSize(head, 4);
  const segmentAt = header === undefined ? head.length : header.content + header.size;
  if (header === undefined || segmentAt + 12 > head.length) return { code: 'not-its-kind' };
  if (head.readUInt32BE(segmentAt) !== 0x18538067) return { code: 'not-its-kind' };
  const segment = readSize(head, segmentAt + 4);
  if (segment === undefined || segment.isUnknown) return undefined;
  return segment.content + segment.size > file.size ? { code: 'box-past-end', detail: 'Segment' } : undefined;
}

/** Whether an AVI's first RIFF chunk ends inside the file. */
export async function checkAvi(file: MediaFile): Promise<FaultReason | undefined> {
  const head = await file.read(0, 12);
  if (head.length < 12 || head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'AVI ') {
    return { code: 'not-its-kind' };
  }
  return 8 + head.readUInt32LE(4) > file.size + 1 ? { code: 'box-past-end', detail: 'RIFF' } : undefined;
}

/** EBML's size of 1 to 8 bytes, led by as many zero bits as bytes follow; all ones mean unknown. */
function readSize(bytes: Buffer, at: number): { size: number; content: number; isUnknown: boolean } | undefined {
  const first = bytes[at] ?? 0;
  const width = Math.clz32(first) - 23;
  if (first === 0 || at + width > bytes.length) return undefined;
  let size = first & (0xff >> width);
  let isUnknown = size === 0xff >> width;
  for (let index = 1; index < width; index += 1) {
    const byte = bytes[at + index] ?? 0;
    size = size * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { size, content: at + width, isUnknown };
}
