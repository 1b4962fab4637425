import { asWrittenThere } from '../../change/as-written-there.js';
import { bothOf } from '../../change/cell-words.js';
import { type CellChange, changeCell, courseThatLoses } from '../../change/change-cell.js';
import { type FoundCell, findCells } from '../../change/find-cell.js';
import type { KnownProject } from '../../change/known-project.js';
import type { Proposed } from '../../change/proposed.js';
import { slateProgramme } from '../../change/slate-programme.js';
import type { Project } from '../../model/project.js';
import type { Session } from '../io.js';
import { makeChange } from './make-change.js';
import type { ChangeOptions, MoveRestOptions, ReplaceOptions, SlateOptions } from './options.js';
import { restOf } from './rest-of.js';

type Content = Pick<CellChange, 'show' | 'rest'>;

/** A command that gives one cell another content, or none. */
function cellCommand<Options extends ChangeOptions>(contentOf: (options: Options, project: Project) => Content) {
  return async (
    channel: string,
    day: string,
    time: string,
    project: string | undefined,
    options: Options,
    session: Session,
  ): Promise<void> => {
    await makeChange(project, options, session, (known, reason) =>
      proposeCells([channel, day, time], contentOf(options, known.project), known, reason, session),
    );
  };
}

export const cancel = cellCommand<ReplaceOptions>(({ rest }) => ({ show: undefined, rest }));
export const postpone = cellCommand<MoveRestOptions>(({ show }) => ({ show, rest: 'moves' }));
export const hold = cellCommand<MoveRestOptions>(({ show }) => ({ show, rest: 'stays' }));
export const slate = cellCommand<SlateOptions>(({ rest, programme }, project) => ({
  show: slateProgramme(project, programme).id,
  rest,
}));

export async function replace(
  channel: string,
  day: string,
  time: string,
  show: string,
  project: string | undefined,
  options: ReplaceOptions,
  session: Session,
): Promise<void> {
  await cellCommand<ReplaceOptions>(({ rest }) => ({ show, rest }))(channel, day, time, project, options, session);
}

/** What becomes of later lessons is asked once, where any of the cells takes one out of its course's order. */
async function proposeCells(
  words: readonly [channel: string, day: string, time: string],
  content: Content,
  known: KnownProject,
  reasonOf: () => Promise<string>,
  session: Session,
): Promise<readonly Proposed[]> {
  const { vocabulary } = known.project;
  const { show: typed, rest: asked } = content;
  const cells = findCells(known, ...words);
  const showIn = ({ timetable }: FoundCell) =>
    typed && asWrittenThere(typed, known.texts.get(timetable.span.file) ?? '', vocabulary);
  const losing = new Map(cells.map((cell) => [cell, courseThatLoses(cell, typed, vocabulary)] as const));
  const course = [...losing.values()].find((one) => one !== undefined);
  const rest = await restOf(asked, course && bothOf(course.title), session);
  const reason = await reasonOf();
  return cells.map((cell) => {
    const isLosing = course === undefined || losing.get(cell) !== undefined;
    return changeCell(cell, { show: showIn(cell), rest: isLosing ? rest : undefined, reason }, vocabulary);
  });
}
