import type { Session } from '../io.js';
import type { ArgumentDefinition, CommandDefinition, OptionDefinitions } from './definition.js';
import type { ArgumentsOf, OptionsOf } from './options-of.js';

/** A command of the command line, or a group of them. */
export interface CommandEntry {
  readonly definition: CommandDefinition;
  readonly subcommands: readonly CommandEntry[];
  /** `argv`: the arguments, then the options, as commander hands them over; left out for a group. */
  readonly run?: (argv: readonly unknown[], session: Session) => Promise<void>;
}

/** What a command does, once its command line is read. */
type Story<Definition extends CommandDefinition> = (
  ...argv: [
    ...ArgumentsOf<Definition['arguments'] extends readonly ArgumentDefinition[] ? Definition['arguments'] : []>,
    OptionsOf<Definition['options'] extends OptionDefinitions ? Definition['options'] : Record<never, never>>,
    Session,
  ]
) => Promise<void>;

/** `load` is the one late import of a command: whatever else it needs comes with its story. */
export function command<const Definition extends CommandDefinition>(
  definition: Definition,
  load: () => Promise<Story<Definition>>,
): CommandEntry {
  return {
    definition,
    subcommands: [],
    async run(argv, session) {
      const story = await load();
      const words: readonly unknown[] = [...argv, session];
      // commander has read the command line by this very definition, from which the story's types come.
      await story(...(words as Parameters<Story<Definition>>));
    },
  };
}

export function commandGroup(definition: CommandDefinition, subcommands: readonly CommandEntry[]): CommandEntry {
  return { definition, subcommands };
}
