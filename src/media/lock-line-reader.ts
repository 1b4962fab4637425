import type { LockRecord } from './lock-record.js';
import { readLengths, readLockRecord } from './read-lock-record.js';

interface LockLine {
  readonly file: string;
  readonly record: LockRecord;
}

type Alike = Required<Pick<LockRecord, 'rung' | 'container' | 'streams' | 'tool'>>;

/** A sound recording as it is written: name, size, time, fingerprint, whole digest, lengths, and what many files share. */
const USUAL =
  /^"([^"\\]+)": \{"state":"ok","size":(\d{1,15}),"modified":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)","fingerprint":"([0-9a-f]{64})",(?:"sha256":"([0-9a-f]{64})",)?"lengths":\{([^{}]*)\},(.*)\},$/;

/**
 * Reads the lines of a lock. The recordings of a school are made alike: what a line shares with one before is checked
 * once, which halves the time for ten thousand of them.
 */
export class LockLineReader {
  readonly #alike = new Map<string, Alike>();

  read(line: string): LockLine | undefined {
    const [, file, bytes, modified, fingerprint, sha256, lengths, rest] = USUAL.exec(line) ?? [];
    if (file === undefined || modified === undefined || fingerprint === undefined || rest === undefined)
      return other(line);
    const like = this.#alike.get(rest) ?? this.#learn(rest, line);
    const found = readLengths(parse(`{${lengths}}`));
    const at = Date.parse(modified);
    if (like === undefined || Number.isNaN(at) || found?.[like.rung] === undefined) return other(line);
    const { rung, container, streams, tool } = like;
    const size = Number(bytes);
    // Written out: spreading what is shared took most of the time.
    const record = {
      state: 'ok',
      size,
      modified: at,
      fingerprint,
      lengths: found,
      rung,
      container,
      streams,
      tool,
    } as const;
    return { file, record: sha256 === undefined ? record : { ...record, sha256 } };
  }

  #learn(rest: string, line: string): Alike | undefined {
    const record = other(line)?.record;
    if (record === undefined) return undefined;
    const { rung, container, streams, tool, still } = record;
    if (rung === undefined || container === undefined || streams === undefined || tool === undefined || still)
      return undefined;
    const alike = { rung, container, streams, tool };
    this.#alike.set(rest, alike);
    return alike;
  }
}

function other(line: string): LockLine | undefined {
  if (!line.startsWith('"')) return undefined;
  const root = parse(`{${line.replace(/,\s*$/, '')}}`);
  const [entry] = typeof root === 'object' && root !== null ? Object.entries(root) : [];
  const record = readLockRecord(entry?.[1]);
  return entry === undefined || record === undefined ? undefined : { file: entry[0], record };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
