import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Memory } from '../../memory/memory.js';
import type { DataPath, SourceFile, SourceFileOf, SourceFiles } from '../source-file.js';
import { takesProblems } from './problems.js';
import { withPlaces } from './with-places.js';

/** Whose part a key of a merged file is, and where it stands there. */
type Owner = (path: DataPath) => { readonly file: SourceFile; readonly path: DataPath };

/** What a locality has of its own: the plan says nothing of it. */
const OWN_SETTINGS: ReadonlySet<string> = new Set(['id', 'title', 'time-zone', 'takes', 'in-step', 'shares-plan']);

interface Laying {
  /** Folder of the plan, with `/`. */
  readonly below: string;
  /** Of the locality below the project that is compiled, with `/`. */
  readonly place: string;
  readonly memory: Memory;
}

/**
 * The files of a locality and of its plan as those of one project. Of the kinds that a project has one file of, what the
 * locality writes stands beside what the plan says, or in its place where that is a setting.
 */
export function layOver(
  own: readonly SourceFile[],
  plan: SourceFiles,
  { below, place, memory }: Laying,
  diagnostics: DiagnosticList,
): readonly SourceFile[] {
  const left = plan.files.filter(({ kind }) => kind !== 'zone' && kind !== 'notify' && kind !== 'import');
  const merged = own.map((file) => {
    const index = left.findIndex(({ kind }) => kind === file.kind);
    const other = left[index];
    if (other === undefined || !isSingle(file)) return file;
    left.splice(index, 1);
    return memory.recall<SourceFile>(
      { key: `laid over ${place}${file.path}`, of: [file, other] },
      diagnostics,
      (reports) => laidOver(file, other, below, reports),
    );
  });
  const rest = left.map((file) =>
    file.kind === 'calendar'
      ? memory.recall<SourceFile>({ key: `calendar ${place}${below}`, of: [file] }, diagnostics, () =>
          withPlanHolidays(file, below),
        )
      : file,
  );
  return [...rest, ...merged];
}

function isSingle({ kind }: SourceFile): boolean {
  return kind !== 'courses' && kind !== 'timetable' && kind !== 'zone' && kind !== 'holidays';
}

function laidOver(own: SourceFile, plan: SourceFile, below: string, diagnostics: DiagnosticList): SourceFile {
  if (own.kind === 'project' && plan.kind === 'project') {
    const inherited = Object.entries(plan.data).filter(([key]) => !OWN_SETTINGS.has(key));
    const data = { ...Object.fromEntries(inherited), ...own.data };
    return mergedFile({ ...own, data }, plan, ([key]) => typeof key === 'string' && key in own.data);
  }
  if (own.kind === 'calendar' && plan.kind === 'calendar') return calendarOf(own, withPlanHolidays(plan, below));
  if (own.kind === 'programmes' && plan.kind === 'programmes') {
    refuseTwins(own, plan, 'programmes', own.data.programmes, plan.data.programmes, diagnostics);
    const fill = { ...plan.data.fill, ...own.data.fill };
    const data = { programmes: { ...plan.data.programmes, ...own.data.programmes }, fill };
    return mergedFile({ ...own, data }, plan, isIn(own.data));
  }
  if (own.kind === 'teachers' && plan.kind === 'teachers') {
    refuseTwins(own, plan, 'teachers', own.data.teachers, plan.data.teachers, diagnostics);
    refuseTwins(own, plan, 'organisations', own.data.organisations, plan.data.organisations, diagnostics);
    const data = {
      organisations: { ...plan.data.organisations, ...own.data.organisations },
      teachers: { ...plan.data.teachers, ...own.data.teachers },
    };
    return mergedFile({ ...own, data }, plan, isIn(own.data));
  }
  if (own.kind === 'vocabulary' && plan.kind === 'vocabulary') {
    const data = { ...plan.data, ...own.data };
    for (const key of ['grades', 'subjects', 'themes', 'limits'] as const) {
      refuseTwins(own, plan, key, own.data[key], plan.data[key], diagnostics);
      if (own.data[key] !== undefined || plan.data[key] !== undefined)
        Object.assign(data, { [key]: { ...plan.data[key], ...own.data[key] } });
    }
    return mergedFile({ ...own, data }, plan, isIn(own.data));
  }
  if (own.kind === 'changes' && plan.kind === 'changes') {
    const count = plan.data.changes.length;
    return fileOf(
      { ...own, data: { changes: [...plan.data.changes, ...own.data.changes] } },
      ([key, index, ...more]) =>
        typeof index === 'number' && index >= count
          ? { file: own, path: [key ?? '', index - count, ...more] }
          : { file: plan, path: [key, index, ...more].filter((part) => part !== undefined) },
    );
  }
  return own;
}

/** Days are added to the plan's, each setting of the locality is in place of the plan's. */
function calendarOf(own: SourceFileOf<'calendar'>, plan: SourceFileOf<'calendar'>): SourceFile {
  const closures = [...(plan.data.closures ?? []), ...(own.data.closures ?? [])];
  const data = {
    ...plan.data,
    ...own.data,
    grades: { ...plan.data.grades, ...own.data.grades },
    'make-up-days': { ...plan.data['make-up-days'], ...own.data['make-up-days'] },
    closures,
  };
  const count = plan.data.closures?.length ?? 0;
  const isOwn = isIn(own.data);
  return fileOf({ ...own, data }, (path) => {
    const [key, index, ...more] = path;
    if (key !== 'closures' || typeof index !== 'number') return { file: isOwn(path) ? own : plan, path };
    return index >= count ? { file: own, path: [key, index - count, ...more] } : { file: plan, path };
  });
}

/** Lists of holidays are beside the file that names them. */
function withPlanHolidays(file: SourceFileOf<'calendar'>, below: string): SourceFileOf<'calendar'> {
  const { holidays } = file.data;
  const put = <T>(item: T): T | string => (typeof item === 'string' && item !== 'CN' ? below + item : item);
  if (holidays === undefined) return file;
  return { ...file, data: { ...file.data, holidays: Array.isArray(holidays) ? holidays.map(put) : put(holidays) } };
}

/** One of the locality's keys, or of the keys below them. */
function isIn(data: object): (path: DataPath) => boolean {
  const values: Readonly<Record<string, unknown>> = { ...data };
  return ([key, inner]) => {
    if (key === undefined) return true;
    const value = values[key];
    if (inner === undefined || typeof value !== 'object' || value === null || Array.isArray(value))
      return value !== undefined;
    return inner in value;
  };
}

function mergedFile<File extends SourceFile>(own: File, plan: SourceFile, isOwn: (path: DataPath) => boolean): File {
  return fileOf(own, (path) => ({ file: path.length === 0 || isOwn(path) ? own : plan, path }));
}

function fileOf<File extends SourceFile>(own: File, owner: Owner): File {
  return withPlaces(own, {
    valueSpan(path) {
      const place = owner(path);
      return place.file.valueSpan(place.path);
    },
    keySpan(path) {
      const place = owner(path);
      return place.file.keySpan(place.path);
    },
    leaves: () => own.leaves(),
  });
}

type Entries = Readonly<Record<string, unknown>>;

function refuseTwins(
  own: SourceFile,
  plan: SourceFile,
  key: string,
  names: Entries = {},
  planned: Entries = {},
  diagnostics: DiagnosticList,
): void {
  for (const name of Object.keys(names)) {
    if (!Object.hasOwn(planned, name)) continue;
    diagnostics.report(takesProblems.planNameTaken, {
      message: {
        zh: `“${name}”是上级计划里的标识；请给本地的另取一个`,
        en: `"${name}" is an id of the plan; give the one of this place another`,
      },
      span: own.keySpan([key, name]),
      related: [{ message: { zh: '计划里的在这里', en: 'the one of the plan' }, span: plan.keySpan([key, name]) }],
    });
  }
}
