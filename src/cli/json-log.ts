import { lineColumn } from '../diagnostics/line-column.js';
import type { Diagnostic } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import { oneLineJson } from '../report/problems/json-text.js';
import { shownPath } from '../report/problems/place.js';
import type { ReportInput } from '../report/problems/report.js';
import { EXIT_CODES, PUBLISHED_IN_PART } from './exit-codes.js';
import type { Io, Level, Progress } from './io.js';

/** More than one progress message per second is not useful. */
const PROGRESS_EVERY = 1000;

/** `--json-log`: standard error as one JSON object a line, as schemas/log-line.schema.json has it. */
export class JsonLog {
  #lastProgress: { readonly step: string; readonly at: number } | undefined;
  #details: Readonly<Record<string, unknown>> = {};

  constructor(
    readonly io: Pick<Io, 'now' | 'err'>,
    readonly command: string | undefined,
  ) {}

  message(level: Level, message: Text): void {
    this.#line(level, 'message', { message });
  }

  /** What is not ours to translate: a stack, a command's help. */
  text(level: Level, text: string): void {
    this.#line(level, 'text', { text: text.trimEnd() });
  }

  diagnostic({ severity, problem, message, span }: Diagnostic, { texts, prefix }: ReportInput): void {
    const text = texts.get(span.file);
    const { cell } = span;
    const at = cell !== undefined ? { cell } : text === undefined ? {} : lineColumn(text, span.start);
    const place = { file: shownPath(prefix, span.file), ...at };
    this.#line(severity, 'diagnostic', { problem: problem.id, message, place });
  }

  progress({ step, done, total, file }: Progress): void {
    const at = this.io.now();
    const last = this.#lastProgress;
    if (last?.step === step && done < total && at - last.at < PROGRESS_EVERY && at >= last.at) return;
    this.#lastProgress = { step, at };
    this.#line('info', 'progress', { step, done, total, file });
  }

  /** Goes into the last line. */
  note(details: Readonly<Record<string, unknown>>): void {
    this.#details = { ...this.#details, ...details };
  }

  outcome(code: number): void {
    const message: Text | undefined = Object.entries(EXIT_CODES).find(([known]) => Number(known) === code)?.[1];
    const level = code === 0 ? 'info' : code === PUBLISHED_IN_PART ? 'warning' : 'error';
    this.#line(level, 'outcome', { code, message, ...this.#details });
  }

  #line(level: Level, event: string, more: object): void {
    const time = new Date(this.io.now()).toISOString();
    this.io.err(oneLineJson({ time, level, event, command: this.command, ...more }));
  }
}
