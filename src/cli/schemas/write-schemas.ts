import { join } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { isThere } from '../../files/is-there.js';
import { makeFolder } from '../../files/make-folder.js';
import { replaceFile } from '../../files/replace-file.js';
import { leadsOutside } from '../../load/leads-outside.js';
import { COPIES, staleCopies } from '../../load/schema-copies.js';
import { editorSettings } from './editor-settings.js';

/** Brings a project's copies of the schemas up to this version; answers the paths that were written. */
export async function writeSchemas(project: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const { name, text } of staleCopies(project)) written.push(await write(project, COPIES, name, text));
  return written;
}

/** What VS Code needs to know of the project, where it has no such file yet: an editor's settings are its owner's. */
export async function writeEditorSettings(project: string): Promise<EditorFiles> {
  const [written, kept]: [string[], string[]] = [[], []];
  for (const { name, text } of editorSettings()) {
    if (isThere(join(project, '.vscode', name))) kept.push(`.vscode/${name}`);
    else written.push(await write(project, '.vscode', name, text));
  }
  return { written, kept };
}

export interface EditorFiles {
  readonly written: readonly string[];
  /** Were there before, and are unchanged. */
  readonly kept: readonly string[];
}

async function write(project: string, folder: string, name: string, text: string): Promise<string> {
  const [top = folder] = folder.split('/');
  if (leadsOutside(project, top) || leadsOutside(project, folder)) {
    throw new UsageError({
      zh: `“${folder}”是指向项目之外的链接，没有写入；请换成文件夹`,
      en: `"${folder}" is a link out of the project, and nothing was written; put a folder there`,
    });
  }
  makeFolder(join(project, folder));
  await replaceFile(join(project, folder, name), Buffer.from(text));
  return `${folder}/${name}`;
}
