import type { OptionDefinitions } from '../src/cli/command/definition.js';
import type { CommandEntry } from '../src/cli/command/entry.js';
import type { withNotes } from '../src/cli/help-words.js';
import type { MessageLanguage, Text } from '../src/diagnostics/text.js';

export interface DescribedCommands {
  readonly commands: readonly CommandEntry[];
  readonly globalOptions: OptionDefinitions;
  readonly standardOptions: OptionDefinitions;
  readonly exitCodes: Readonly<Record<number, Text>>;
  readonly withNotes: typeof withNotes;
}

export function commandsDoc(described: DescribedCommands, language: MessageLanguage): string;
