import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { addToGroup } from '../../diagnostics/group-by.js';
import { loadFiles } from '../../load/load-files.js';
import type { Overlay } from '../../load/overlay.js';
import type { FileKind, SourceFile, SourceFiles } from '../../load/source-file.js';
import { buildProject } from '../../model/build-project.js';
import { findGrade } from '../../model/find-grade.js';
import type { Project } from '../../model/project.js';
import { shippedVocabulary } from '../../model/vocabulary/shipped-vocabulary.js';
import type { Owner } from './owner.js';

/** The files of a project, sound or not, and to whom they belong. */
export interface OwnedPlan {
  /** By path below the project folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of the files that belong to one channel, zone or grade; all others are shared. */
  readonly owners: ReadonlyMap<string, Owner>;
  /** The channels that carry a grade. */
  readonly carriers: ReadonlyMap<string, readonly string[]>;
  /** `undefined` where it cannot be built. */
  readonly project: Project | undefined;
}

export async function ownedPlan(folder: string, overlay?: Overlay): Promise<OwnedPlan> {
  const unheard = new DiagnosticList();
  const sources = await loadFiles(folder, unheard, { ...overlay, notices: false });
  const project = buildProject(sources, unheard);
  const owners = new Map<string, Owner>();
  const put = (path: string, owner: Owner | undefined) => owner !== undefined && owners.set(path, owner);
  for (const file of sources.files) put(file.path, ownerOf(file, project));
  for (const { kind, path } of sources.faulty) put(path, writtenOwner(kind, sources.texts.get(path) ?? '', project));
  return { texts: sources.texts, owners, carriers: carriersIn(sources, project), project };
}

function ownerOf(file: SourceFile, project: Project | undefined): Owner | undefined {
  switch (file.kind) {
    case 'timetable':
      return { kind: 'channel', id: file.data.channel };
    case 'zone':
      return { kind: 'zone', id: file.data.id };
    case 'courses':
      return gradeOwner(file.data.grade, project);
    default:
      return undefined;
  }
}

/** Which line names the owner. */
const NAMED_BY = {
  timetable: /^channel\s*[:：]\s*["']?([^\s"'#]+)/m,
  zone: /^id\s*[:：]\s*["']?([^\s"'#]+)/m,
  courses: /^grade\s*[:：]\s*["']?([^\s"'#]+)/m,
} as const satisfies Partial<Record<FileKind, RegExp>>;

/** Of a file that cannot be read as YAML or has not the shape of its kind: it may still say whose it is. */
function writtenOwner(kind: FileKind, text: string, project: Project | undefined): Owner | undefined {
  if (kind !== 'timetable' && kind !== 'zone' && kind !== 'courses') return undefined;
  const [, id] = NAMED_BY[kind].exec(text) ?? [];
  if (id === undefined) return undefined;
  if (kind === 'courses') return gradeOwner(id, project);
  return { kind: kind === 'zone' ? 'zone' : 'channel', id };
}

function gradeOwner(word: string, project: Project | undefined): Owner | undefined {
  const grade = findGrade((project?.vocabulary ?? shippedVocabulary).grades, word);
  return grade && { kind: 'grade', id: grade.id };
}

/** Without a project, as far as timetables say it in one line. */
function carriersIn({ files }: SourceFiles, project: Project | undefined): ReadonlyMap<string, readonly string[]> {
  const carriers = new Map<string, string[]>();
  if (project !== undefined) {
    for (const { id, grades } of project.channels.values())
      for (const grade of grades) addToGroup(carriers, grade.id, id);
    return carriers;
  }
  for (const file of files) {
    if (file.kind !== 'timetable' || file.data.grade === undefined) continue;
    const owner = gradeOwner(file.data.grade, project);
    if (owner !== undefined) addToGroup(carriers, owner.id, file.data.channel);
  }
  return carriers;
}
