import type { LockRecord } from './lock-record.js';
import type { FaultCode, FaultReason } from './recording.js';
import type { ProcessResult } from './run-process.js';
import { steadyWords } from './steady-words.js';

/** What measuring finds in a file, besides its fingerprint. */
export type Measured = Omit<LockRecord, 'size' | 'modified' | 'fingerprint' | 'sha256'>;

const BROKEN_OFF: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'box-past-end',
  'no-index',
  'data-past-end',
  'packets-end-early',
]);

export function fault(code: FaultCode, detail = ''): Measured {
  return faultOf(withDetail(code, detail));
}

export function faultOf(reason: FaultReason): Measured {
  return { state: BROKEN_OFF.has(reason.code) ? 'truncated' : 'unreadable', reason };
}

/** Exit 0 is not acceptance, but anything else is refusal. */
export function refusalOf({ end, code, stderr }: ProcessResult, path: string): FaultReason | undefined {
  switch (end) {
    case 'exited':
      return code === 0 ? undefined : withDetail('tool-refused', lastLine(stderr, path));
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

/** ffprobe's last line is its verdict: `file:/media/a.mp4: Invalid data found …`. */
function lastLine(stderr: string, path: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  return steadyWords((lines.at(-1) ?? '').replace(/^.*(?=: [A-Z])(?:: )/u, ''), path, 120);
}

function withDetail(code: FaultCode, detail: string): FaultReason {
  return detail === '' ? { code } : { code, detail };
}
