import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Text } from '../diagnostics/text.js';
import type { MediaFolders } from './media-folders.js';
import { isSameKind, type MissingFile, nearNames } from './near-names.js';
import type { NeededFile } from './needed-files.js';
import { recordingNearName } from './problems.js';
import { shellWord } from './shell-word.js';
import { unusedFiles } from './unused-files.js';

/** For a missing file: one with a similar name, and the command that renames it. */
export function reportNearNames(
  missing: ReadonlySet<string>,
  needed: ReadonlyMap<string, NeededFile>,
  folder: MediaFolders,
  diagnostics: DiagnosticList,
): void {
  if (missing.size === 0) return;
  const files = [...missing].map((file) => missingFile(file, needed.get(file)));
  const unused = unusedNames(folder, needed);
  const near = nearNames(files, [...unused.keys()], needed.keys());
  for (const [file, candidates] of near) {
    const span = needed.get(file)?.span;
    const places = candidates.flatMap((name) => (unused.get(name) ?? []).map((root) => ({ name, root })));
    if (span !== undefined) diagnostics.report(recordingNearName, { message: sentence(file, places), span });
  }
}

/** An unused file, and the media folder that it is in. */
interface Candidate {
  readonly name: string;
  readonly root: string;
}

function missingFile(file: string, needed: NeededFile | undefined): MissingFile {
  const titles = [...(needed?.lessons ?? []), ...(needed?.programmes ?? [])].flatMap(({ title }) =>
    title === undefined ? [] : Object.values(title),
  );
  return { file, titles };
}

/** By name, the folders that have one. Empty if a folder cannot be listed: what is missing is known without that. */
function unusedNames(
  folders: MediaFolders,
  needed: ReadonlyMap<string, NeededFile>,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  try {
    const [first] = folders.roots;
    for (const { file, folder = first?.path ?? '', isNamed } of unusedFiles(folders, new Set(needed.keys()))) {
      if (isNamed) names.set(file, [...(names.get(file) ?? []), folder]);
    }
    return names;
  } catch {
    return new Map();
  }
}

function sentence(file: string, candidates: readonly Candidate[]): Text {
  const [only = { name: '', root: '' }] = candidates;
  if (candidates.length > 1) {
    const isOneFolder = candidates.every(({ root }) => root === only.root);
    const names = candidates.slice(0, 3).map(({ name, root }) => (isOneFolder ? name : join(root, name)));
    const more = candidates.length - names.length;
    return {
      zh: `没有“${file}”，却有 ${names.map((name) => `“${name}”`).join('、')}${more > 0 ? `等 ${candidates.length} 个` : ''}；请看哪一个是它，改成这个名称`,
      en: `"${file}" is missing, but there are ${names.map((name) => `"${name}"`).join(', ')}${more > 0 ? ` and ${more} more` : ''}; check which one it is, and rename it`,
    };
  }
  if (!isSameKind(file, only.name)) {
    return {
      zh: `没有“${file}”，却有格式不同的“${only.name}”；请转换格式，或把课的 file 写成这个文件`,
      en: `"${file}" is missing, but there is "${only.name}" of another format; convert it, or name that file with "file" of the lesson`,
    };
  }
  const command = renaming(join(only.root, only.name), join(only.root, file));
  return {
    zh: `没有“${file}”，却有“${only.name}”；若是同一个，请改名：${command}`,
    en: `"${file}" is missing, but there is "${only.name}"; if it is the same, rename it: ${command}`,
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
