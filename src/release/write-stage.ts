import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FullFile, type WrittenFile } from '../files/full-file.js';
import { GzipStream } from '../files/gzip-stream.js';
import type { OutputFile } from '../outputs/output.js';
import type { ReadBeside } from '../proof/read-beside.js';

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

/** Files that may wait to be synced while the next ones are made. */
const MAX_SYNCING = 8;

/** Writes every file of a release; `beside` hears the progress of each. */
export async function writeStage(
  files: Iterable<ReleaseFile> | AsyncIterable<ReleaseFile>,
  stage: string,
  { gzip, signal }: StageOptions,
  beside: ReadBeside,
): Promise<Map<string, WrittenFile>> {
  const closed: { readonly path: string; readonly file: Promise<WrittenFile> }[] = [];
  const close = async (path: string, file: FullFile) => {
    const written = file.close();
    written.catch(() => {});
    closed.push({ path, file: written });
    await closed.at(-1 - MAX_SYNCING)?.file;
  };
  mkdirSync(stage);
  try {
    for await (const { zone, file } of files) {
      const path = zone === undefined ? file.path : `${zone}/${file.path}`;
      const plain = openFile(stage, path, false, beside);
      const packed = file.gzip && gzip ? openFile(stage, `${path}.gz`, true, beside) : undefined;
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

function openFile(stage: string, path: string, isPacked: boolean, beside: ReadBeside): FullFile {
  const file = new FullFile(join(stage, path), (written, isWhole) => beside.grown(path, written, isWhole));
  beside.begun(path, isPacked);
  return file;
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
