import { dirname, join, relative, sep } from 'node:path';
import { isThere } from '../files/is-there.js';

export interface FileOfProject {
  readonly folder: string;
  /** Below the project folder, with `/`. */
  readonly path: string;
}

/** The nearest folder above a YAML file that has a project.yaml; `undefined` outside of any project. */
export function projectOf(file: string): FileOfProject | undefined {
  if (!/\.ya?ml$/i.test(file)) return undefined;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (isProject(folder)) return { folder, path: relative(folder, file).split(sep).join('/') };
    if (dirname(folder) === folder) return undefined;
  }
}

function isProject(folder: string): boolean {
  try {
    return isThere(join(folder, 'project.yaml'));
  } catch {
    return false;
  }
}
