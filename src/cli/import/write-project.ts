import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../files/make-folder.js';
import { replaceFile } from '../../files/replace-file.js';
import { KIND_FILES } from '../../load/kind-files.js';
import type { Question } from '../../sheets/match/mapping.js';
import { mappingText } from '../../sheets/match/mapping-text.js';
import type { ProjectFile } from '../../sheets/project/project-files.js';
import { companionFiles } from '../init/init-files.js';
import type { InitPlan } from '../init/init-plan.js';
import { writeEditorSettings, writeSchemas } from '../schemas/write-schemas.js';

/** Into a folder that has no project: nothing that is there is replaced. */
export async function writeProject(target: string, plan: InitPlan, files: readonly ProjectFile[]): Promise<void> {
  // The project file last: a folder without it is no project yet, where the power fails half-way.
  const [project, ...rest] = files;
  const own = companionFiles(plan).filter(({ path, ofRepository }) => !ofRepository && !existsSync(join(target, path)));
  for (const { path, text } of [...rest, ...own, ...(project === undefined ? [] : [project])]) {
    const file = join(target, path);
    makeFolder(dirname(file));
    await writeFile(file, text, { flag: 'wx' });
  }
  await writeSchemas(target);
  await writeEditorSettings(target);
}

export async function writeMapping(
  target: string,
  before: string | undefined,
  questions: readonly Question[],
): Promise<void> {
  makeFolder(target);
  await writeSchemas(target);
  await replaceFile(join(target, KIND_FILES.import), Buffer.from(mappingText(before, questions)));
}
