import { changedFiles } from '../../change/changed-files.js';
import type { KnownProject } from '../../change/known-project.js';
import type { Proposed } from '../../change/proposed.js';
import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Day } from '../../model/time.js';
import { proposeChanges } from '../difference/propose-changes.js';
import { proposeWanted } from '../difference/propose-wanted.js';
import { channelOf, wantedOfRows } from '../difference/wanted-of-rows.js';
import type { ImportedSheets } from '../import-workbooks.js';
import type { ListRow } from '../list/list-row.js';
import type { TeacherRow } from '../list/read-lessons.js';
import type { Mapping } from '../match/mapping.js';
import { type EditedFile, FileEdits } from './file-edits.js';
import type { IntoContext } from './into-context.js';
import { KnownPeople } from './known-people.js';
import { editLessons } from './lesson-edits.js';
import { lessonsListed } from './list-lessons.js';
import { addNewGrades } from './new-grades.js';
import { addTimetable, otherWeeks, type WeekInto } from './new-timetables.js';
import { editStandIns } from './stand-in-edits.js';
import { editTeachers } from './teacher-edits.js';

export interface IntoOptions {
  readonly mapping: Mapping;
  /** Where rows give none; empty where nobody gave one yet. */
  readonly reason: string;
  /** Why lists of new grades deviate from their weeks. */
  readonly listReason: string;
  /** From which day on the weeks of sheets hold. */
  readonly from: Day | undefined;
  /** The rows of weeks that are those of one week alone. */
  rowsOfWeek(weeks: readonly WeekInto[]): readonly ListRow[];
}

/** What sheets make of a project. */
export interface IntoPlan {
  /** Entries of `changes:`. */
  readonly proposed: readonly Proposed[];
  /** All files that change, those of the entries too. */
  readonly files: readonly EditedFile[];
  /** Those that change beside the entries, or are new. */
  readonly edited: readonly EditedFile[];
}

/** The project as it would be with its files edited; `undefined` where that is no sound project. */
export type Recompile = (files: readonly EditedFile[]) => Promise<KnownProject | undefined>;

/** Compares sheets with a project, step by step: what lessons there are, when they are on, and who stands in for whom. */
export async function planInto(
  known: KnownProject,
  sheets: ImportedSheets,
  options: IntoOptions,
  diagnostics: DiagnosticList,
  recompile: Recompile,
): Promise<IntoPlan> {
  const { texts } = known;
  const first = new FileEdits(texts);
  editProject(contextOf(known, first, sheets, options), sheets, options);
  let plan: IntoPlan = { proposed: [], files: first.files, edited: first.files };
  const withFiles = async () => (plan.files.length === 0 ? known : recompile(plan.files));
  const edited = diagnostics.hasErrors ? undefined : await withFiles();
  if (edited === undefined) return plan;
  const proposed = proposeSheets(edited, sheets, options, diagnostics, known);
  const changed = changedFiles(proposed, edited.texts);
  plan = { ...plan, proposed, files: merged(texts, plan.files, changed) };
  if (diagnostics.hasErrors || sheets.changes.every(({ standIn }) => standIn === undefined)) return plan;
  const after = proposed.length === 0 ? edited : await withFiles();
  if (after === undefined) return plan;
  const last = new FileEdits(after.texts);
  const rows = sheets.changes.filter(({ grade }) => channelOf(known, grade) !== undefined);
  editStandIns(rows, contextOf(after, last, sheets, options));
  return {
    proposed,
    files: merged(texts, plan.files, last.files),
    edited: merged(texts, plan.edited, last.files),
  };
}

function contextOf(
  known: KnownProject,
  edits: FileEdits,
  { teachers }: ImportedSheets,
  { mapping, reason }: IntoOptions,
): IntoContext {
  const workplaces = new Map(
    teachers.flatMap(({ name, organisation }) => (organisation === undefined ? [] : [[name, organisation] as const])),
  );
  return { known, edits, mapping, reason, people: new KnownPeople(known.project, edits, workplaces) };
}

/** Everything but the entries of `changes:`. */
function editProject(context: IntoContext, sheets: ImportedSheets, { from, listReason }: IntoOptions): void {
  const { known } = context;
  const isKnown = ({ grade }: Pick<ListRow, 'grade'>) => channelOf(known, grade) !== undefined;
  addNewGrades(sheets, from, { ...context, reason: listReason });
  if (from !== undefined) for (const week of otherWeeks(sheets, context)) addTimetable(week, from, context);
  editTeachers([...sheets.teachers, ...sheets.grids.filter(isKnown).flatMap(teachersOf)], context);
  const listed = sheets.lists.filter(isKnown).flatMap(({ rows }) => rows);
  editLessons([...sheets.lessons.filter(isKnown), ...lessonsListed(listed, known)], context);
}

/** Whom the cells of a grid name. */
function teachersOf({ teachers, grade, log, area, rows }: ImportedSheets['grids'][number]): readonly TeacherRow[] {
  const { table, header, days } = area;
  const place = table.place(header, days[0]?.column ?? 0);
  const subjects = new Map(
    rows.flatMap(({ cells }) =>
      [...cells.values()].flatMap((content) =>
        content.kind === 'course' ? [[content.subject.id, content.subject] as const] : [],
      ),
    ),
  );
  return [...teachers].flatMap(([id, name]) => {
    const subject = subjects.get(id);
    const row = { log, sheet: table.sheet, place, name, organisation: undefined, grades: [grade] };
    return subject === undefined ? [] : [{ ...row, subjects: [subject] }];
  });
}

/** What the sheets change of the days of a project: entries of `changes:`. `before`: without the grades that are new. */
function proposeSheets(
  known: KnownProject,
  sheets: ImportedSheets,
  options: IntoOptions,
  diagnostics: DiagnosticList,
  before: KnownProject,
): readonly Proposed[] {
  const { reason, from, rowsOfWeek } = options;
  const isKnown = ({ grade }: Pick<ListRow, 'grade'>) => channelOf(before, grade) !== undefined;
  const dated = sheets.lists.filter((list) => list.days !== undefined && isKnown(list)).flatMap(({ rows }) => rows);
  const weeks = from === undefined ? otherWeeks(sheets, { known }) : [];
  const rows = [...dated, ...(weeks.length === 0 ? [] : rowsOfWeek(weeks))];
  const { wanted, others } = proposeChanges(known, sheets.changes.filter(isKnown), reason, diagnostics);
  return [...others, ...proposeWanted(known, [...wantedOfRows(known, rows, reason), ...wanted], diagnostics)];
}

/** Each file as it is to be after both; `texts`: as they are. */
function merged(
  texts: ReadonlyMap<string, string>,
  ...steps: readonly (readonly Pick<EditedFile, 'path' | 'after'>[])[]
): readonly EditedFile[] {
  const after = new Map(steps.flat().map((file) => [file.path, file.after] as const));
  return [...after].map(([path, text]) => {
    const before = texts.get(path);
    return { path, before: before ?? '', after: text, isNew: before === undefined };
  });
}
