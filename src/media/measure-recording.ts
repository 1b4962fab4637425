import { walkBoxes } from './box-walk.js';
import type { PresentFile } from './compare-with-lock.js';
import { type ProbeBench, probeHeaders } from './ffprobe-call.js';
import type { LockRecord } from './lock-record.js';
import { MediaFile } from './media-file.js';
import { type MediaKind, mediaKind } from './media-kind.js';
import { checkJpeg, checkPng, type PictureCheck } from './picture-check.js';
import { printable } from './printable.js';
import { type ProbeReply, readProbeReply } from './probe-reply.js';
import { type FaultReason, LENGTH_RUNGS, type Lengths } from './recording.js';
import type { ProcessResult } from './run-process.js';

type Measured = Omit<LockRecord, 'size' | 'modified' | 'fingerprint' | 'sha256'>;

export interface MeasureWishes {
  /** The whole file's SHA-256 as well. */
  readonly sha256: boolean;
}

/** No programme of a school lasts longer than a day; a header that says so is forged or broken. */
const LONGEST = 86_400_000;

/** Measures one file that was looked at. Whatever the file is, the answer is a record; only an abort throws. */
export async function measureRecording(
  bench: ProbeBench,
  found: PresentFile,
  wishes: MeasureWishes,
): Promise<LockRecord> {
  const { path, size, modified } = found;
  const kind = mediaKind(path);
  if (kind === undefined) return { size, modified, ...fault('kind-not-accepted') };
  let file: MediaFile | undefined;
  try {
    file = await MediaFile.open(path);
    const fingerprint = await file.fingerprint();
    const measured =
      kind.kind === 'picture' ? await measurePicture(file, kind) : await measureVideo(bench, file, kind, path);
    const digest = wishes.sha256 ? { sha256: await file.sha256(bench.signal) } : {};
    const verdict = (await file.isStill(size, modified)) ? measured : fault('changed-while-measured');
    return { size, modified, fingerprint, ...digest, ...verdict };
  } catch (error) {
    bench.signal?.throwIfAborted();
    return { size, modified, ...fault('cannot-open', errorCode(error)) };
  } finally {
    await file?.close();
  }
}

async function measurePicture(file: MediaFile, kind: MediaKind): Promise<Measured> {
  const check: PictureCheck = kind.layout === 'png' ? await checkPng(file) : await checkJpeg(file);
  if (check.kind === 'fault') return faultOf(check.reason);
  return { state: 'ok', still: true, container: kind.layout, streams: [check.stream] };
}

async function measureVideo(bench: ProbeBench, file: MediaFile, kind: MediaKind, path: string): Promise<Measured> {
  if (kind.layout === 'boxes') {
    const walk = await walkBoxes(file);
    if (walk.kind === 'fault') return faultOf(walk.reason);
  }
  const answer = await probeHeaders(bench, kind, path);
  bench.signal?.throwIfAborted();
  const tool = `ffprobe ${bench.tool.version}`;
  const refusal = refusalOf(answer);
  if (refusal !== undefined) return { ...faultOf(refusal), tool };
  const reply = readProbeReply(answer.stdout);
  if (reply === undefined) return { ...fault('tool-silent'), tool };
  return { ...judgeReply(reply), tool };
}

function judgeReply(reply: ProbeReply): Measured {
  const { container, lengths, streams } = reply;
  if (!streams.some(({ type }) => type === 'video' || type === 'audio')) return { ...fault('no-streams'), container };
  const rung = highestRung(lengths);
  if (rung === undefined) return { ...fault('no-length'), container, streams };
  if (Object.values(lengths).some((length) => length > LONGEST)) {
    return { ...fault('length-not-believable'), container, streams };
  }
  return { state: 'ok', container, rung, lengths, streams };
}

export function highestRung(lengths: Lengths): Measured['rung'] {
  return LENGTH_RUNGS.find((rung) => lengths[rung] !== undefined);
}

/** Exit 0 is not acceptance, but anything else is refusal. */
export function refusalOf({ end, code, stderr }: ProcessResult): FaultReason | undefined {
  switch (end) {
    case 'exited':
      return code === 0 ? undefined : withDetail('tool-refused', lastLine(stderr));
    case 'crashed':
      return { code: 'tool-crashed' };
    case 'flooded':
      return { code: 'tool-flooded' };
    case 'timed-out':
      return { code: 'timed-out' };
    default:
      return { code: 'tool-silent' };
  }
}

/** ffprobe's last line is its verdict: `file:/media/a.mp4: Invalid data found …`; its path stays out of records. */
function lastLine(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  return printable((lines.at(-1) ?? '').replace(/^.*(?=: [A-Z])(?:: )/u, ''), 120);
}

function withDetail(code: FaultReason['code'], detail: string): FaultReason {
  return detail === '' ? { code } : { code, detail };
}

function fault(code: FaultReason['code'], detail = ''): Measured {
  return faultOf(withDetail(code, detail));
}

const BROKEN_OFF: ReadonlySet<FaultReason['code']> = new Set([
  'box-past-end',
  'no-index',
  'data-past-end',
  'packets-end-early',
]);

function faultOf(reason: FaultReason): Measured {
  return { state: BROKEN_OFF.has(reason.code) ? 'truncated' : 'unreadable', reason };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
