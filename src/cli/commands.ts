import { asRunCommand } from './as-run/command.js';
import { buildCommand } from './build/command.js';
import { c2Command } from './c2/command.js';
import { changeCommand } from './change/command.js';
import { checkCommand } from './check/command.js';
import type { CommandEntry } from './command/entry.js';
import { commandWord } from './command-word.js';
import { diffCommand } from './diff/command.js';
import { doctorCommand } from './doctor/command.js';
import { explainCommand } from './explain/command.js';
import { initCommand } from './init/command.js';
import { lspCommand } from './lsp/command.js';
import { notifyCommand } from './notify/command.js';
import { onAirCommand } from './on-air/command.js';
import { previewCommand } from './preview/command.js';
import { probeCommand } from './probe/command.js';
import { releasesCommand } from './releases/command.js';
import { resumeCommand } from './resume/command.js';
import { rollbackCommand } from './rollback/command.js';
import { schemasCommand } from './schemas/command.js';
import { serveCommand } from './serve/command.js';
import { tonightCommand } from './tonight/command.js';
import { verifyCommand } from './verify/command.js';

/** In the order of the help. */
export const commands: readonly CommandEntry[] = [
  initCommand,
  checkCommand,
  buildCommand,
  changeCommand,
  tonightCommand,
  explainCommand,
  probeCommand,
  doctorCommand,
  c2Command,
  releasesCommand,
  verifyCommand,
  rollbackCommand,
  resumeCommand,
  asRunCommand,
  onAirCommand,
  diffCommand,
  notifyCommand,
  previewCommand,
  serveCommand,
  schemasCommand,
  lspCommand,
];

/** The requested command; all of them if there is none, for the help and for "did you mean". */
export function commandsFor(argv: readonly string[]): readonly CommandEntry[] {
  const word = commandWord(argv);
  const asked = commands.filter(({ definition }) => definition.name === word);
  return asked.length > 0 ? asked : commands;
}
