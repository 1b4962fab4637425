import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FullFile, type WrittenFile } from '../files/full-file.js';
import { GzipStream } from '../files/gzip-stream.js';
import type { OutputFile } from '../outputs/output.js';
import type { ReadBeside } from '../proof/read-beside.js';
import type { CurrentCopies } from './current-copies.js';
import type { DigestOfFile } from './file-digests.js';
import type { ManifestFile } from './manifest.js';

/** A file of a zone, or of the whole release where `zone` is absent. */
export interface ReleaseFile {
  readonly zone?: string;
  readonly file: OutputFile;
}

/** Made one after the other while they are written; or not at all, where the current release has them. */
export type ReleaseFiles = Iterable<ReleaseFile> | AsyncIterable<ReleaseFile>;

export interface StageOptions {
  /** Leaves out `.gz` files. */
  readonly gzip: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly digestOfFile?: DigestOfFile | undefined;
  /** Absent where every file is to be made. */
  readonly current?: CurrentCopies | undefined;
}

export type StagedFile = WrittenFile & Pick<ManifestFile, 'basis'>;

/** Files that may wait to be synced while the next ones are made. */
const MAX_SYNCING = 8;
/** Bytes; whether a smaller file is in the current release is found out before it is written. */
const MAX_COMPARED = 4 * 1024 * 1024;

/** Writes every file of a release, or takes it from the current one; `beside` hears the progress of each. */
export async function writeStage(
  files: ReleaseFiles,
  stage: string,
  options: StageOptions,
  beside: ReadBeside,
): Promise<Map<string, StagedFile>> {
  const closed: { readonly path: string; readonly file: Promise<StagedFile> }[] = [];
  const close = async (path: string, written: Promise<StagedFile>) => {
    written.catch(() => {});
    closed.push({ path, file: written });
    await closed.at(-1 - MAX_SYNCING)?.file;
  };
  mkdirSync(stage);
  try {
    for await (const { zone, file } of files) {
      const path = zone === undefined ? file.path : `${zone}/${file.path}`;
      for (const [place, staged] of await stageFile(path, file, stage, options, beside)) await close(place, staged);
    }
    const written = new Map<string, StagedFile>();
    for (const { path, file } of closed) written.set(path, await file);
    return written;
  } finally {
    await Promise.allSettled(closed.map(({ file }) => file));
  }
}

type Staged = readonly (readonly [path: string, file: Promise<StagedFile>])[];

async function stageFile(
  path: string,
  file: OutputFile,
  stage: string,
  { gzip, signal, current, digestOfFile }: StageOptions,
  beside: ReadBeside,
): Promise<Staged> {
  const isPacked = file.gzip === true && gzip;
  const basis = isPacked ? undefined : digestOfFile?.(file);
  const withBasis = (written: WrittenFile): StagedFile => (basis === undefined ? written : { ...written, basis });
  const taken = current?.takeMadeFrom({ path, basis }, stage);
  if (taken !== undefined) {
    beside.kept(path, taken.sha256);
    return [[path, Promise.resolve(withBasis(taken))]];
  }
  let chunks = file.chunks();
  if (!isPacked && current?.has(path) === true) {
    const { whole, bytes } = takeSmall(chunks, signal);
    const same = whole && current.takeBytes(path, whole, stage) ? whole : undefined;
    if (same !== undefined) {
      beside.begun(path, false);
      beside.grown(path, same.size, true);
      return [[path, Promise.resolve(withBasis(same))]];
    }
    chunks = bytes;
  }
  const plain = openFile(stage, path, false, beside);
  const packed = isPacked ? openFile(stage, `${path}.gz`, true, beside) : undefined;
  try {
    await writeChunks(chunks, plain, packed, signal);
    await plain.drained();
    await packed?.drained();
  } catch (error) {
    await plain.abandon();
    await packed?.abandon();
    throw error;
  }
  const own = [path, plain.close().then(withBasis)] as const;
  return packed === undefined ? [own] : [own, [`${path}.gz`, packed.close()]];
}

interface Taken {
  /** Absent where the file is too large. */
  readonly whole: WrittenFile | undefined;
  /** All of the file. */
  readonly bytes: Iterable<Uint8Array>;
}

function takeSmall(chunks: Iterable<Uint8Array>, signal: AbortSignal | undefined): Taken {
  const hash = createHash('sha256');
  const parts: Uint8Array[] = [];
  let size = 0;
  const rest = chunks[Symbol.iterator]();
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    signal?.throwIfAborted();
    size += next.value.length;
    // A chunk is valid for a while only.
    parts.push(Buffer.from(next.value));
    if (size > MAX_COMPARED) return { whole: undefined, bytes: followedBy(parts, rest) };
    hash.update(next.value);
  }
  return { whole: { size, sha256: hash.digest('hex') }, bytes: parts };
}

function* followedBy(parts: readonly Uint8Array[], rest: Iterator<Uint8Array>): Iterable<Uint8Array> {
  yield* parts;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

function openFile(stage: string, path: string, isPacked: boolean, beside: ReadBeside): FullFile {
  const file = new FullFile(join(stage, path), (written, isWhole) => beside.grown(path, written, isWhole));
  beside.begun(path, isPacked);
  return file;
}

async function writeChunks(
  chunks: Iterable<Uint8Array>,
  plain: FullFile,
  packed: FullFile | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const gzip = packed && new GzipStream((bytes) => packed.write(bytes));
  for (const chunk of chunks) {
    signal?.throwIfAborted();
    await plain.write(chunk);
    await gzip?.add(chunk);
  }
  await gzip?.end();
}
