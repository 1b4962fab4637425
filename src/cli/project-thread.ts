import { parentPort } from 'node:worker_threads';
import type { Text } from '../diagnostics/text.js';
import { Memory } from '../memory/memory.js';
import type { BuildOptions } from './build/options.js';
import { build } from './build/run.js';
import type { CheckOptions } from './check/options.js';
import { check } from './check/run.js';
import { reportAftermath, reportFailure } from './failure.js';
import type { Io, Session } from './io.js';
import type { ProjectJob, ProjectRun } from './many/project-job.js';
import { openSession } from './session.js';

// The thread's own module: one project after another, with the code of each command warm.
const stop = new AbortController();
/** Each project is another state of one folder: what is equal in several of them, such as a plan, is made once. */
const memory = new Memory(true, 6);
parentPort?.on('message', async (message: Message) => {
  if ('stop' in message) stop.abort(message.stop);
  else parentPort?.postMessage(await run(message.job));
});

/** As `ToThread`, with the options that the command has read. */
type Message = { readonly job: Job } | { readonly stop: string };
interface Job extends ProjectJob {
  readonly command:
    | { readonly name: 'build'; readonly options: BuildOptions }
    | { readonly name: 'check'; readonly options: CheckOptions };
}

async function run(job: Job): Promise<ProjectRun> {
  let said = '';
  const print = (text: string) => {
    said += text;
  };
  let notes: Readonly<Record<string, unknown>> = {};
  const wrong: { inFiles: Text | undefined; besides: Text | undefined } = { inFiles: undefined, besides: undefined };
  const io: Io = {
    ...{ env: job.env, cwd: job.cwd, columns: job.columns, isTerminal: false, signal: stop.signal },
    now: () => Date.now() + job.clockAhead,
    out: print,
    err: print,
  };
  const opened = openSession(job.argv, io);
  const session: Session = {
    ...opened,
    note(details) {
      notes = { ...notes, ...details };
    },
    show(report) {
      wrong.inFiles ??= report.diagnostics.find(({ severity }) => severity === 'error')?.message;
      return opened.show(report);
    },
    tell(text, level) {
      if (level === 'error') wrong.besides ??= text;
      opened.tell(text, level);
    },
  };
  try {
    const { folder, command } = job;
    memory.disk.changed();
    if (command.name === 'build') await build(folder, command.options, session, memory);
    else await check(folder, command.options, session, memory);
  } catch (error) {
    if (opened.accomplished === undefined) opened.exit(reportFailure(error, session));
    else reportAftermath(error, opened.accomplished, session);
  }
  return { code: opened.code, said, notes, why: wrong.inFiles ?? wrong.besides };
}
