import type { SoundProject } from '../../compile.js';
import { addDays, dayNumber, type Instant } from '../../model/time.js';
import type { DiffReport } from '../../report/diff/diff-report.js';
import type { Session } from '../io.js';
import { type MadeReport, makeReport } from './make-report.js';
import type { ReadSides } from './read-sides.js';
import { timetableSide } from './timetable-side.js';

/** A comparison, and what was compared. */
export interface ViewerDifference extends MadeReport {
  readonly sides: ReadSides;
}

/** What a change does for viewers, from today to the end of all that is planned, on the channels that it touches. */
export function viewerDifference(
  before: SoundProject,
  after: SoundProject,
  channels: ReadonlySet<string>,
  now: Instant,
  session: Session,
): ViewerDifference {
  const from = after.timeline.dayOf(now);
  const until = after.timeline.planned?.to ?? from;
  const window = { from, days: Math.max(1, dayNumber(addDays(until, 1)) - dayNumber(from)) };
  const { id, vocabulary } = after.project;
  const name: DiffReport['before'] = { kind: 'timetable', id };
  const [was, is] = [before, after].map((sound) => timetableSide(onlyChannels(sound, channels), window));
  if (was === undefined || is === undefined) throw new Error('a comparison has two sides');
  const gradeNames = new Map([...vocabulary.grades.values()].map((grade) => [grade.id, grade.name] as const));
  const sides = { before: { name, side: was }, after: { name, side: is }, gradeNames };
  return { ...makeReport(sides, { zones: [], grades: [], from: undefined }, session), sides };
}

/** The others do not change, and a whole term of them takes seconds. */
function onlyChannels(sound: SoundProject, channels: ReadonlySet<string>): SoundProject {
  const zones = [...sound.project.zones].flatMap(([id, zone]) => {
    const lineup = zone.lineup.filter(({ channel }) => channels.has(channel.id));
    return lineup.length === 0 ? [] : [[id, { ...zone, lineup }] as const];
  });
  return { ...sound, project: { ...sound.project, zones: new Map(zones) } };
}
