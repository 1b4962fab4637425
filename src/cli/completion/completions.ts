import { catalogue } from '../catalogue.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { CommandEntry } from '../command/entry.js';
import type { Session } from '../io.js';
import { globalOptions, standardOptions } from '../program.js';

/** What may follow a command, or the program itself. */
export interface Completion {
  /** `change hold`; empty for the program itself. */
  readonly path: string;
  readonly subcommands: readonly CompletedWord[];
  readonly options: readonly CompletedOption[];
  /** Of its argument, where these are known. */
  readonly choices: readonly string[];
}

export interface CompletedWord {
  readonly name: string;
  readonly says: string;
}

export interface CompletedOption {
  /** `--quiet` */
  readonly long: string;
  /** `-q` */
  readonly short: string | undefined;
  readonly says: string;
  readonly takesValue: boolean;
  /** Of its value; empty: anything, such as a path. */
  readonly choices: readonly string[];
}

type Say = Pick<Session, 'say'>;

/** From the definitions that the command line itself is read by. */
export function completions(commands: readonly CommandEntry[], { say }: Say): readonly Completion[] {
  const words = commands.map(({ definition }) => ({ name: definition.name, says: say(definition.text) }));
  const help = { name: 'help', says: say({ zh: '显示某个命令的帮助', en: 'print the help of a command' }) };
  const own = optionsOf({ ...globalOptions, ...standardOptions }, { say });
  return [
    { path: '', subcommands: [...words, help], options: own, choices: [] },
    { path: 'help', subcommands: [], options: [], choices: words.map(({ name }) => name) },
    ...commands.flatMap((entry) => completionsOf(entry, '', { say })),
  ];
}

function completionsOf({ definition, subcommands }: CommandEntry, above: string, session: Say): readonly Completion[] {
  const { name, options = {} } = definition;
  const { say } = session;
  const path = `${above}${name}`;
  const everywhere = { ...globalOptions, '-h, --help': standardOptions['-h, --help'] };
  const own: Completion = {
    path,
    subcommands: subcommands.map((entry) => ({ name: entry.definition.name, says: say(entry.definition.text) })),
    options: optionsOf({ ...options, ...everywhere }, session),
    choices: ARGUMENTS[path] ?? [],
  };
  return [own, ...subcommands.flatMap((entry) => completionsOf(entry, `${path} `, session))];
}

function optionsOf(options: OptionDefinitions, { say }: Say): readonly CompletedOption[] {
  return Object.entries(options).map(([flags, definition]) => ({
    long: /--[\w-]+/.exec(flags)?.[0] ?? flags,
    short: /^-\w/.exec(flags)?.[0],
    says: say(definition),
    takesValue: /[<[]/.test(flags),
    choices: definition.choices ?? [],
  }));
}

/** Arguments that are neither a path nor a word of the user's own. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  explain: catalogue.map(({ id }) => id),
  completion: ['bash', 'zsh', 'fish'],
};
