import { version } from '../report/version.js';
import { commandWord } from './command-word.js';
import type { Io } from './io.js';
import type { JsonLog } from './json-log.js';
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

/** The version alone needs nothing that reads a command line: that takes as long to load as half of Node. */
async function run(argv: readonly string[], session: OpenSession): Promise<number> {
  const [first, ...more] = argv;
  if (more.length === 0 && (first === '--version' || first === '-V')) {
    session.out(`${version}\n`);
    return session.code;
  }
  const { runCommandLine } = await import('./run-command-line.js');
  return runCommandLine(argv, session);
}

/** Before the command line is read: what is wrong with that goes into the log too. */
async function openLog(argv: readonly string[], io: Io): Promise<JsonLog> {
  const { JsonLog: Log } = await import('./json-log.js');
  return new Log(io, commandWord(argv));
}

const JSON_LOG = '--json-log';
