import { promises as disk } from 'node:fs';
import { UsageError } from '../diagnostics/usage-error.js';
import { nameMeant } from './file-names.js';
import type { Listed } from './list-folder.js';

/** Why a path cannot be the folder of a project. */
export async function noFolder(folder: string): Promise<UsageError> {
  const status = await disk.stat(folder).catch(() => undefined);
  if (status === undefined)
    return new UsageError({ zh: `没有文件夹“${folder}”`, en: `there is no folder "${folder}"` });
  if (!status.isDirectory()) {
    return new UsageError({
      zh: `“${folder}”不是文件夹；请给出项目文件夹`,
      en: `"${folder}" is not a folder; name the folder of a project`,
    });
  }
  return new UsageError({ zh: `文件夹“${folder}”无法读取`, en: `the folder "${folder}" cannot be read` });
}

/** Why a folder is not one of a project, and what to do. */
export function noProject(folder: string, entries: readonly Listed[]): UsageError {
  const almost = entries.find(({ name }) => nameMeant(name, ['project.yaml']) !== undefined);
  if (almost !== undefined) {
    return new UsageError({
      zh: `“${folder}”中没有 project.yaml，却有“${almost.name}”；请把它改名为 project.yaml`,
      en: `"${folder}" has no project.yaml, but "${almost.name}"; rename that to project.yaml`,
    });
  }
  return new UsageError({
    zh: `“${folder}”中没有 project.yaml，不是项目文件夹；可用“airclass init”新建一个`,
    en: `"${folder}" has no project.yaml and is not a project; "airclass init" makes a new one`,
  });
}
