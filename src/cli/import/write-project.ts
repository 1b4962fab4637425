import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
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

/**
 * Into a folder that has no project: nothing that is there is replaced. The project file is the last, since a folder
 * without it is no project yet; where a file cannot be written, those before it are removed.
 */
export async function writeProject(target: string, plan: InitPlan, files: readonly ProjectFile[]): Promise<void> {
  const [project, ...rest] = files;
  const own = companionFiles(plan).filter(({ path, ofRepository }) => !ofRepository && !existsSync(join(target, path)));
  const written: string[] = [];
  try {
    await writeSchemas(target);
    await writeEditorSettings(target);
    for (const { path, text } of [...rest, ...own, ...(project === undefined ? [] : [project])]) {
      const file = join(target, path);
      makeFolder(dirname(file));
      await writeNew(file, text, written);
    }
  } catch (error) {
    removeWritten(target, written);
    throw error;
  }
}

/** On the disk before the next one is begun. */
async function writeNew(path: string, text: string, written: string[]): Promise<void> {
  const file = await open(path, 'wx');
  written.push(path);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The folders too, unless there is something else in them: the next import must find none of it. */
function removeWritten(target: string, written: readonly string[]): void {
  for (const path of written) rmSync(path, { force: true });
  for (const folder of new Set(written.map((path) => dirname(path)))) {
    if (folder === target || readdirSync(folder).length > 0) continue;
    rmdirSync(folder);
  }
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
