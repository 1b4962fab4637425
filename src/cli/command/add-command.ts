import { type Command, Option } from 'commander';
import { examples } from '../help-words.js';
import type { Session } from '../io.js';
import type { OptionDefinition, OptionDefinitions } from './definition.js';
import type { CommandEntry } from './entry.js';
import { readMany } from './many-values.js';

/** Describes the command to commander, in the session's language. */
export function addCommand(parent: Command, { definition, subcommands, run }: CommandEntry, session: Session): void {
  const { say } = session;
  const command = parent.command(definition.name).description(say(definition.text));
  for (const { term, ...text } of definition.arguments ?? []) command.argument(term, say(text));
  addOptions(command, definition.options ?? {}, session);
  command.addHelpText('after', examples(session, ...definition.examples));
  for (const entry of subcommands) addCommand(command, entry, session);
  if (run !== undefined) {
    const count = (definition.arguments?.length ?? 0) + 1;
    // The last one is commander's command.
    command.action((...argv: readonly unknown[]) => run(argv.slice(0, count), session));
  }
}

export function addOptions(command: Command, options: OptionDefinitions, { say }: Pick<Session, 'say'>): void {
  for (const [flags, definition] of Object.entries(options)) {
    command.addOption(withValues(new Option(flags, say(definition)), definition));
  }
}

function withValues(option: Option, definition: OptionDefinition): Option {
  const { default: byDefault, choices, many, required, read = String } = definition;
  const readOne = (text: string): unknown => read(text, `--${option.name()}`);
  if (choices !== undefined) option.choices(choices);
  else if (many !== undefined) option.default([]).argParser(readMany(many, readOne));
  else if (definition.read !== undefined) option.argParser(readOne);
  if (byDefault !== undefined) option.default(readOne(byDefault), byDefault);
  if (required === true) option.makeOptionMandatory();
  return option;
}
