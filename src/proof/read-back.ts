import { join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/order.js';
import type { WrittenFile } from '../files/full-file.js';
import { fileChunks } from './file-chunks.js';
import { lineAt } from './line-at.js';
import type { BesideFindings, ReadBeside } from './read-beside.js';
import type { StageFault } from './stage-fault.js';
import { placeOf, type StageProof } from './stage-proof.js';
import { MAX_FAULTS, type StageFindings, StageReading } from './stage-reading.js';
import { type Unpacked, unpack } from './unpack.js';

type Written = ReadonlyMap<string, WrittenFile>;

/**
 * Reads a stage back from the disk before it goes on air: every hash, every `.gz` against its file, every format by a
 * reader of its own, and the invariants that hold between files. Most of a large one was read beside the writing.
 */
export async function readBack(
  written: Written,
  beside: ReadBeside,
  signal?: AbortSignal,
): Promise<Pick<StageFindings, 'faults' | 'guides' | 'facts'>> {
  const { stage, proof, expected } = beside;
  const found = (await beside.findings()) ?? (await readHere(written, beside, signal));
  signal?.throwIfAborted();
  const faults = [...unread(written, proof, expected.zones), ...otherBytes(written, found), ...found.faults].slice(
    0,
    MAX_FAULTS,
  );
  return { faults: faults.map((fault) => withLine(fault, stage)), guides: found.guides, facts: found.facts };
}

async function readHere(
  written: Written,
  beside: ReadBeside,
  signal: AbortSignal | undefined,
): Promise<BesideFindings> {
  const { stage, expected, proof } = beside;
  const reading = new StageReading(expected, proof);
  const unpacked = new Map<string, Unpacked>();
  for (const path of inTurn(written, proof, expected.zones)) {
    signal?.throwIfAborted();
    const kept = beside.hashOf(path);
    if (kept !== undefined && reading.keep(path, kept)) continue;
    if (isPacked(path, written)) unpacked.set(path, await unpack(fileChunks(join(stage, path), signal)));
    else await reading.read(path, fileChunks(join(stage, path), signal));
  }
  return { ...reading.end(), unpacked };
}

/** A `.gz` beside the file that it packs. */
function isPacked(path: string, written: Written): boolean {
  return path.endsWith('.gz') && written.has(path.slice(0, -'.gz'.length));
}

function inTurn(written: Written, proof: StageProof, zones: ReadonlySet<string>): readonly string[] {
  const turns = [...written.keys()]
    .sort(compareCodeUnits)
    .map((path) => ({ path, turn: proof.turnOf(placeOf(path, zones)) }));
  return turns.sort((a, b) => a.turn - b.turn).map(({ path }) => path);
}

/** A file without a reader could contain anything. */
function* unread(written: Written, proof: StageProof, zones: ReadonlySet<string>): Iterable<StageFault> {
  for (const path of written.keys()) {
    if (isPacked(path, written) || proof.readerOf(placeOf(path, zones)) !== undefined) continue;
    yield { path, text: { zh: '没有核对这种文件的读取器', en: 'no reader checks such a file' } };
  }
}

function* otherBytes(written: Written, { hashes, unpacked }: BesideFindings): Iterable<StageFault> {
  for (const [path, { sha256 }] of written) {
    const gz = unpacked.get(path);
    if ((gz?.packed ?? hashes.get(path)) !== sha256)
      yield {
        path,
        isOfDisk: true,
        text: { zh: '读回的字节与写下的不同', en: 'its bytes are not those that were written' },
      };
    if (gz === undefined) continue;
    const plain = written.get(path.slice(0, -'.gz'.length))?.sha256;
    if ('fault' in gz.content) yield unpackFault(path, gz.content.fault);
    else if (gz.content.sha256 !== plain) yield unpackFault(path, 'other bytes');
  }
}

function unpackFault(path: string, why: string): StageFault {
  return { path, text: { zh: `解压后与原文件不同：${why}`, en: `it does not unpack to its file: ${why}` } };
}

function withLine({ offset, ...fault }: StageFault, stage: string): StageFault {
  return offset === undefined ? fault : { ...fault, line: lineAt(join(stage, fault.path), offset) };
}
