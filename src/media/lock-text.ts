import { compareCodeUnits } from '../diagnostics/diagnostic-list.js';
import type { LockRecord, LockRecords } from './lock-record.js';
import { readLockRecord } from './read-lock-record.js';

export const LOCK_FILE = 'media.lock.json';
const FORMAT = 'airclass media lock 1';

export interface LockText {
  readonly records: LockRecords;
  /** Offset of the first thing that could not be read; what could be is in `records` all the same. */
  readonly brokenAt: number | undefined;
}

/**
 * One line a file, in code-unit order, with the format's name last: every record's line ends in a comma, so two people's
 * new files merge line by line.
 */
export function formatLock(records: LockRecords): string {
  const files = [...records.keys()].sort(compareCodeUnits);
  const lines = files.map((file) => `${JSON.stringify(file)}: ${formatRecord(records.get(file))},\n`);
  return `{\n${lines.join('')}"format": ${JSON.stringify(FORMAT)}\n}\n`;
}

export function parseLock(text: string): LockText {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return salvageLock(text);
  }
  const entries = typeof root === 'object' && root !== null ? Object.entries(root) : [];
  const records = new Map<string, LockRecord>();
  let isWhole = entries.some(([key, value]) => key === 'format' && value === FORMAT);
  for (const [file, value] of entries) {
    if (file === 'format') continue;
    const record = readLockRecord(value);
    if (record === undefined) isWhole = false;
    else records.set(file, record);
  }
  return isWhole ? { records, brokenAt: undefined } : salvageLock(text);
}

/** After a merge that left its marks, most lines are sound: measuring them again would cost a night. */
function salvageLock(text: string): LockText {
  const records = new Map<string, LockRecord>();
  let brokenAt: number | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const entry = readLine(line);
    if (entry !== undefined) records.set(entry.file, entry.record);
    else if (!/^([{}]|"format": "airclass media lock 1"|)$/.test(line)) brokenAt ??= offset;
    offset += line.length + 1;
  }
  return { records, brokenAt: brokenAt ?? 0 };
}

function readLine(line: string): { readonly file: string; readonly record: LockRecord } | undefined {
  if (!line.startsWith('"')) return undefined;
  try {
    const [[file, value] = ['', undefined]] = Object.entries(JSON.parse(`{${line.replace(/,\s*$/, '')}}`));
    const record = readLockRecord(value);
    return record === undefined ? undefined : { file, record };
  } catch {
    return undefined;
  }
}

function formatRecord(record: LockRecord | undefined): string {
  if (record === undefined) return '{}';
  const { state, size, modified, fingerprint, sha256, still, reason, container, rung, lengths, streams, tool } = record;
  // Keys in one order whatever order they were measured in; absent ones are left out by JSON.stringify.
  return JSON.stringify({
    state,
    size,
    modified: new Date(modified).toISOString(),
    fingerprint,
    sha256,
    still,
    reason,
    container,
    rung,
    lengths: lengths && {
      container: lengths.container,
      video: lengths.video,
      audio: lengths.audio,
      packets: lengths.packets,
    },
    streams,
    tool,
  });
}
