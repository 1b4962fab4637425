import type { MessageLanguage, Text } from '../diagnostics/text.js';

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
  out(text: string): void;
  err(text: string): void;
  /** Ends long work: SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
}

/** What every command knows once the command line is read. */
export interface Session extends Io {
  readonly language: MessageLanguage;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** On standard output. */
  readonly colour: boolean;
  /** On standard error. */
  readonly errorColour: boolean;
  say(text: Text): string;
  /** Sets the exit code that `main` answers. */
  exit(code: number): void;
}
