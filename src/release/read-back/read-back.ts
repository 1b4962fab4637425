import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { compareCodeUnits } from '../../diagnostics/diagnostic-list.js';
import type { WrittenFile } from '../full-file.js';
import { BoxesFollowGuide } from '../invariants/boxes-follow-guide.js';
import { listsAgree } from '../invariants/lists-agree.js';
import { OnDemandOpens } from '../invariants/on-demand-opens.js';
import { PlayoutFollowsGuide } from '../invariants/playout-follows-guide.js';
import { ZonesAgree } from '../invariants/zones-agree.js';
import type { DiskHashes } from './disk-hashes.js';
import { CHUNK_BYTES, eachChunk } from './each-chunk.js';
import type { FileReading, FormatReader, StageFault, WrittenPlace } from './format-reader.js';
import { formatReaders } from './index.js';
import { lineAt } from './line-at.js';
import { type GuideListener, PLAYOUT_LIST_FORMATS, type ReleasePlan, RenderedRelease } from './rendered-release.js';

export interface ReadBackOptions {
  /** Zones of the release: the folders at its top that are theirs. */
  readonly zones: ReadonlySet<string>;
  readonly plan: ReleasePlan | undefined;
  /** Hear the guides too. */
  readonly listeners?: readonly GuideListener[];
  /** Has hashed large files already. */
  readonly hashes?: DiskHashes | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** More of the same tell nobody more. */
const FAULTS_MOST = 20;

/**
 * Reads a stage again from the disk, before anybody sees it: every hash, every `.gz` against its file, every format by a
 * reader of its own, and the invariants that hold between files.
 */
export async function readBack(
  stage: string,
  written: ReadonlyMap<string, WrittenFile>,
  { zones, plan, listeners = [], hashes, signal }: ReadBackOptions,
): Promise<readonly StageFault[]> {
  const faults: StageFault[] = [];
  const turns = inTurn(written, zones);
  const has = (id: string) => turns.filter(({ reader }) => reader?.id === id).length;
  const [agree, onDemand, boxes] = [new ZonesAgree(), new OnDemandOpens(), new BoxesFollowGuide()];
  const playout = PLAYOUT_LIST_FORMATS.filter((format) => has(format) > 0).map(
    (format) => new PlayoutFollowsGuide(format),
  );
  const release = new RenderedRelease(plan, [
    ...(has('xmltv') > 1 ? [agree] : []),
    ...playout,
    ...(has('on-demand') > 0 ? [onDemand] : []),
    ...(has('super-live') > 0 ? [boxes] : []),
    ...listeners,
  ]);
  for (const listener of [...playout, boxes]) listener.readFrom(release);
  const add = (fault: StageFault) => {
    if (faults.length < FAULTS_MOST) faults.push(fault);
  };
  const blameOn = (path: string) => (fault: Omit<StageFault, 'path'>) => add({ path, ...fault });
  for (const { path, place, reader } of turns) {
    const reading = await reader?.open(place, blameOn(path), release);
    const guarded = reading && keepFaults(reading, path, add);
    const found = await readFile(join(stage, path), path.endsWith('.gz') ? undefined : hashes, guarded, signal);
    guarded?.end();
    if (found !== written.get(path)?.sha256) {
      add({ path, text: { zh: '读回的字节与写下的不同', en: 'its bytes are not those that were written' } });
    }
    if (written.has(`${path}.gz`)) {
      const unpacked = await hashes?.of(join(stage, `${path}.gz`));
      if (unpacked === undefined) await comparePacked(stage, path, add, signal);
      else if ('fault' in unpacked) add(unpackFault(path, unpacked.fault));
      else if (unpacked.sha256 !== found) add(unpackFault(path, 'other bytes'));
    }
  }
  for (const fault of [...onDemand.faults(release), ...listsAgree(release)]) add(fault);
  return faults.map((fault) => withLine(fault, stage));
}

interface Turn {
  readonly path: string;
  readonly place: WrittenPlace;
  readonly reader: FormatReader | undefined;
}

function inTurn(written: ReadonlyMap<string, WrittenFile>, zones: ReadonlySet<string>): readonly Turn[] {
  const turns = [...written.keys()].sort(compareCodeUnits).map((path) => {
    const [top = '', ...rest] = path.split('/');
    const place = zones.has(top) ? { zone: top, path: rest.join('/') } : { zone: undefined, path };
    return { path, place, reader: formatReaders.find((reader) => reader.reads(place)) };
  });
  return turns.sort((a, b) => (a.reader?.turn ?? 0) - (b.reader?.turn ?? 0));
}

/** The first thing that a reader throws ends its reading, not that of the release. */
function keepFaults(reading: FileReading, path: string, add: (fault: StageFault) => void): FileReading {
  let isOver = false;
  const attempt = (step: () => void) => {
    if (isOver) return;
    try {
      step();
    } catch (error) {
      isOver = true;
      const why = error instanceof Error ? error.message : String(error);
      add({ path, text: { zh: `读不懂：${why}`, en: `it cannot be read: ${why}` } });
    }
  };
  return { chunk: (bytes) => attempt(() => reading.chunk(bytes)), end: () => attempt(() => reading.end()) };
}

/** Answers the file's hash; what is hashed beside is read for its reader alone. */
async function readFile(
  path: string,
  hashes: DiskHashes | undefined,
  reading: FileReading | undefined,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const beside = hashes?.of(path);
  if (beside !== undefined) {
    if (reading !== undefined) await eachChunk(path, (bytes) => reading.chunk(bytes), signal);
    const hashed = await beside;
    if (hashed !== undefined) return 'fault' in hashed ? undefined : hashed.sha256;
  }
  const hash = createHash('sha256');
  const hear = (bytes: Uint8Array) => {
    hash.update(bytes);
    if (beside === undefined) reading?.chunk(bytes);
  };
  await eachChunk(path, hear, signal);
  return hash.digest('hex');
}

/** Unpacked side by side with the file that it packs. */
async function comparePacked(
  stage: string,
  path: string,
  add: (fault: StageFault) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const plain = await open(join(stage, path));
  try {
    const unpacked = createGunzip({ chunkSize: CHUNK_BYTES });
    pipeline(createReadStream(join(stage, `${path}.gz`), { highWaterMark: CHUNK_BYTES }), unpacked, () => {});
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for await (const chunk of unpacked) {
      signal?.throwIfAborted();
      const bytes: Uint8Array = chunk;
      const { bytesRead } = await plain.read(buffer, 0, bytes.length);
      if (Buffer.compare(buffer.subarray(0, bytesRead), bytes) !== 0) throw new Error('other bytes');
    }
    const { bytesRead } = await plain.read(buffer, 0, 1);
    if (bytesRead !== 0) throw new Error('too short');
  } catch (error) {
    signal?.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    add(unpackFault(path, why));
  } finally {
    await plain.close();
  }
}

function unpackFault(path: string, why: string): StageFault {
  return {
    path: `${path}.gz`,
    text: { zh: `解压后与原文件不同：${why}`, en: `it does not unpack to its file: ${why}` },
  };
}

function withLine({ offset, ...fault }: StageFault, stage: string): StageFault {
  return offset === undefined ? fault : { ...fault, line: lineAt(join(stage, fault.path), offset) };
}
