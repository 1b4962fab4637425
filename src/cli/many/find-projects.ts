import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { isReleaseId } from '../../release/release-id.js';
import { environmentFault } from '../environment-fault.js';

const PROJECT = 'project.yaml';

/**
 * Folders of projects below a folder, by their paths below it; `''` where it is one itself. What is in a project is its
 * own, links are not followed, and a release has the plan that it was made from.
 */
export function findProjects(folder: string): readonly string[] {
  const found: string[] = [];
  const look = (below: string): void => {
    const entries = entriesOf(join(folder, below));
    if (entries.some((entry) => entry.name === PROJECT && !entry.isDirectory())) {
      found.push(below);
      return;
    }
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const isOther = entry.name.startsWith('.') || entry.name === 'node_modules' || isReleaseId(entry.name);
      if (entry.isDirectory() && !isOther) look(path);
    }
  };
  look('');
  if (found.length > 0) return found.sort(compareCodeUnits);
  throw new UsageError({
    zh: `“${folder}”下没有项目（没有一个文件夹里有 ${PROJECT}）；请给出项目所在的文件夹`,
    en: `there is no project below "${folder}": no folder in it has a ${PROJECT}; name the folder that holds them`,
  });
}

/** A folder that cannot be read may hold projects: it is not taken for empty. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const why = environmentFault(error);
    if (why === undefined) throw error;
    throw new UsageError({
      zh: `无法列出文件夹“${folder}”里的项目：${why.zh}`,
      en: `the projects in the folder "${folder}" cannot be listed: ${why.en}`,
    });
  }
}
