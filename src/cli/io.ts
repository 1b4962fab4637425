import type { Readable, Writable } from 'node:stream';
import type { MessageLanguage, Text } from '../diagnostics/text.js';
import type { ReportInput } from '../report/problems/report.js';

/** What a command may touch of the world; tests pass their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds of the epoch: the only clock. */
  now(): number;
  /** Is standard error a terminal: progress and colours are for people only. */
  readonly isTerminal: boolean;
  /** The same of standard output; taken as `isTerminal` where left out. */
  readonly isOutTerminal?: boolean;
  readonly columns: number;
  /** Where a person types; left out where standard input is no terminal. */
  readonly input?: Readable | undefined;
  /** Standard input and output for a program to talk over; left out where there is nothing to talk to. */
  readonly streams?: { readonly input: Readable; readonly output: Writable } | undefined;
  out(text: string): void;
  err(text: string): void;
  /** Waits for the readers of both; what could not be written to each. Left out where nothing can fail. */
  delivered?(): Promise<Undelivered>;
  /** Milliseconds between two looks of `probe --watch`; its own where left out. */
  readonly watchEvery?: number | undefined;
  /** Ends long work: SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
}

export interface Undelivered {
  readonly out: Error | undefined;
  readonly err: Error | undefined;
}

/** `info` is what `--quiet` leaves out. */
export type Level = 'info' | 'warning' | 'error';

/** How far long work is. */
export interface Progress {
  /** What works: `ffprobe`, `ffmpeg`, `write`. */
  readonly step: string;
  readonly done: number;
  /** The step is over where `done` is as much. */
  readonly total: number;
  readonly file?: string;
}

/** What every command knows once the command line is read. */
export interface Session extends Io {
  /** The words after `airclass`, as they were typed. */
  readonly argv: readonly string[];
  readonly language: MessageLanguage;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** On standard output. */
  readonly colour: boolean;
  /** On standard error. */
  readonly errorColour: boolean;
  say(text: Text): string;
  /** A line beside the results, on standard error. */
  tell(text: Text, level?: Level): void;
  /** A result in words, on standard output. */
  announce(text: Text): void;
  /** What does not exist in both languages, on standard error. */
  err(text: string): void;
  /** Only where it is visible: on a terminal, or in `--json-log`. */
  readonly progress: ((progress: Progress) => void) | undefined;
  /** What was found in people's files, on standard error. */
  show(report: ReportInput): Promise<void>;
  /** Facts for the last line of `--json-log`. */
  note(details: Readonly<Record<string, unknown>>): void;
  /** What the command was for is done and stays done, as `text` says: nothing that fails later makes it a failure. */
  accomplish(text: Text): void;
  /** Sets the exit code that `main` returns. */
  exit(code: number): void;
}
