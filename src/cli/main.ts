import { addCommand } from './command/add-command.js';
import { commandWord } from './command-word.js';
import { commandsFor } from './commands.js';
import { reportAftermath, reportFailure } from './failure.js';
import type { Io } from './io.js';
import type { JsonLog } from './json-log.js';
import { describeProgram } from './program.js';
import { type OpenSession, openSession } from './session.js';
import { exitCodeOnceDelivered } from './undelivered.js';

/** Runs one command line and returns its exit code, as EXIT_CODES lists them. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const log = argv.includes(JSON_LOG) ? await openLog(argv, io) : undefined;
  const session = openSession(argv, io, log);
  const code = await exitCodeOnceDelivered(await run(argv, session), session, io);
  log?.outcome(code);
  await io.delivered?.();
  return code;
}

async function run(argv: readonly string[], session: OpenSession): Promise<number> {
  try {
    const program = describeProgram(session);
    for (const entry of commandsFor(argv)) addCommand(program, entry, session);
    await program.parseAsync([...argv], { from: 'user' });
    return session.code;
  } catch (error) {
    if (session.accomplished === undefined) return reportFailure(error, session);
    reportAftermath(error, session.accomplished, session);
    return session.code;
  }
}

/** Before the command line is read: what is wrong with that goes into the log too. */
async function openLog(argv: readonly string[], io: Io): Promise<JsonLog> {
  const { JsonLog: Log } = await import('./json-log.js');
  return new Log(io, commandWord(argv));
}

const JSON_LOG = '--json-log';
