import { promises as disk } from 'node:fs';
import path from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { readRegular } from '../files/regular-file.js';
import { isNobodys, isOfficeLock, nameMeant, originalOf, saysCopy, yamlNameMeant } from './file-names.js';
import { fileProblems } from './file-problems.js';
import { isHolidaysName } from './formats.js';
import { leadsOutside } from './leads-outside.js';
import { type Listed, type Listing, listFolder } from './list-folder.js';
import { reportUnread } from './report-unread.js';
import type { FileKind } from './source-file.js';

export interface FoundFile {
  readonly kind: FileKind;
  /** Below the project folder, with `/`. */
  readonly path: string;
  /** Where it is on the disk, where that is elsewhere. */
  readonly source?: string;
}

const SINGLE_FILES: ReadonlyMap<string, FileKind> = new Map([
  ['calendar.yaml', 'calendar'],
  ['changes.yaml', 'changes'],
  ['notify.yaml', 'notify'],
  ['programmes.yaml', 'programmes'],
  ['project.yaml', 'project'],
  ['teachers.yaml', 'teachers'],
  ['vocabulary.yaml', 'vocabulary'],
]);
const FOLDERS: ReadonlyMap<string, FileKind> = new Map([
  ['courses', 'courses'],
  ['timetables', 'timetable'],
  ['zones', 'zone'],
]);
const REQUIRED: ReadonlyMap<FileKind, string> = new Map([
  ['calendar', 'calendar.yaml'],
  ['teachers', 'teachers.yaml'],
  ['courses', 'courses/*.yaml'],
  ['timetable', 'timetables/*.yaml'],
  ['zone', 'zones/*.yaml'],
]);

/** The files of a project in code-unit order of their paths; what is there and is not read is reported. */
export async function findFiles(
  folder: string,
  diagnostics: DiagnosticList,
  listing: Listing = { renamed: new Map() },
): Promise<readonly FoundFile[]> {
  const entries = await listFolder(folder, '', listing);
  if (entries === undefined) throw await noFolder(folder);
  if (!entries.some((entry) => entry.name === 'project.yaml')) throw noProject(folder, entries);
  const files: FoundFile[] = [];
  const unread = new Set<FileKind | undefined>();
  const outermost = entries.filter((entry) => isYaml(entry) || (!entry.folder && isAlmostKnown(entry.name)));
  collect({ entries: outermost, below: '', known: [...SINGLE_FILES.keys()], kindOf: kindOfSingleFile });
  for (const entry of entries) {
    const { name, folder: isFolder } = entry;
    if (FOLDERS.has(name) && !isFolder) refuse(name);
    if (!isFolder || isYamlName(name)) continue;
    const kind = FOLDERS.get(name);
    const near = kind === undefined ? nameMeant(name, [...FOLDERS.keys()]) : name;
    if (near === undefined) continue;
    if (leadsOutside(folder, name)) {
      if (kind !== undefined) reportOutside(name, diagnostics);
      unread.add(kind);
      continue;
    }
    const listed = await listFolder(folder, `${name}/`, listing);
    if (listed === undefined && kind !== undefined) refuse(name);
    const below = `${name}/`;
    const known = kind === undefined ? [`${near}/`] : [];
    collect({
      entries: (listed ?? []).filter(kind === undefined ? isYaml : isSomething),
      below,
      known,
      kindOf: (file) => (file.endsWith('.yaml') ? kind : undefined),
    });
    for (const inner of kind === undefined ? [] : (listed ?? []).filter((one) => one.folder && !isYaml(one))) {
      const deeper = leadsOutside(folder, inner.path) ? [] : await listFolder(folder, `${inner.path}/`, listing);
      collect({
        entries: (deeper ?? []).filter(isYaml),
        below: `${inner.path}/`,
        known: [below],
        kindOf: () => undefined,
      });
    }
  }
  reportMissing(new Set([...files.map(({ kind }) => kind), ...unread]), diagnostics);
  return files.sort((a, b) => compareCodeUnits(a.path, b.path));

  function collect({ entries: listed, below, known, kindOf }: Collected): void {
    reportCollisions(listed.filter(isYaml), diagnostics);
    const isTaken = (name: string) => listed.some((entry) => entry.name === name);
    for (const entry of listed) {
      const { name, path: file } = entry;
      const kind = isOfficeLock(name) ? undefined : kindOf(name);
      if (kind === undefined) reportUnread({ path: file, name, folder: below, known, isTaken }, diagnostics);
      else if (!isCopy(folder, entry, listed, diagnostics)) files.push({ kind, path: file, source: entry.source });
    }
  }

  function refuse(name: string): void {
    reportNoFolder(name, diagnostics);
    unread.add(FOLDERS.get(name));
  }
}

interface Collected {
  readonly entries: readonly Listed[];
  readonly below: string;
  readonly known: readonly string[];
  readonly kindOf: (name: string) => FileKind | undefined;
}

/** A file of the project folder whose name is a slip of one that is read: `teachers.yaml.txt`, `calendar.txt`. */
function isAlmostKnown(name: string): boolean {
  const stem = name.replace(/\..*$/, '').toLowerCase();
  if (isOfficeLock(name) || yamlNameMeant(name) !== undefined) return true;
  return SINGLE_FILES.has(`${stem}.yaml`) && /\.(?:txt|json|xlsx?|csv)$/i.test(name) && stem !== 'project';
}

/** In the folders of the project everything is looked at, but for what programs leave behind. */
function isSomething(entry: Listed): boolean {
  return isYaml(entry) || (!entry.folder && !isNobodys(entry.name));
}

function kindOfSingleFile(name: string): FileKind | undefined {
  return SINGLE_FILES.get(name) ?? (isHolidaysName(name) ? 'holidays' : undefined);
}

/** Also a folder of such a name: anyone who reads it says that it is not a file, else its lessons were missing in silence. */
function isYaml(entry: Listed): boolean {
  return isYamlName(entry.name);
}

function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

async function noFolder(folder: string): Promise<UsageError> {
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

function noProject(folder: string, entries: readonly Listed[]): UsageError {
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

function reportCollisions(entries: readonly Listed[], diagnostics: DiagnosticList): void {
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
function isCopy(
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

/** A link that leads nowhere, a file, a folder that may not be read: what is in it is not known. */
function reportNoFolder(name: string, diagnostics: DiagnosticList): void {
  diagnostics.report(fileProblems.unreadable, {
    message: {
      zh: `“${name}”不是可以读取的文件夹；请检查它的权限、所指向的位置和磁盘`,
      en: `"${name}" is not a folder that can be read; check its permissions, where it points and its disk`,
    },
    span: startOf(name),
  });
}

export function reportOutside(file: string, diagnostics: DiagnosticList): void {
  diagnostics.report(fileProblems.unreadable, {
    message: {
      zh: `“${file}”是指向项目之外的链接，没有读取；请把内容放进项目`,
      en: `"${file}" is a link out of the project and is not read; put what it leads to into the project`,
    },
    span: startOf(file),
  });
}

/** `kinds`: those that there are, or that may be where nothing can be read. */
function reportMissing(kinds: ReadonlySet<FileKind | undefined>, diagnostics: DiagnosticList): void {
  for (const [kind, file] of REQUIRED) {
    if (kinds.has(kind)) continue;
    diagnostics.report(fileProblems.missing, {
      message: { zh: `项目中缺少“${file}”`, en: `the project has no "${file}"` },
      span: startOf('project.yaml'),
    });
  }
}

function startOf(file: string) {
  return { file, start: 0, end: 0 };
}
