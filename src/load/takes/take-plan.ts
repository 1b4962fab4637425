import { lstatSync, renameSync } from 'node:fs';
import path from 'node:path';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Text } from '../../diagnostics/text.js';
import { isThere } from '../../files/is-there.js';
import type { Memory } from '../../memory/memory.js';
import { PLAN_RECORD } from '../plan-record.js';
import type { SourceFileOf, SourceFiles } from '../source-file.js';
import { diagnosticBelow, filesBelow } from './below.js';
import { checkRecord } from './check-record.js';
import { layOver } from './lay-over.js';
import { newPlan } from './new-plan.js';
import { takesProblems } from './problems.js';

interface Taking {
  /** Reads the project in a folder below this one; paths in its reports start there. */
  readonly load: (folder: string, diagnostics: DiagnosticList) => Promise<SourceFiles>;
  readonly memory: Memory;
  /** Of this project below the one that is compiled, with `/`. */
  readonly place: string;
  /** Texts in place of those on the disk, by path below the project. */
  readonly instead?: ReadonlyMap<string, string> | undefined;
}

/** The files of a project that takes a plan, with those of the plan, which is read as a project of its own. */
export async function takePlan(
  own: SourceFiles,
  project: SourceFileOf<'project'>,
  { load, memory, place, instead = new Map() }: Taking,
  diagnostics: DiagnosticList,
): Promise<SourceFiles> {
  const { takes } = project.data;
  if (takes === undefined) return own;
  const below = `${takes.plan}/`;
  finishPull(own.folder, takes.plan);
  const fault = isLaid(below, instead) ? undefined : faultOf(path.join(own.folder, takes.plan), takes.plan);
  if (fault !== undefined) {
    diagnostics.report(takesProblems.planNotRead, { message: fault, span: project.valueSpan(['takes', 'plan']) });
    return { ...own, faulty: [...own.faulty, ...UNKNOWN.map((kind) => ({ kind, path: `${below}project.yaml` }))] };
  }
  const reports = new DiagnosticList();
  const loaded = await load(below, reports);
  const plan = filesBelow(below, loaded, memory, place);
  const { record, text } = checkRecord(
    { folder: path.join(own.folder, takes.plan), below, texts: loaded.texts, instead: textsBelow(below, instead) },
    project,
    diagnostics,
  );
  diagnostics.add(reports.sorted().map((diagnostic) => diagnosticBelow(below, diagnostic)));
  const root = plan.files.find((file): file is SourceFileOf<'project'> => file.kind === 'project');
  const calendar = plan.files.find((file): file is SourceFileOf<'calendar'> => file.kind === 'calendar');
  if (root !== undefined) compare(project, root, plan, diagnostics);
  return {
    folder: own.folder,
    texts: new Map([
      ...own.texts,
      ...plan.texts,
      ...(text === undefined ? [] : [[below + PLAN_RECORD, text] as const]),
    ]),
    files: layOver(own.files, plan, { below, place, memory }, diagnostics),
    faulty: [...own.faulty, ...plan.faulty],
    schemas: own.schemas,
    levels: [...plan.levels, { below, project, plan: root, calendar, record }],
  };
}

/** What is unknown where the plan is. */
const UNKNOWN = ['calendar', 'teachers', 'courses', 'timetable', 'programmes', 'vocabulary'] as const;

/** A pull that was broken off between its last two steps left the whole plan beside its place. */
function finishPull(folder: string, plan: string): void {
  const [place, ready] = [path.join(folder, plan), path.join(folder, newPlan(plan))];
  if (isThere(place) || !isThere(ready)) return;
  try {
    renameSync(ready, place);
  } catch {
    // Another command has done it, or nothing can be written here, which is reported as a plan that is missing.
  }
}

function isLaid(below: string, instead: ReadonlyMap<string, string>): boolean {
  return instead.has(`${below}project.yaml`);
}

function textsBelow(below: string, texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...texts].flatMap(([file, text]) => (file.startsWith(below) ? [[file.slice(below.length), text]] : [])),
  );
}

function faultOf(folder: string, name: string): Text | undefined {
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (status?.isSymbolicLink() === true)
    return {
      zh: `“${name}”是链接；请把计划本身放进项目，否则它会不声不响地变化`,
      en: `"${name}" is a link; put the plan itself into the project, or it would change unnoticed`,
    };
  if (status?.isDirectory() !== true)
    return {
      zh: `项目中没有文件夹“${name}”；请把上级的计划放在那里`,
      en: `the project has no folder "${name}"; put the plan there`,
    };
  if (isThere(path.join(folder, 'project.yaml'))) return undefined;
  return {
    zh: `“${name}”里没有 project.yaml，不是一份计划；请重新放入完整的计划`,
    en: `"${name}" has no project.yaml and is no plan; put the whole plan there again`,
  };
}

function compare(
  project: SourceFileOf<'project'>,
  plan: SourceFileOf<'project'>,
  { levels }: SourceFiles,
  diagnostics: DiagnosticList,
): void {
  const related = (key: string) => [
    { message: { zh: '计划里的在这里', en: 'the one of the plan' }, span: plan.valueSpan([key]) },
  ];
  const { id } = project.data;
  for (const other of [plan, ...levels.map((level) => level.project)]) {
    if (other.data.id !== id) continue;
    diagnostics.report(takesProblems.planRing, {
      message: {
        zh: `计划的标识也是“${id}”；项目不能采用自己，请改正标识或换上上级的计划`,
        en: `the plan has the id "${id}" too; a project cannot take itself: correct the id, or put the plan of the province there`,
      },
      span: project.valueSpan(['id']),
      related: [{ message: { zh: '计划里的在这里', en: 'the one of the plan' }, span: other.valueSpan(['id']) }],
    });
    break;
  }
  if (project.data['time-zone'].toLowerCase() !== plan.data['time-zone'].toLowerCase()) {
    diagnostics.report(takesProblems.planOtherClock, {
      message: {
        zh: `计划的时刻按 ${plan.data['time-zone']}，这里写 ${project.data['time-zone']}；请写计划的时区`,
        en: `the plan is written on the clock of ${plan.data['time-zone']}, this project on that of ${project.data['time-zone']}; write that of the plan`,
      },
      span: project.valueSpan(['time-zone']),
      related: related('time-zone'),
    });
  }
  const [own, first] = [project.data.languages?.[0], plan.data.languages?.[0] ?? 'zh'];
  if (own !== undefined && own !== first) {
    diagnostics.report(takesProblems.planOtherClock, {
      message: {
        zh: `计划的第一语言是“${first}”，这里是“${own}”；计划里的文字会被当作“${own}”。请以“${first}”开头`,
        en: `the first language of the plan is "${first}", here it is "${own}", and the plan's texts would pass for "${own}"; begin with "${first}"`,
      },
      span: project.valueSpan(['languages', 0]),
      related: related('languages'),
    });
  }
}
