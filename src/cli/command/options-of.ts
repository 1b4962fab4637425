import type { ArgumentDefinition, OptionDefinitions, OptionName } from './definition.js';

/** What is read for options that are defined so: `--dry-run` is `dryRun`, `--no-gzip` is `gzip`. */
export type OptionsOf<Options extends OptionDefinitions> = {
  readonly [Flags in keyof Options as NameIf<IsAlways<Flags, Options[Flags]>, Flags>]: ValueOf<Flags, Options[Flags]>;
} & {
  readonly [Flags in keyof Options as NameIf<Not<IsAlways<Flags, Options[Flags]>>, Flags>]?: ValueOf<
    Flags,
    Options[Flags]
  >;
};

/** One value per argument: `undefined` for one that may be left out, a list for one with dots. */
export type ArgumentsOf<Arguments extends readonly ArgumentDefinition[]> = {
  readonly [Index in keyof Arguments]: ArgumentOf<Arguments[Index]['term']>;
};

type ArgumentOf<Term> = Term extends `${string}...${string}`
  ? readonly string[]
  : Term extends `[${string}`
    ? string | undefined
    : string;

/** Has it a value also where the command line does not name it? */
type IsAlways<Flags, Option> = Option extends { readonly default: string } | { readonly required: true }
  ? true
  : Option extends { readonly many: string }
    ? true
    : Flags extends `${string}--no-${string}`
      ? true
      : false;

type ValueOf<Flags, Option> = Option extends { readonly many: string }
  ? readonly ReadBy<Option>[]
  : Flags extends `${string}...>`
    ? readonly string[]
    : Flags extends `${string}<${string}`
      ? Option extends { readonly choices: readonly (infer Choice)[] }
        ? Choice
        : ReadBy<Option>
      : Flags extends `${string}[${string}`
        ? string | true
        : Flags extends `${string}--no-${string}`
          ? boolean
          : true;

type ReadBy<Option> = Option extends { readonly read: (text: string, option: OptionName) => infer Value }
  ? Value
  : string;

type Not<Is> = Is extends true ? false : true;
type NameIf<Is, Flags> = Is extends true ? NameOf<LongOf<Flags>> : never;
type LongOf<Flags> = Flags extends `${string}--${infer Long}` ? WordOf<Long> : never;
type WordOf<Long> = Long extends `${infer Word} ${string}` ? Word : Long;
type NameOf<Word> = Word extends `no-${infer Rest}` ? CamelOf<Rest> : CamelOf<Word>;
type CamelOf<Word> = Word extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<CamelOf<Rest>>}` : Word;
