import type { Io, Session } from './io.js';
import { chooseLanguage } from './language.js';

export interface OpenSession extends Session {
  readonly code: number;
  /** What commander read; the language is needed before that, for its own messages. */
  settle(flags: { readonly quiet: boolean; readonly verbose: boolean }): void;
}

export function openSession(argv: readonly string[], io: Io): OpenSession {
  const language = chooseLanguage(languageOption(argv), io.env);
  let flags = { quiet: false, verbose: false };
  let code = 0;
  return {
    env: io.env,
    cwd: io.cwd,
    isTerminal: io.isTerminal,
    columns: io.columns,
    signal: io.signal,
    now: () => io.now(),
    out: (text) => io.out(text),
    err: (text) => io.err(text),
    language,
    get quiet() {
      return flags.quiet;
    },
    get verbose() {
      return flags.verbose;
    },
    colour: hasColours(io, io.isOutTerminal ?? io.isTerminal),
    errorColour: hasColours(io, io.isTerminal),
    say: (text) => text[language],
    exit(value) {
      code = value;
    },
    get code() {
      return code;
    },
    settle(read) {
      flags = read;
    },
  };
}

function languageOption(argv: readonly string[]): string | undefined {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index];
  return word?.startsWith('--lang=') ? word.slice('--lang='.length) : index < 0 ? undefined : argv[index + 1];
}

/** https://no-color.org and https://force-color.org; the latter is for people who ask for colours in a pipe. */
function hasColours({ env }: Io, isTerminal: boolean): boolean {
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
