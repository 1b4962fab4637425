import { createHash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { atPath } from './at-path.js';
import { openRegular } from './regular-file.js';

const CHUNK_BYTES = 1 << 20;
/** For all files: one for each would be garbage by the megabyte. */
let buffer: Buffer | undefined;

/** Hex SHA-256 of a file. */
export function digestOf(path: string): string {
  const hash = createHash('sha256');
  buffer ??= Buffer.allocUnsafeSlow(CHUNK_BYTES);
  const descriptor = openRegular(path);
  try {
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer))
      hash.update(buffer.subarray(0, read));
  } catch (error) {
    atPath(path)(error);
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
