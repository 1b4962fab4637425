import { groupBy } from '../diagnostics/group-by.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import { mediaKind } from './media-kind.js';

/** A missing file of the project, and what people may have called it. */
export interface MissingFile {
  readonly file: string;
  /** Of its lessons or programmes, in every language. */
  readonly titles: readonly string[];
}

/** What people append to a name to distinguish takes. */
const TAKES =
  /[-_ .]*(?:[(（[【]\s*)?(?:最终版?|终版|定稿|终稿|修改版?|修正版?|新版?|成片|副本|复件|copy|final|new|edited|(?:v|ver|版本)\s*\d{1,3}|(?<=[(（])\s*\d{1,3}(?=\s*[)）]))\s*(?:[)）\]】])?$/u;
const EXTENSION = /\.(?:mp4|m4v|mov|ts|m2ts|mts|mpe?g|vob|mkv|webm|avi|flv|mxf|wmv|png|jpe?g|rmvb|rm|3gp|f4v)$/u;

/**
 * For each missing file, the unused files that are most like it: the same but for case, width, composition,
 * blanks, leading zeros, marks of a take, a doubled or another extension; else such a name with the title after it or
 * instead of it; else the same name in a folder beside that `wanted` files do not use, where no other missing file could
 * be meant. Several where they are equally near.
 */
export function nearNames(
  missing: Iterable<MissingFile>,
  unused: readonly string[],
  wanted: Iterable<string> = [],
): ReadonlyMap<string, readonly string[]> {
  const candidates = unused.map((file) => ({ file, ...looseParts(file) }));
  const byPath = groupBy(candidates, ({ folder, name }) => `${folder}/${name}`);
  const byFolder = groupBy(candidates, ({ folder }) => folder);
  const byName = groupBy(candidates, ({ name }) => name);
  const used = new Set([...wanted].map((file) => looseParts(file).folder));
  const beside = new Map<string, readonly string[]>();
  const near = new Map<string, readonly string[]>();
  for (const { file, titles } of missing) {
    const { folder, name } = looseParts(file);
    const known = titles.map(loose).filter((title) => [...title].length > 1);
    const inFolder = byFolder.get(folder) ?? [];
    const found = [
      byPath.get(`${folder}/${name}`) ?? [],
      inFolder.filter((other) => known.some((title) => isNameWithTitle(other.name, name, title))),
      inFolder.filter((other) => known.includes(other.name)),
    ].find((files) => files.length > 0);
    if (found !== undefined) near.set(file, namesOf(found));
    else beside.set(file, namesOf((byName.get(name) ?? []).filter((other) => isBeside(other.folder, folder, used))));
  }
  const claims = groupBy([...beside.values()].flat(), (file) => file);
  for (const [file, found] of beside) {
    if (found.length > 0 && found.every((other) => claims.get(other)?.length === 1)) near.set(file, found);
  }
  return near;
}

/** The same demuxer reads both: a new name is all that is needed. */
export function isSameKind(a: string, b: string): boolean {
  const [one, other] = [mediaKind(a), mediaKind(b)];
  return one !== undefined && one.formats === other?.formats;
}

function looseParts(file: string): { readonly folder: string; readonly name: string } {
  const parts = file.split('/');
  const name = parts.pop() ?? '';
  return { folder: parts.map(loose).join('/'), name: loose(withoutExtensions(name)) };
}

function withoutExtensions(name: string): string {
  let rest = spelled(name);
  while (EXTENSION.test(rest)) rest = rest.replace(EXTENSION, '').trimEnd();
  return rest;
}

/** `０１`, `1`, `01 (2)` and `01最终版` are all `1`; `-`, `_` and blanks are one. */
function loose(name: string): string {
  let rest = spelled(name).trim();
  for (let cut = rest.replace(TAKES, ''); cut !== rest && cut !== ''; cut = rest.replace(TAKES, '')) rest = cut;
  return rest
    .replace(/[\s_.\-–—]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .replace(/(?<!\d)0+(?=\d)/gu, '');
}

function spelled(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** `1-小数乘法` and `1小数乘法` for the lesson `1` with that title. */
function isNameWithTitle(other: string, name: string, title: string): boolean {
  return other === `${name}-${title}` || other === `${name}${title}` || other === `${title}-${name}`;
}

/** Next to it, right above or right below it, and of no other course. */
function isBeside(folder: string, wanted: string, used: ReadonlySet<string>): boolean {
  if (folder === wanted || used.has(folder)) return false;
  return parentOf(folder) === parentOf(wanted) || folder === parentOf(wanted) || parentOf(folder) === wanted;
}

function namesOf(files: readonly { readonly file: string }[]): readonly string[] {
  return files.map(({ file }) => file).sort(compareCodeUnits);
}

function parentOf(folder: string): string | undefined {
  if (folder === '') return undefined;
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
}
