import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Finding, Problem } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import { logTimeGoesBack, logTimeRepeated, logTimeSkipped } from './log-problems.js';
import type { LogClock, LogTime } from './log-time.js';

/** A log full of bad lines is reported once, not a million times. */
const MAX_OF_A_KIND = 50;
/** Threads of a player may write their lines slightly out of order. */
const OUT_OF_TURN = 2000;

/** What is known while a log is read from its first line to its last. */
export class LogReading {
  /** By channel as the log names it: when the last line was, and when what it says should end. */
  readonly #before = new Map<string, { readonly at: Instant; readonly ends: Instant | undefined }>();
  readonly #counts = new Map<Problem, number>();
  /** A line said that what plays next is filler. */
  isFillerNext = false;

  constructor(
    readonly file: string,
    readonly clock: LogClock,
    readonly diagnostics: Pick<DiagnosticList, 'report'>,
  ) {}

  report(problem: Problem, start: number, end: number, message: Text): void {
    const count = (this.#counts.get(problem) ?? 0) + 1;
    this.#counts.set(problem, count);
    const finding: Finding = { message, span: { file: this.file, start, end } };
    if (count < MAX_OF_A_KIND) this.diagnostics.report(problem, finding);
    if (count === MAX_OF_A_KIND) this.diagnostics.report(problem, { ...finding, message: andMore(message) });
  }

  /** The instant of a time in the log; `undefined`, and reported, if it is not one. */
  instant(time: LogTime, start: number, end: number, channel = ''): Instant | undefined {
    const before = this.#before.get(channel);
    const moment = this.clock.moment(time, before?.at, before?.ends);
    if (moment.kind === 'skipped') {
      this.report(logTimeSkipped, start, end, {
        zh: '时钟拨快时跳过了这个时刻',
        en: 'clocks skipped this time when they went forward',
      });
      return undefined;
    }
    if (moment.isGuess) {
      this.report(logTimeRepeated, start, end, {
        zh: '时钟拨回，这个时刻出现两次；当作第一次',
        en: 'clocks went back and showed this time twice; it is taken for the first',
      });
    }
    if (before !== undefined && moment.at < before.at - OUT_OF_TURN) {
      this.report(logTimeGoesBack, start, end, { zh: '比前一行早', en: 'it is before the line above it' });
    }
    this.#before.set(channel, { at: moment.at, ends: undefined });
    return moment.at;
  }

  /** Ends what the last line of a channel says was on air. */
  lasts(ends: Instant | undefined, channel = ''): void {
    const before = this.#before.get(channel);
    if (before !== undefined) this.#before.set(channel, { ...before, ends });
  }
}

function andMore({ zh, en }: Text): Text {
  return { zh: `${zh}；后面同样的不再列出`, en: `${en}; more of the same are not listed` };
}
