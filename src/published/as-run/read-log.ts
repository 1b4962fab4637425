import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { readCsvLog } from './csv-log.js';
import { isFfplayoutLog, readFfplayoutLog } from './ffplayout-log.js';
import { LogReading } from './log-reading.js';
import { LogClock } from './log-time.js';
import type { PlayedLog, PlayedName } from './played-item.js';

export interface LogSource {
  /** As it is named in messages. */
  readonly file: string;
  readonly text: string;
}

export interface ReadLogOptions {
  /** The time zone of the log, unless its times have offsets. */
  readonly timeZone: string;
  readonly diagnostics: DiagnosticList;
  /** Does the release have it? */
  readonly isKnown: (name: PlayedName) => boolean;
}

/** Reads logs of either kind, in the order given; each may be a day's of several. */
export function readLogs(sources: readonly LogSource[], options: ReadLogOptions): PlayedLog {
  const { timeZone, diagnostics, isKnown } = options;
  const logs = sources.map(({ file, text }): PlayedLog => {
    const reading = new LogReading(file, new LogClock(timeZone), diagnostics);
    if (isFfplayoutLog(text)) return readFfplayoutLog(text, reading);
    return { items: readCsvLog(text, reading, isKnown), stops: [] };
  });
  return { items: logs.flatMap(({ items }) => items), stops: logs.flatMap(({ stops }) => stops) };
}
