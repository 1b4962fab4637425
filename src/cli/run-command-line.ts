import { addCommand } from './command/add-command.js';
import { commandsFor } from './commands.js';
import { reportAftermath, reportFailure } from './failure.js';
import { describeProgram } from './program.js';
import type { OpenSession } from './session.js';

/** Reads a command line and does what it says. */
export async function runCommandLine(argv: readonly string[], session: OpenSession): Promise<number> {
  try {
    const program = describeProgram(session);
    for (const entry of await commandsFor(argv)) addCommand(program, entry, session);
    await program.parseAsync([...argv], { from: 'user' });
    return session.code;
  } catch (error) {
    if (session.accomplished === undefined) return reportFailure(error, session);
    reportAftermath(error, session.accomplished, session);
    return session.code;
  }
}
