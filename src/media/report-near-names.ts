import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Text } from '../diagnostics/text.js';
import type { Project } from '../model/project.js';
import {
  type Candidate,
  type Deliveries,
  matchDeliveries,
  pathOf,
  type Unclear,
} from './lesson-names/match-deliveries.js';
import type { MediaFolders } from './media-folders.js';
import { isSameKind } from './near-names.js';
import type { NeededFile } from './needed-files.js';
import { recordingNearName } from './problems.js';
import { shellWord } from './shell-word.js';

/** For a missing file: one that is there under another name, and the command that renames it. */
export function reportNearNames(
  missing: ReadonlySet<string>,
  needed: ReadonlyMap<string, NeededFile>,
  folder: MediaFolders,
  project: Project,
  diagnostics: DiagnosticList,
): void {
  const { found, unclear }: Deliveries = matchDeliveries(missing, needed, folder, project);
  for (const { file, candidates } of found.values()) {
    const span = needed.get(file)?.span;
    if (span !== undefined) diagnostics.report(recordingNearName, { message: sentence(file, candidates), span });
  }
  for (const one of unclear) {
    const lesson = one.lessons.find(({ file }) => missing.has(file));
    if (lesson !== undefined) diagnostics.report(recordingNearName, { message: choice(one), span: lesson.span });
  }
}

function choice({ candidate, lessons }: Unclear): Text {
  const ids = lessons.map(({ id }) => `“${id}”`);
  return {
    zh: `“${candidate.name}”可能是${ids.slice(0, -1).join('、')}或${ids.at(-1)}；请看是哪一课，改成那一课的文件名`,
    en: `"${candidate.name}" could be ${lessons.map(({ id }) => `"${id}"`).join(' or ')}; check which lesson it is, and give it the name of that lesson's file`,
  };
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
  const command = renaming(pathOf(only), join(only.root, file));
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
