import { createHash } from 'node:crypto';
import { createReadStream, renameSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { FullFile } from '../../files/full-file.js';
import { replaceFile } from '../../files/replace-file.js';
import type { Millis } from '../../model/time.js';
import { cleanEnvironment, findGuards, guarded, type MediaEnvironment } from '../guards.js';
import { MediaFault } from '../media-fault.js';
import { LONGEST_PIECE, lengthOf, PACKAGE_VERSION, type PackageIndex, TICKS_A_MILLI } from './package-index.js';
import type { PackageStore } from './package-store.js';
import { fits, hasPicture, hasSound, type PackageProfile, type PackageSource, packageWords } from './package-words.js';
import { pipeProgram } from './pipe-program.js';
import { type ScannedTransport, TransportScanner } from './transport-scanner.js';

export interface PackageRun {
  readonly ffmpeg: string;
  /** As it calls itself. */
  readonly tool: string;
  readonly environment: MediaEnvironment;
  readonly profile: PackageProfile;
  readonly signal?: AbortSignal | undefined;
}

export type PackageOutcome =
  | { readonly kind: 'made' | 'known'; readonly index: PackageIndex }
  | { readonly kind: 'failed'; readonly why: Text };

type Way = PackageIndex['profile'];

/** Coding may be as slow as the recording plays on a busy server; a copy takes a fraction of that. */
const SLOWEST = 4;
const START_UP: Millis = 60_000;
/** Bytes of address space: a coder has a thread for each core, each with its own frames. */
const ADDRESS_SPACE = 8 * 1024 ** 3;
/** How much shorter than measured a package may be: sound may go on after the last frame. */
const SHORT: Millis = 1000;

/** Packages a recording, unless that was done: its tracks as they are where they fit, else coded anew. */
export async function makePackage(
  name: string,
  source: PackageSource,
  store: PackageStore,
  run: PackageRun,
): Promise<PackageOutcome> {
  if (!hasPicture(source)) return { kind: 'failed', why: { zh: '没有画面', en: 'it has no picture' } };
  const stamp = stampOf(source.path);
  const known = store.get(name);
  if (known?.source.size === stamp.size && known.source.modified === stamp.modified)
    return { kind: 'known', index: known };
  const sha256 = await digestOf(source.path);
  if (known?.sha256 === sha256) return { kind: 'known', index: known };
  let why: Text = { zh: '被中断', en: 'aborted' };
  for (const way of waysOf(source)) {
    const fresh = store.begin(name);
    const media = await transport(source, way, fresh, run);
    if (media instanceof MediaFault) why = media.text;
    else {
      const { pieces, frames } = media;
      const fault = faultOf(media, source);
      if (fault === undefined) {
        if (JSON.stringify(stampOf(source.path)) !== JSON.stringify(stamp))
          return { kind: 'failed', why: { zh: '打包时被改动', en: 'it was changed meanwhile' } };
        const index: PackageIndex = {
          ...{ version: PACKAGE_VERSION, recording: name, sha256, source: stamp, profile: way, media: media.name },
          ...{ hasSound: hasSound(source), tool: run.tool, pieces, frames: asWords(frames) },
        };
        await replaceFile(join(fresh, 'index.json'), Buffer.from(`${JSON.stringify(index)}\n`));
        store.finish(fresh, name);
        return { kind: 'made', index };
      }
      why = fault;
    }
    if (run.signal?.aborted === true) break;
  }
  store.giveUp(name);
  return { kind: 'failed', why };
}

function waysOf(source: PackageSource): readonly Way[] {
  if (source.recording.still) return ['picture'];
  return fits(source) ? ['copied', 'transcoded'] : ['transcoded'];
}

interface MadeTransport extends ScannedTransport {
  readonly name: string;
}

async function transport(
  source: PackageSource,
  way: Way,
  folder: string,
  run: PackageRun,
): Promise<MadeTransport | MediaFault> {
  const words = await packageWords(source, way, run.profile, run);
  const timeout = START_UP + Math.max(source.recording.length, START_UP) * SLOWEST;
  const guards = await findGuards(run.environment);
  const command = guarded(guards, run.ffmpeg, words, timeout * availableParallelism(), ADDRESS_SPACE);
  const scanner = new TransportScanner();
  const file = new FullFile(join(folder, 'media.ts'));
  try {
    const failed = await pipeProgram(
      command,
      cleanEnvironment(run.environment),
      { timeout, signal: run.signal },
      (chunk) => {
        scanner.write(chunk);
        return file.write(chunk);
      },
    );
    if (failed !== undefined) {
      await file.abandon();
      return new MediaFault(failed);
    }
  } catch (error) {
    await file.abandon();
    throw error;
  }
  const { sha256 } = await file.close();
  const name = `${sha256.slice(0, 16)}.ts`;
  renameSync(file.path, join(folder, name));
  try {
    return { ...scanner.end(), name };
  } catch (error) {
    if (error instanceof MediaFault) return error;
    throw error;
  }
}

/** Why a package cannot be played at its place. */
function faultOf({ pieces, frames }: ScannedTransport, { recording }: PackageSource): Text | undefined {
  const longest = Math.max(...pieces.map(({ ticks }) => ticks)) / TICKS_A_MILLI;
  if (pieces.some(({ ticks }) => ticks <= 0)) return { zh: '时间戳后退', en: 'its clock steps back' };
  if (longest > LONGEST_PIECE) {
    const seconds = (longest / 1000).toFixed(1);
    return { zh: `关键帧相隔 ${seconds} 秒`, en: `key frames are ${seconds} s apart` };
  }
  if (frames.some((packets) => packets > 0xffff)) return { zh: '一帧超过 12 MB', en: 'a frame has more than 12 MB' };
  const length = lengthOf({ pieces });
  if (recording.still || length >= recording.length - SHORT) return undefined;
  const [came, whole] = [length, recording.length].map((one) => (one / 1000).toFixed(1));
  return { zh: `${whole} 秒只出来 ${came} 秒`, en: `${came} s of ${whole} s came out` };
}

function asWords(frames: readonly number[]): string {
  const bytes = Buffer.alloc(2 * frames.length);
  for (const [index, packets] of frames.entries()) bytes.writeUInt16LE(packets, 2 * index);
  return bytes.toString('base64');
}

function stampOf(path: string): PackageIndex['source'] {
  const { size, mtimeMs } = statSync(path);
  return { size, modified: Math.trunc(mtimeMs) };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
