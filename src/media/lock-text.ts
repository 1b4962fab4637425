import { compareCodeUnits } from '../diagnostics/order.js';
import type { LockRecord, LockRecords } from './lock-record.js';
import { readLockRecord } from './read-lock-record.js';
import type { DecodedFacts, MediaStream } from './recording.js';

export const LOCK_FILE = 'media.lock.json';
const FORMAT = 'airclass media lock 2';
/** The first format did not record what plays; its records are still read. */
const FORMATS: readonly unknown[] = ['airclass media lock 1', FORMAT];
const FORMAT_LINES = FORMATS.map((format) => `"format": ${JSON.stringify(format)}`);
const FORMAT_LINE = `"format": ${JSON.stringify(FORMAT)}`;

export interface LockText {
  readonly records: LockRecords;
  /** Offset of the first fault; what could be read is in `records`. */
  readonly brokenAt: number | undefined;
}

/**
 * One line a file, in code-unit order, with the format's name last: every record's line ends in a comma, so two people's
 * new files merge line by line.
 */
export function formatLock(records: LockRecords): string {
  const lines = [...records]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([file, record]) => `${JSON.stringify(file)}: ${recordText(record)},\n`);
  return `{\n${lines.join('')}${FORMAT_LINE}\n}\n`;
}

/** Line by line, as it is written; as any other JSON if it was reformatted. */
export function parseLock(text: string): LockText {
  const byLine = readLines(text);
  return byLine.brokenAt === undefined ? byLine : (readWhole(text) ?? byLine);
}

/** After a merge that left its marks, most lines are sound: measuring them again would cost a night. */
function readLines(text: string): LockText {
  const records = new Map<string, LockRecord>();
  let brokenAt: number | undefined;
  let hasFormat = false;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const entry = readLine(line);
    if (entry !== undefined) records.set(...entry);
    else if (FORMAT_LINES.includes(line)) hasFormat = true;
    else if (line !== '{' && line !== '}') brokenAt ??= at;
    at = end + 1;
  }
  const isWhole = hasFormat && text.trimEnd().endsWith('}');
  return { records, brokenAt: brokenAt ?? (isWhole ? undefined : 0) };
}

/** `undefined` where the line is not a record. */
function readLine(line: string): readonly [file: string, record: LockRecord] | undefined {
  if (!line.startsWith('"')) return undefined;
  const [[file, value] = []] = parseFields(`{${line.replace(/,\s*$/, '')}}`);
  const record = readLockRecord(value);
  return file === undefined || record === undefined ? undefined : [file, record];
}

function readWhole(text: string): LockText | undefined {
  const { format, ...files } = Object.fromEntries(parseFields(text));
  const read = Object.entries(files).map(([file, value]) => [file, readLockRecord(value)] as const);
  const sound = read.filter((entry): entry is readonly [string, LockRecord] => entry[1] !== undefined);
  return FORMATS.includes(format) && sound.length === read.length
    ? { records: new Map(sound), brokenAt: undefined }
    : undefined;
}

/** Of a JSON object; none where the text is anything else. */
function parseFields(json: string): readonly (readonly [key: string, value: unknown])[] {
  try {
    const root: unknown = JSON.parse(json);
    return typeof root === 'object' && root !== null ? Object.entries(root) : [];
  } catch {
    return [];
  }
}

/** On one line. */
export function recordText(record: LockRecord): string {
  const { state, size, modified, fingerprint, sha256, still, reason, container, rung, lengths, streams } = record;
  const { start, tracks, clock, decoded, measure, tool } = record;
  // One order of keys, what differs from file to file first. Absent keys are left out.
  return JSON.stringify({
    state,
    size,
    modified: new Date(modified).toISOString(),
    fingerprint,
    sha256,
    still,
    reason,
    lengths: lengths && {
      played: lengths.played,
      container: lengths.container,
      video: lengths.video,
      audio: lengths.audio,
      packets: lengths.packets,
    },
    rung,
    container,
    start,
    streams: streams?.map(inOrder),
    tracks,
    clock,
    decoded: decoded && decodedInOrder(decoded),
    measure,
    tool,
  });
}

function decodedInOrder(facts: DecodedFacts): Readonly<Record<keyof DecodedFacts, unknown>> {
  const { errors, firstError, black, frozen, silence, loudness, tool } = facts;
  return { errors, firstError, black, frozen, silence, loudness, tool };
}

/** The same bytes whichever way the stream was learnt. */
function inOrder(stream: MediaStream): Readonly<Record<keyof MediaStream, unknown>> {
  const { type, codec, width, height, frameRate, averageRate, pixelShape, pixelFormat, interlaced, ...rest } = stream;
  const { sizes, rotation, sampleRate, channels, other, late } = rest;
  const picture = { width, height, sizes, frameRate, averageRate, pixelShape, pixelFormat, interlaced, rotation };
  return { type, codec, ...picture, sampleRate, channels, other, late };
}
