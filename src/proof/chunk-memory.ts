/** Bytes. */
export const CHUNK_BYTES = 1 << 20;
/** What files read before no longer need: a buffer for each file would be garbage by the megabyte. */
const spare: Buffer[] = [];

export function takeChunkMemory(): Buffer {
  return spare.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES);
}

export function returnChunkMemory(buffer: Buffer): void {
  spare.push(buffer);
}
