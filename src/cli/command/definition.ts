import type { Text } from '../../diagnostics/text.js';

/** As it is typed, e.g. `--days`. Not `string`: readers of options take it after the text, and a swapped call must not compile. */
export type OptionName = `--${string}`;

/** The help text of an option, and what else defines it besides its flags. */
export interface OptionDefinition extends Text {
  readonly default?: string;
  readonly choices?: readonly string[];
  /** `list`: `a,b`, repeated or not; `repeated`: one value each time. */
  readonly many?: 'list' | 'repeated';
  readonly required?: true;
  /** Makes a value of the text, or throws a `UsageError` that names the option. */
  readonly read?: (text: string, option: OptionName) => unknown;
}

/** By flags, e.g. `-o, --output <file>`, in the order of the help. */
export type OptionDefinitions = { readonly [flags: `${string}--${string}`]: OptionDefinition };

export interface ArgumentDefinition extends Text {
  /** `[project]`, `<logs...>` */
  readonly term: string;
}

/** A command's whole help: its command line is read by it, and docs/commands.md is written from it. */
export interface CommandDefinition {
  readonly name: string;
  readonly text: Text;
  readonly arguments?: readonly ArgumentDefinition[];
  readonly options?: OptionDefinitions;
  readonly examples: readonly string[];
}
