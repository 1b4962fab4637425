import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Text } from '../diagnostics/text.js';
import type { MediaFolder } from './media-folder.js';
import { isSameKind, type MissingFile, nearNames } from './near-names.js';
import type { NeededFile } from './needed-files.js';
import { recordingNearName } from './problems.js';
import { shellWord } from './shell-word.js';
import { unusedFiles } from './unused-files.js';

/** For a missing file: one with a similar name, and the command that renames it. */
export function reportNearNames(
  missing: ReadonlySet<string>,
  needed: ReadonlyMap<string, NeededFile>,
  folder: MediaFolder,
  diagnostics: DiagnosticList,
): void {
  if (missing.size === 0) return;
  const files = [...missing].map((file) => missingFile(file, needed.get(file)));
  const near = nearNames(files, unusedNames(folder, needed), needed.keys());
  for (const [file, candidates] of near) {
    const span = needed.get(file)?.span;
    if (span !== undefined)
      diagnostics.report(recordingNearName, { message: sentence(file, candidates, folder), span });
  }
}

function missingFile(file: string, needed: NeededFile | undefined): MissingFile {
  const titles = [...(needed?.lessons ?? []), ...(needed?.programmes ?? [])].flatMap(({ title }) =>
    title === undefined ? [] : Object.values(title),
  );
  return { file, titles };
}

/** Nothing where the folder cannot be listed: what is missing was found so without that. */
function unusedNames(folder: MediaFolder, needed: ReadonlyMap<string, NeededFile>): readonly string[] {
  try {
    return unusedFiles(folder, new Set(needed.keys())).flatMap(({ file, isNamed }) => (isNamed ? [file] : []));
  } catch {
    return [];
  }
}

function sentence(file: string, candidates: readonly string[], folder: MediaFolder): Text {
  const [only = ''] = candidates;
  if (candidates.length > 1) {
    const names = candidates.slice(0, 3).map((name) => `“${name}”`);
    const more = candidates.length - names.length;
    return {
      zh: `没有“${file}”，却有 ${names.join('、')}${more > 0 ? `等 ${candidates.length} 个` : ''}；请看哪一个是它，改成这个名称`,
      en: `"${file}" is not there, and ${candidates
        .slice(0, 3)
        .map((name) => `"${name}"`)
        .join(', ')}${more > 0 ? ` and ${more} more` : ''} are; see which one it is, and rename that`,
    };
  }
  if (!isSameKind(file, only)) {
    return {
      zh: `没有“${file}”，却有格式不同的“${only}”；请转换格式，或把课的 file 写成这个文件`,
      en: `"${file}" is not there, and "${only}" of another format is; convert it, or name that file with "file" of the lesson`,
    };
  }
  const command = renaming(join(folder.path, only), join(folder.path, file));
  return {
    zh: `没有“${file}”，却有“${only}”；若是同一个，请改名：${command}`,
    en: `"${file}" is not there, and "${only}" is; if it is the same, rename it: ${command}`,
  };
}

/** Never over a file that has been created meanwhile. */
function renaming(from: string, to: string): string {
  const move = `mv -n -- ${shellWord(from)} ${shellWord(to)}`;
  const parent = dirname(to);
  return statSync(parent, { throwIfNoEntry: false }) === undefined
    ? `mkdir -p -- ${shellWord(parent)} && ${move}`
    : move;
}
