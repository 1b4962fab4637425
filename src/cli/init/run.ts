import { existsSync } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { makeFolder } from '../../files/make-folder.js';
import type { Session } from '../io.js';
import { writeEditorSettings, writeSchemas } from '../schemas/write-schemas.js';
import { companionFiles, initFiles } from './init-files.js';
import type { InitPlan } from './init-plan.js';
import { localityFiles } from './locality-files.js';
import type { InitOptions } from './options.js';
import { readPlan } from './read-plan.js';
import { unannounced } from './school-days.js';
import type { TakenPlan } from './taken-plan.js';

export async function init(folder: string | undefined, options: InitOptions, session: Session): Promise<void> {
  const target = resolve(session.cwd, folder ?? '.');
  await expectEmpty(target, folder || '.');
  const repository = repositoryOf(target);
  const place = relative(repository, target).split('\\').join('/') || '.';
  const offered = readPlan(options, target, place, session.now());
  const plan = isAsked(options, session) ? await (await import('./ask-plan.js')).askPlan(offered, session) : offered;
  const taken = await takenBy(options, plan, target, session);
  const files = taken === undefined ? initFiles(plan) : localityFiles(plan, taken, options.term !== undefined);
  for (const { path, text } of files) await write(join(target, path), text);
  await writeSchemas(target);
  const kept: string[] = [];
  for (const { path, text, ofRepository } of companionFiles(plan)) {
    const file = join(ofRepository === true ? repository : target, path);
    if (existsSync(file)) kept.push(relative(session.cwd, file));
    else await write(file, text);
  }
  kept.push(...(await writeEditorSettings(target)).kept.map((path) => relative(session.cwd, join(target, path))));
  session.accomplish({ zh: '项目已写好', en: 'the project is written' });
  session.out(
    session.say(nextSteps(taken?.firstDay ?? plan.term.from, relative(session.cwd, target) || '.', files.length)),
  );
  for (const note of notes(taken === undefined ? unannounced(plan.term).keys() : [], kept)) session.tell(note);
}

/** The plan of `--takes`; in the grades that are named, or all. */
async function takenBy(
  { takes, grades, term, sample }: InitOptions,
  plan: InitPlan,
  target: string,
  session: Session,
): Promise<TakenPlan | undefined> {
  if (takes === undefined) return undefined;
  if (sample !== undefined)
    throw new UsageError({
      zh: '--sample 不能与 --takes 合用：课表由上级的计划给出',
      en: '--sample does not go with --takes: the grids are those of the plan',
    });
  const { readTakenPlan } = await import('./taken-plan.js');
  const taken = await readTakenPlan(takes, target, grades.length > 0 ? plan.grades : undefined, session);
  return term === undefined ? taken : { ...taken, firstDay: plan.term.from };
}

/** Only a person at a terminal who said nothing yet is asked. */
function isAsked({ takes, name, city, grades, term, zones, sample, pipeline }: InitOptions, session: Session): boolean {
  const isOpen = [takes, name, city, term, sample, pipeline].every((value) => value === undefined);
  return (
    isOpen && grades.length + zones.length === 0 && session.input !== undefined && session.isTerminal && !session.quiet
  );
}

async function expectEmpty(target: string, shown: string): Promise<void> {
  const status = await stat(target).catch(() => undefined);
  if (status === undefined) return;
  if (!status.isDirectory()) {
    throw new UsageError({
      zh: `“${shown}”是文件，不是文件夹；请换一个名称`,
      en: `"${shown}" is a file, not a folder; name another`,
    });
  }
  const there = await readdir(target);
  if (there.some((name) => !name.startsWith('.'))) {
    throw new UsageError({
      zh: `“${shown}”不是空文件夹；请换一个，以免覆盖已有文件`,
      en: `"${shown}" is not empty; name another folder, so that nothing is overwritten`,
    });
  }
}

/** The root of the git repository that the folder is in; the folder itself where it is in none. */
function repositoryOf(target: string): string {
  for (let folder = target; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return target;
  }
}

async function write(file: string, text: string): Promise<void> {
  makeFolder(dirname(file));
  await writeFile(file, text, { flag: 'wx' });
}

function nextSteps(from: string, folder: string, count: number): Text {
  const name = /^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder);
  const commands = `  airclass check ${name}\n  airclass build ${name} --from ${from}\n`;
  return { zh: `已写入 ${count} 个文件。接下来：\n${commands}`, en: `Wrote ${count} files. Next:\n${commands}` };
}

/** `years`: those whose holidays are not announced. */
function notes(years: Iterable<string>, kept: readonly string[]): readonly Text[] {
  return [
    ...[...years].map((year) => ({
      zh: `${year} 年放假安排尚未公布：calendar.yaml 先按法定假日写，公布后请改。`,
      en: `The holidays of ${year} are not announced yet: calendar.yaml has the days of the law; change them once they are.`,
    })),
    ...kept.map((file) => ({ zh: `已有“${file}”，没有改动。`, en: `"${file}" was there and is unchanged.` })),
  ];
}
