import path from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { readRegular } from '../files/regular-file.js';
import { originalOf, saysCopy } from './file-names.js';
import { fileProblems } from './file-problems.js';
import { leadsOutside } from './leads-outside.js';
import type { Listed } from './list-folder.js';
import { startOf } from './report-places.js';

export function reportCollisions(entries: readonly Listed[], diagnostics: DiagnosticList): void {
  const seen = new Map<string, string>();
  for (const { path: file } of entries) {
    const folded = file.normalize('NFC').toLowerCase();
    const first = seen.get(folded);
    if (first === undefined) {
      seen.set(folded, file);
      continue;
    }
    diagnostics.report(fileProblems.namesCollide, {
      message: {
        zh: `文件名“${file}”与“${first}”只有大小写不同；请给其中一个改名`,
        en: `the file name "${file}" differs from "${first}" in case only; rename one`,
      },
      span: startOf(file),
      related: [{ message: { zh: '另一个文件', en: 'the other file' }, span: startOf(first) }],
    });
  }
}

/** A copy beside its original would put everything on air twice; answers whether this file is one. */
export function isCopy(
  folder: string,
  { name, path: file }: Listed,
  listed: readonly Listed[],
  diagnostics: DiagnosticList,
): boolean {
  const original = originalOf(name);
  const other = listed.find((entry) => entry.name.toLowerCase() === original?.toLowerCase());
  if (other === undefined || !(saysCopy(name) || isSame(folder, file, other.path))) return false;
  diagnostics.report(fileProblems.copy, {
    message: {
      zh: `“${file}”是“${other.path}”的副本，没有读取；请删除，或改成自己的名称`,
      en: `"${file}" is a copy of "${other.path}" and is not read; delete it, or give it a name of its own`,
    },
    span: startOf(file),
    related: [{ message: { zh: '原来的文件', en: 'the original' }, span: startOf(other.path) }],
  });
  return true;
}

function isSame(folder: string, file: string, other: string): boolean {
  if ([file, other].some((one) => leadsOutside(folder, one))) return false;
  try {
    const [one, two] = [file, other].map((place) => readRegular(path.join(folder, place), MAX_COMPARED));
    return one !== undefined && two?.equals(one) === true;
  } catch {
    return false;
  }
}

/** Bytes; as much as is read of a file. */
const MAX_COMPARED = 2_000_000;
