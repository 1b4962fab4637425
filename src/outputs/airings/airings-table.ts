import { TimeText } from '../../calendar/time-text.js';
import { csvText } from '../../diagnostics/csv-text.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import { addDays } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { Airing } from '../../timeline/airing.js';
import type { Output, ZoneView } from '../output.js';
import { daysOf } from '../window.js';

/** The same in every language: spreadsheets filter by them, programs read by them. */
const COLUMNS = [
  ...['day', 'start', 'stop', 'number', 'grade', 'course', 'lesson', 'teacher', 'title', 'run', 'recording'],
  ...['event', 'starts', 'ends'],
] as const;
const BYTE_ORDER_MARK = '\uFEFF';
const CLOCK = [11, 19] as const;

/** A row for each lesson and programme that the zone carries, by channel and time; fill has none. */
export const airingsTable: Output = {
  *files(view) {
    if (view.zone.airings !== undefined) yield { path: 'airings.csv', chunks: () => table(view) };
  },
};

function* table(view: ZoneView): Iterable<Uint8Array> {
  const { project, zone, timeline } = view;
  const { days = 0, pastDays = 0 } = zone.airings ?? {};
  const window = { from: addDays(view.from, -pastDays), until: addDays(view.from, view.days ?? days) };
  const time = new TimeText(project.timeZone);
  yield Buffer.from(csvText([COLUMNS]));
  for (const entry of zone.lineup) {
    const line = timeline.lines.get(entry.channel.id);
    for (const day of daysOf(window)) {
      const rows = (line?.airingsOn(day) ?? []).flatMap((airing) => rowsOf(airing, entry, time, view));
      yield Buffer.from(csvText(rows).slice(BYTE_ORDER_MARK.length));
    }
  }
}

function rowsOf(airing: Airing, entry: LineupEntry, time: TimeText, { project }: ZoneView): readonly string[][] {
  if (airing.kind === 'fill') return [];
  const say = (text: LocalText) => inLanguage(text, project.languages[0] ?? 'zh', project.languages);
  const [starts, ends] = [time.iso(airing.start), time.iso(airing.end)];
  const when = [starts.slice(0, 10), starts.slice(...CLOCK), ends.slice(...CLOCK), String(entry.number)];
  const what = airing.kind === 'lesson' ? lessonCells(airing, say) : programmeCells(airing, say);
  return [[...when, ...what, airing.id, starts, ends]];
}

type Say = (text: LocalText) => string;

function lessonCells({ lesson, run }: Extract<Airing, { kind: 'lesson' }>, say: Say): readonly string[] {
  const { course, number, teacher, title, file } = lesson;
  return [say(course.grade.name), say(course.title), String(number), say(teacher.name), say(title), run, file];
}

function programmeCells({ programme }: Extract<Airing, { kind: 'programme' }>, say: Say): readonly string[] {
  return ['', '', '', '', say(programme.title), 'programme', programme.file ?? ''];
}
