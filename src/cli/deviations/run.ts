import { basename, join, resolve } from 'node:path';
import type { ListedDeviation } from '../../report/deviations/deviations-report.js';
import { deviationsFormat } from '../../report/deviations/index.js';
import { compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { findProjects } from '../many/find-projects.js';
import { writeReports } from '../write-reports.js';
import type { DeviationsOptions } from './options.js';
import { otherTeachers, type ReadLocality } from './other-teachers.js';

export async function deviations(
  argument: string | undefined,
  { all, format, report: asked, now }: DeviationsOptions,
  session: Session,
): Promise<void> {
  const folder = argument ?? '.';
  const found = all === true ? findProjects(resolve(session.cwd, folder)) : [''];
  const read: ReadLocality[] = [];
  for (const below of found) {
    session.signal.throwIfAborted();
    const name = below || basename(resolve(session.cwd, folder));
    const options = { media: [], ...(now !== undefined && { now }) };
    const compiled = await compileProject(join(folder, below), options, session);
    if (compiled.sound !== undefined) read.push({ name, project: compiled.sound.project });
    else {
      const errors = compiled.report.diagnostics.filter(({ severity }) => severity === 'error');
      await session.show({ ...compiled.report, diagnostics: errors });
      session.exit(1);
    }
  }
  const own = read.flatMap(({ name, project }) => project.deviations.map((one) => ({ ...one, project: name })));
  const listed = withoutTwins([...own, ...otherTeachers(read)]);
  const report = { deviations: listed, projects: read.length, language: session.language };
  session.out((await deviationsFormat(format))(report));
  await writeReports(asked, async (name) => (await deviationsFormat(name))(report), session);
  session.note({ projects: read.length, deviations: listed.length });
}

/** What a city does otherwise is seen in each of its counties. */
function withoutTwins(deviations: readonly ListedDeviation[]): readonly ListedDeviation[] {
  const byText = new Map<string, ListedDeviation>();
  for (const one of deviations) {
    const key = [one.by, one.kind, one.channel, one.what.en, one.since].join('\0');
    if (!byText.has(key)) byText.set(key, one);
  }
  return [...byText.values()];
}
