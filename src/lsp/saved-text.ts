import { readRegular } from '../files/regular-file.js';

/** Bytes; more than this is not read by the compiler either. */
const LARGEST = 2_000_000;

/**
 * What a file holds, without its byte order mark and with plain line ends; `undefined` if there is no such file.
 * `unknown`: not UTF-8 or not to be read, so that what an editor makes of it may be anything.
 */
export function savedText(path: string): string | undefined | 'unknown' {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readRegular(path, LARGEST)).replaceAll('\r\n', '\n');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? undefined : 'unknown';
  }
}
