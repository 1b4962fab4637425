import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';

/** Bytes; a file read at once becomes a string, and none of ours is a tenth as long. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Bytes to begin with where the size is not known, as in /proc. */
const MIN_BUFFER = 4096;
/** Must not acquire a controlling terminal, nor wait for the other end of a pipe. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/** A file that exists and is not read: never treated as missing or empty. */
export class FileRefusal extends UsageError {
  constructor(
    readonly reason: 'not-regular' | 'too-large',
    text: Text,
    /** Bytes, as far as they were counted. */
    readonly size = 0,
  ) {
    super(text);
  }
}

/** Opens a regular file for reading and never waits; refuses pipes, devices, sockets and folders. */
export function openRegular(path: string): number {
  // Merely opening some devices has an effect.
  refuseOthers(path, statSync(path));
  const descriptor = openSync(path, FLAGS);
  try {
    refuseOthers(path, fstatSync(descriptor));
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return descriptor;
}

/** All bytes of a regular file; refuses more than `limit`, also where it grows while it is read. */
export function readRegular(path: string, limit = MAX_BYTES): Buffer {
  const descriptor = openRegular(path);
  try {
    const { size } = fstatSync(descriptor);
    if (size > limit) throw tooLarge(path, size, limit);
    let buffer = Buffer.allocUnsafe(Math.max(size + 1, MIN_BUFFER));
    for (let filled = 0; ; ) {
      const read = readSync(descriptor, buffer, filled, buffer.length - filled, null);
      if (read === 0) return buffer.subarray(0, filled);
      filled += read;
      if (filled > limit) throw tooLarge(path, filled, limit);
      if (filled === buffer.length) buffer = Buffer.concat([buffer], 2 * filled);
    }
  } catch (error) {
    // Errors of calls on an open file do not name it.
    throw error instanceof Error && 'syscall' in error && !('path' in error) ? Object.assign(error, { path }) : error;
  } finally {
    closeSync(descriptor);
  }
}

/** As `readRegular`; bytes that are not UTF-8 become U+FFFD. */
export function readRegularText(path: string, limit?: number): string {
  return readRegular(path, limit).toString();
}

function refuseOthers(path: string, stats: Stats): void {
  if (stats.isFile()) return;
  const [zh, en] = kindOf(stats);
  throw new FileRefusal('not-regular', {
    zh: `“${path}”是${zh}，不是普通文件，没有读取；请换成文件`,
    en: `"${path}" is a ${en}, not a regular file, and was not read; put a file there`,
  });
}

function kindOf(stats: Stats): readonly [zh: string, en: string] {
  if (stats.isDirectory()) return ['文件夹', 'folder'];
  if (stats.isFIFO()) return ['管道', 'pipe'];
  return stats.isSocket() ? ['套接字', 'socket'] : ['设备', 'device'];
}

function tooLarge(path: string, size: number, limit: number): FileRefusal {
  const [has, max] = [size, limit].map((bytes) => (bytes / 1e6).toFixed(1));
  const text = {
    zh: `“${path}”有 ${has} MB，超过上限 ${max} MB，没有读取`,
    en: `"${path}" has ${has} MB, more than the ${max} MB that are read`,
  };
  return new FileRefusal('too-large', text, size);
}
