import type { CommandEntry } from './command/entry.js';
import { commandWord } from './command-word.js';

/** By name, in the order of the help. Each is loaded where it is asked for: all of them take as long as Node itself. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandEntry>>> = {
  init: async () => (await import('./init/command.js')).initCommand,
  import: async () => (await import('./import/command.js')).importCommand,
  export: async () => (await import('./export/command.js')).exportCommand,
  pull: async () => (await import('./pull/command.js')).pullCommand,
  deviations: async () => (await import('./deviations/command.js')).deviationsCommand,
  check: async () => (await import('./check/command.js')).checkCommand,
  build: async () => (await import('./build/command.js')).buildCommand,
  change: async () => (await import('./change/command.js')).changeCommand,
  tonight: async () => (await import('./tonight/command.js')).tonightCommand,
  explain: async () => (await import('./explain/command.js')).explainCommand,
  probe: async () => (await import('./probe/command.js')).probeCommand,
  package: async () => (await import('./package/command.js')).packageCommand,
  doctor: async () => (await import('./doctor/command.js')).doctorCommand,
  c2: async () => (await import('./c2/command.js')).c2Command,
  releases: async () => (await import('./releases/command.js')).releasesCommand,
  verify: async () => (await import('./verify/command.js')).verifyCommand,
  rollback: async () => (await import('./rollback/command.js')).rollbackCommand,
  resume: async () => (await import('./resume/command.js')).resumeCommand,
  'as-run': async () => (await import('./as-run/command.js')).asRunCommand,
  follow: async () => (await import('./follow/command.js')).followCommand,
  'on-air': async () => (await import('./on-air/command.js')).onAirCommand,
  diff: async () => (await import('./diff/command.js')).diffCommand,
  notify: async () => (await import('./notify/command.js')).notifyCommand,
  preview: async () => (await import('./preview/command.js')).previewCommand,
  serve: async () => (await import('./serve/command.js')).serveCommand,
  channel: async () => (await import('./channel/command.js')).channelCommand,
  monitor: async () => (await import('./monitor/command.js')).monitorCommand,
  schemas: async () => (await import('./schemas/command.js')).schemasCommand,
  completion: async () => (await import('./completion/command.js')).completionCommand(allCommands),
  lsp: async () => (await import('./lsp/command.js')).lspCommand,
};

export function allCommands(): Promise<readonly CommandEntry[]> {
  return Promise.all(Object.values(COMMANDS).map((load) => load()));
}

/** The requested command; all of them if there is none, for the help and for "did you mean". */
export async function commandsFor(argv: readonly string[]): Promise<readonly CommandEntry[]> {
  const word = commandWord(argv) ?? '';
  const load = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  return load === undefined ? allCommands() : [await load()];
}
