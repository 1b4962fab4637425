import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import { isCopy, reportCollisions } from './copies.js';
import { isForeign, isOfficeLock, nameMeant, yamlNameMeant } from './file-names.js';
import { isHolidaysName } from './formats.js';
import { leadsOutside } from './leads-outside.js';
import { isYaml, isYamlName, type Listed, type Listing, listFolder } from './list-folder.js';
import { noFolder, noProject } from './no-project.js';
import { reportNoFolder, reportOutside } from './report-places.js';
import { reportUnread } from './report-unread.js';
import type { FileKind } from './source-file.js';

export interface FoundFile {
  readonly kind: FileKind;
  /** Below the project folder, with `/`. */
  readonly path: string;
  /** Where it is on the disk, where that is elsewhere. */
  readonly source?: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Those that there are, or that may be where nothing can be read. */
  readonly kinds: ReadonlySet<FileKind | undefined>;
}

const SINGLE_FILES: ReadonlyMap<string, FileKind> = new Map([
  ['calendar.yaml', 'calendar'],
  ['changes.yaml', 'changes'],
  ['import.yaml', 'import'],
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
/** The files of a project in code-unit order of their paths; what is there and is not read is reported. */
export async function findFiles(
  folder: string,
  diagnostics: DiagnosticList,
  listing: Listing = { renamed: new Map() },
): Promise<FoundFiles> {
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
  files.sort((a, b) => compareCodeUnits(a.path, b.path));
  return { files, kinds: new Set([...files.map(({ kind }) => kind), ...unread]) };

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

/** In the folders of the project everything is looked at, except what programs leave there. */
function isSomething(entry: Listed): boolean {
  return isYaml(entry) || (!entry.folder && !isForeign(entry.name));
}

function kindOfSingleFile(name: string): FileKind | undefined {
  return SINGLE_FILES.get(name) ?? (isHolidaysName(name) ? 'holidays' : undefined);
}
