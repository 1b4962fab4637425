import { type Dirent, promises as disk } from 'node:fs';
import path from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { didYouMean, suggestion } from '../diagnostics/did-you-mean.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { fileProblems } from './file-problems.js';
import { isHolidaysName } from './formats.js';
import { leadsOutside } from './leads-outside.js';
import type { FileKind } from './source-file.js';

export interface FoundFile {
  readonly kind: FileKind;
  /** Below the project folder, with `/`. */
  readonly path: string;
}

const SINGLE_FILES: ReadonlyMap<string, FileKind> = new Map([
  ['calendar.yaml', 'calendar'],
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
export async function findFiles(folder: string, diagnostics: DiagnosticList): Promise<readonly FoundFile[]> {
  const entries = await list(folder, '');
  if (entries === undefined) throw await noFolder(folder);
  if (!entries.some((entry) => entry.name === 'project.yaml')) throw noProject(folder);
  const files: FoundFile[] = [];
  const collect = (
    listed: readonly Listed[],
    kindOf: (name: string) => FileKind | undefined,
    known: Iterable<string>,
  ) => {
    reportCollisions(listed, diagnostics);
    for (const { name, path: file } of listed) {
      const kind = kindOf(name);
      if (kind !== undefined) files.push({ kind, path: file });
      else reportNotRead(file, name, known, diagnostics);
    }
  };
  collect(entries.filter(isYaml), kindOfSingleFile, SINGLE_FILES.keys());
  const unread = new Set<FileKind | undefined>();
  const refuse = (name: string) => {
    reportNoFolder(name, diagnostics);
    unread.add(FOLDERS.get(name));
  };
  for (const { name, folder: isFolder } of entries) {
    if (FOLDERS.has(name) && !isFolder) refuse(name);
    if (!isFolder || isYamlName(name)) continue;
    const kind = FOLDERS.get(name);
    const near = kind === undefined ? didYouMean(name, FOLDERS.keys()) : name;
    if (near === undefined) continue;
    if (leadsOutside(folder, name)) {
      if (kind !== undefined) reportOutside(name, diagnostics);
      unread.add(kind);
      continue;
    }
    const listed = await list(folder, `${name}/`);
    if (listed === undefined && kind !== undefined) refuse(name);
    const inside = (listed ?? []).filter(isYaml);
    collect(inside, (file) => (file.endsWith('.yaml') ? kind : undefined), kind === undefined ? [`${near}/`] : []);
  }
  reportMissing(new Set([...files.map(({ kind }) => kind), ...unread]), diagnostics);
  return files.sort((a, b) => compareCodeUnits(a.path, b.path));
}

function kindOfSingleFile(name: string): FileKind | undefined {
  return SINGLE_FILES.get(name) ?? (isHolidaysName(name) ? 'holidays' : undefined);
}

interface Listed {
  readonly name: string;
  readonly path: string;
  readonly folder: boolean;
}

/** `undefined`: not a folder, or none that can be read. Order is settled here; hidden files are not ours. */
async function list(folder: string, below: string): Promise<readonly Listed[] | undefined> {
  let entries: Dirent[];
  try {
    entries = await disk.readdir(path.join(folder, below), { withFileTypes: true });
  } catch {
    return undefined;
  }
  const listed = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .map(async (entry) => ({
      name: entry.name,
      path: below + entry.name,
      folder: entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(path.join(folder, below, entry.name)))),
    }));
  return (await Promise.all(listed)).sort((a, b) => compareCodeUnits(a.name, b.name));
}

async function isFolder(absolute: string): Promise<boolean> {
  return disk.stat(absolute).then(
    (status) => status.isDirectory(),
    () => false,
  );
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

function noProject(folder: string): UsageError {
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

function reportNotRead(file: string, name: string, known: Iterable<string>, diagnostics: DiagnosticList): void {
  if (/\.yml$/i.test(name)) {
    const better = file.replace(/\.yml$/i, '.yaml');
    diagnostics.report(fileProblems.yml, {
      message: {
        zh: `“${file}”不会被读取；请改名为“${better}”`,
        en: `"${file}" is not read; rename it to "${better}"`,
      },
      span: startOf(file),
    });
    return;
  }
  const hint = hintFor(file, name, [...known]);
  diagnostics.report(fileProblems.notKnown, {
    message: { zh: `“${file}”不会被读取${hint.zh}`, en: `"${file}" is not read${hint.en}` },
    span: startOf(file),
  });
}

function hintFor(file: string, name: string, known: readonly string[]): Text {
  const [only] = known;
  if (only?.endsWith('/')) return { zh: `；是否应放在“${only}”中？`, en: `; does it belong into "${only}"?` };
  if (/\.YAML$/i.test(name) && !name.endsWith('.yaml')) {
    const lower = file.replace(/\.yaml$/i, '.yaml');
    return { zh: `；请改名为“${lower}”`, en: `; rename it to "${lower}"` };
  }
  return suggestion(name, known);
}

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
