import type { Text } from '../../diagnostics/text.js';
import type { Project } from '../../model/project.js';
import { addDays, type Millis } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import { sheetChangeRefused, sheetExportDamaged } from '../difference/problems.js';
import type { Wanted, WantedContent } from '../difference/wanted.js';
import { type ExportedCell, FILL, TOTAL } from '../export/exported.js';
import { RUNDOWN_HEAD, RUNDOWN_ID } from '../export/rundown-book.js';
import type { ExportedState } from './exported-state.js';
import type { SheetReader } from './sheet-reader.js';

const [TIME, TITLE, LENGTH, REASON] = [1, 2, 4, 8];

/** The rows of an exported rundown that were edited, removed or put in. `seen`: the keys that are there, of all sheets. */
export function readRundown(
  reader: SheetReader,
  { cells }: ExportedState,
  { channels, dayStart }: Pick<Project, 'channels' | 'dayStart'>,
  reason: string,
  seen: Set<string>,
): readonly Wanted[] {
  const ids = new Map<number, string>();
  for (let row = RUNDOWN_HEAD; row < reader.rows; row++) ids.set(row, reader.text(row, RUNDOWN_ID) ?? '');
  const known = [...ids.values()].flatMap((id) => cells.get(id) ?? []);
  const [first] = known;
  const channel = channels.get(first?.channel ?? '');
  if (first === undefined || channel === undefined || known.some(({ sheet }) => sheet !== first.sheet)) {
    reader.report(sheetExportDamaged, IDS);
    return [];
  }
  const wanted: Wanted[] = [];
  for (const [row, id] of ids) {
    const place = { row, column: RUNDOWN_ID };
    const before = cells.get(id);
    if (id === TOTAL) continue;
    if (id !== '' && before === undefined) reader.report(sheetExportDamaged, IDS, place);
    else if (seen.has(id)) reader.report(sheetExportDamaged, COPY, { row, column: TITLE });
    else {
      const own = reader.text(row, REASON) || reason;
      const one = readRow(reader, row, before, own, channel, first.sheet, dayStart);
      if (one !== undefined) wanted.push(one);
    }
    if (id !== '') seen.add(id);
  }
  for (const [key, before] of cells) {
    if (before.sheet !== first.sheet || seen.has(key)) continue;
    seen.add(key);
    if (before.values[3] === FILL) continue;
    const { day, at } = before;
    wanted.push({ channel, day, at, content: { kind: 'nothing' }, reason, span: reader.span() });
  }
  return wanted;
}

function readRow(
  reader: SheetReader,
  row: number,
  before: ExportedCell | undefined,
  reason: string,
  channel: Channel,
  broadcastDay: string,
  dayStart: Millis,
): Wanted | undefined {
  const words = reader.text(row, TITLE);
  const [clock, length] = [reader.clock(row, TIME), reader.clock(row, LENGTH)];
  if (words === undefined) return undefined;
  if (before === undefined && words === '' && clock === undefined) return undefined;
  const place = { row, column: clock === undefined ? TIME : LENGTH };
  if (clock === undefined || length === undefined || length === 0) {
    reader.report(sheetChangeRefused, NO_TIME, place);
    return undefined;
  }
  const [shown, wasAt, wasLong, fill] = before?.values ?? [];
  const isAtOther = `${clock}` !== wasAt;
  const isLonger = `${length}` !== wasLong;
  if (before === undefined || fill === FILL) {
    if (words === shown) return undefined;
    const day = clock < dayStart ? addDays(broadcastDay, 1) : broadcastDay;
    const content = { kind: 'extra', words, length } as const;
    return { channel, day, at: clock, content, reason, span: reader.span({ row, column: TITLE }) };
  }
  if (words !== shown && (isAtOther || isLonger)) {
    reader.report(sheetChangeRefused, TWO_CHANGES, { row, column: TITLE });
    return undefined;
  }
  const content: WantedContent | undefined =
    words !== shown
      ? words === ''
        ? { kind: 'nothing' }
        : { kind: 'show', words }
      : isAtOther || isLonger
        ? { kind: 'move', to: isAtOther ? clock : undefined, length: isLonger ? length : undefined }
        : undefined;
  const column = words !== shown ? TITLE : isAtOther ? TIME : LENGTH;
  const { day, at } = before;
  return content && { channel, day, at, content, reason, span: reader.span({ row, column }) };
}

const IDS: Text = {
  zh: '隐藏的标识（J 列）不见了或改过；请重新导出',
  en: 'the hidden ids (column J) are gone or were changed: export it again',
};
const COPY: Text = {
  zh: '这一行是另一行的副本；新加的一行请清空 J 列（隐藏）的标识，多余的请删去',
  en: 'this row is a copy of another: clear the id in the hidden column J if it is meant to be new, or delete it',
};
const NO_TIME: Text = {
  zh: '这一行要有播出时间和时长，如 14:00:00 和 0:20:00',
  en: 'this row needs a time and a length, such as 14:00:00 and 0:20:00',
};
const TWO_CHANGES: Text = {
  zh: '这一行改了节目，又改了时间或时长；请分两次改',
  en: 'this row has another programme and another time or length: make the two changes one after the other',
};
