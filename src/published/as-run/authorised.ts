import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Instant } from '../../model/time.js';
import { type NamedRow, readNamedRows } from './csv-log.js';
import { logLineUnreadable } from './log-problems.js';
import { LogReading } from './log-reading.js';
import { LogClock, readLogTime } from './log-time.js';
import type { LogSource } from './read-log.js';

/** A change of what is on air by someone with the authority to make it. */
export interface Authorisation {
  /** As the file names it; `undefined`: every channel. */
  readonly channel: string | undefined;
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: string;
  readonly by: string | undefined;
}

/** A CSV file with `start`, `end` and `reason`, and optionally `channel` and `by`. */
export function readAuthorised(
  { file, text }: LogSource,
  timeZone: string,
  diagnostics: DiagnosticList,
): readonly Authorisation[] {
  const reading = new LogReading(file, new LogClock(timeZone), diagnostics);
  const rows = [...readNamedRows(text, reading, [['start'], ['end'], ['reason']])];
  return rows.flatMap((row) => authorisationOf(row, reading) ?? []);
}

function authorisationOf({ row: { line }, cell }: NamedRow, reading: LogReading): Authorisation | undefined {
  const [from, until] = [readTime(cell('start').text, reading), readTime(cell('end').text, reading)];
  const reason = cell('reason').text;
  if (from === undefined || until === undefined || until <= from || reason === '') {
    reading.report(logLineUnreadable, line.start, line.end, {
      zh: '授权的变更要有起止时刻（先起后止）和原因',
      en: 'an authorised change has a start, an end after it, and a reason',
    });
    return undefined;
  }
  return { channel: cell('channel').text || undefined, from, until, reason, by: cell('by').text || undefined };
}

function readTime(text: string, { clock }: LogReading): Instant | undefined {
  const time = readLogTime(text);
  const moment = time === undefined ? undefined : clock.moment(time);
  return moment?.kind === 'at' ? moment.at : undefined;
}
