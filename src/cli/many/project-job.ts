import type { Text } from '../../diagnostics/text.js';

/** What is done with a project. */
export interface ProjectCommand {
  readonly name: 'build' | 'check';
  /** Those of the command, as they were read: plain values, which can be sent to a thread. */
  readonly options: object & { readonly out?: string; readonly dryRun?: true };
}

/** One project for a thread. */
export interface ProjectJob {
  /** As a person would type it. */
  readonly folder: string;
  readonly command: ProjectCommand;
  /** The words of a command that does the same. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds that the clock is ahead of the machine's. */
  readonly clockAhead: number;
  readonly columns: number;
}

/** How it ended. */
export interface ProjectRun {
  readonly code: number;
  /** All that it would have printed, both streams in order. */
  readonly said: string;
  /** What the command notes for programs. */
  readonly notes: Readonly<Record<string, unknown>>;
  /** The first error, of the project's files if there is one. */
  readonly why: Text | undefined;
}

/** To a thread: a project, or the signal that ends the work. */
export type ToThread = { readonly job: ProjectJob } | { readonly stop: string };
