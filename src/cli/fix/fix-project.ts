import pico from 'picocolors';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import { schemasOutdated } from '../../rules/schemas-outdated.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { writeSchemas } from '../schemas/write-schemas.js';
import type { ProjectOptions } from '../shared-options.js';
import { fixInMemory } from './fix-in-memory.js';
import { saveTexts } from './save-texts.js';
import { unifiedDiff } from './unified-diff.js';

/** Fixes what can be fixed, or with `dryRun` prints how; returns the project as it is afterwards. */
export async function fixProject(
  project: string | undefined,
  options: ProjectOptions,
  session: Session,
  { dryRun, show }: { readonly dryRun: boolean; readonly show: boolean },
  choose: (compiled: CompiledProject) => Promise<readonly Diagnostic[]>,
): Promise<CompiledProject> {
  const { compiled, fixed, files } = await fixInMemory(project, options, session, choose);
  const renews = (await choose(compiled)).some(({ problem }) => problem.id === schemasOutdated.id);
  const shown = coloured(await unifiedDiff(compiled.folder, files, compiled.report.prefix), session.colour);
  if (dryRun) session.out(shown);
  else {
    if (show) session.out(shown);
    await saveTexts(compiled.folder, files);
  }
  const schemas = renews && !dryRun ? await writeSchemas(compiled.folder) : [];
  session.tell(accountOf(fixed.length + (renews ? 1 : 0), files.length + schemas.length, dryRun));
  return schemas.length === 0 ? compiled : compileProject(project, options, session, { notices: true });
}

function accountOf(problems: number, files: number, dryRun: boolean): Text {
  if (problems === 0) return { zh: '没有可以自动改的问题。', en: 'There is nothing that can be fixed.' };
  return {
    zh: `${dryRun ? '可改' : '已改'} ${problems} 个问题，涉及 ${files} 个文件。`,
    en: `${dryRun ? 'Would fix' : 'Fixed'} ${count(problems, 'problem')} in ${count(files, 'file')}.`,
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function coloured(diff: string, colour: boolean): string {
  const paint = pico.createColors(colour);
  const line = (words: string): string => {
    if (/^(?:---|\+\+\+) /.test(words)) return paint.bold(words);
    if (words.startsWith('+')) return paint.green(words);
    if (words.startsWith('-')) return paint.red(words);
    return words.startsWith('@@') ? paint.cyan(words) : words;
  };
  return diff.split('\n').map(line).join('\n');
}
