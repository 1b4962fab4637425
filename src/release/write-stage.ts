import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../outputs/output.js';
import { FullFile, type WrittenFile } from './full-file.js';
import { GzipStream } from './gzip-stream.js';
import type { DiskHashes } from './read-back/disk-hashes.js';

/** A file of a zone, or of the whole release where `zone` is absent. */
export interface ReleaseFile {
  readonly zone?: string;
  readonly file: OutputFile;
}

export interface StageOptions {
  /** Leaves out `.gz` files. */
  readonly gzip: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Files that wait to be on the disk for good while the next ones are made. */
const SYNCING_MOST = 8;

/** Writes every file of a release; `hashes` hear how far each of them is. */
export async function writeStage(
  files: Iterable<ReleaseFile>,
  stage: string,
  { gzip, signal }: StageOptions,
  hashes: DiskHashes,
): Promise<Map<string, WrittenFile>> {
  const closed: { readonly path: string; readonly file: Promise<WrittenFile> }[] = [];
  const close = async (path: string, file: FullFile) => {
    const written = file.close();
    written.catch(() => {});
    closed.push({ path, file: written });
    await closed.at(-1 - SYNCING_MOST)?.file;
  };
  mkdirSync(stage);
  try {
    for (const { zone, file } of files) {
      const path = zone === undefined ? file.path : `${zone}/${file.path}`;
      const plain = openFile(join(stage, path), false, hashes);
      const packed = file.gzip && gzip ? openFile(join(stage, `${path}.gz`), true, hashes) : undefined;
      try {
        await writeChunks(file, plain, packed, signal);
        await plain.drained();
        await packed?.drained();
      } catch (error) {
        await plain.abandon();
        await packed?.abandon();
        throw error;
      }
      await close(path, plain);
      if (packed !== undefined) await close(`${path}.gz`, packed);
    }
    const written = new Map<string, WrittenFile>();
    for (const { path, file } of closed) written.set(path, await file);
    return written;
  } finally {
    await Promise.allSettled(closed.map(({ file }) => file));
  }
}

function openFile(path: string, isPacked: boolean, hashes: DiskHashes): FullFile {
  return new FullFile(path, (written, isWhole) => {
    if (isWhole) hashes.finished(path, written, isPacked);
    else hashes.grown(path, written, isPacked);
  });
}

async function writeChunks(
  file: OutputFile,
  plain: FullFile,
  packed: FullFile | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const gzip = packed && new GzipStream((bytes) => packed.write(bytes));
  for (const chunk of file.chunks()) {
    signal?.throwIfAborted();
    await plain.write(chunk);
    await gzip?.add(chunk);
  }
  await gzip?.end();
}
