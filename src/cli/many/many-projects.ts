import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { projectTable } from '../../report/projects/index.js';
import type { ProjectOutcome } from '../../report/projects/project-outcome.js';
import { projectsTerminal } from '../../report/projects/projects-terminal.js';
import type { Session } from '../io.js';
import { writeReports } from '../write-reports.js';
import { findProjects } from './find-projects.js';
import type { ManyOptions } from './options.js';
import { outcomeOf, withDaysBehind } from './outcome-of.js';
import type { ProjectCommand } from './project-job.js';
import { runJobs } from './run-jobs.js';
import { ofShard } from './shard.js';

/** Does the same for every project below a folder; releases go into a folder for each below `--out`. */
export async function manyProjects(
  typed: string | undefined,
  command: ProjectCommand,
  { shard, jobs, table }: Pick<ManyOptions, 'shard' | 'jobs' | 'table'>,
  session: Session,
): Promise<void> {
  const folder = typed ?? '.';
  const found = findProjects(resolve(session.cwd, folder));
  const chosen = shard === undefined ? found : ofShard(found, shard);
  const names = chosen.map((below) => below || basename(resolve(session.cwd, folder)));
  const clockAhead = session.now() - Date.now();
  const runs = await runJobs(
    chosen.map((below, index) => {
      const own = commandFor(command, names[index] ?? '');
      const project = below === '' ? folder : join(folder, below);
      const { cwd, env, columns } = session;
      return {
        folder: project,
        command: own,
        argv: argvFor(own, project, session),
        cwd,
        env: { ...env },
        columns,
        clockAhead,
      };
    }),
    {
      threads: jobs ?? availableParallelism(),
      signal: session.signal,
      onDone: (done, job) => session.progress?.({ step: command.name, done, total: chosen.length, file: job.folder }),
    },
  );
  const outcomes = withDaysBehind(runs.map((run, index) => outcomeOf(names[index] ?? '', command, run)));
  for (const [index, { code, said }] of runs.entries())
    if (code !== 0 && said !== '') session.err(`\n== ${names[index]}\n${said}`);
  if (!session.quiet || outcomes.some(({ code }) => code !== 0))
    session.out(projectsTerminal(outcomes, session.language));
  session.note({ projects: outcomes.length, failed: outcomes.filter(({ code }) => code !== 0).length });
  session.tell(countsOf(outcomes));
  session.exit(codeOf(outcomes));
  await writeReports(table, async (format) => (await projectTable(format))(outcomes, session.language), session);
}

function commandFor(command: ProjectCommand, name: string): ProjectCommand {
  const { out } = command.options;
  return out === undefined ? command : { ...command, options: { ...command.options, out: join(out, name) } };
}

/** What a person types to do one of them again. */
function argvFor(command: ProjectCommand, project: string, { language }: Session): readonly string[] {
  const { out } = command.options;
  return [command.name, project, ...(out === undefined ? [] : ['--out', out]), '--lang', language];
}

/** The most serious of them: a defect, an interruption, errors, the environment, another airclass, a part that was kept. */
const BY_WEIGHT = [70, 143, 130, 1, 2, 75, 3];

function codeOf(outcomes: readonly ProjectOutcome[]): number {
  const codes = new Set(outcomes.map(({ code }) => code));
  return BY_WEIGHT.find((code) => codes.has(code)) ?? 0;
}

function countsOf(outcomes: readonly ProjectOutcome[]): Text {
  const [all, failed] = [outcomes.length, outcomes.filter(({ code }) => code !== 0).length];
  return {
    zh: `共 ${all} 个项目，${failed === 0 ? '都没有问题' : `${failed} 个需要处理`}。`,
    en: `${all === 1 ? '1 project' : `${all} projects`}, ${failed === 0 ? 'none of them with errors' : `${failed} to look at`}.`,
  };
}
