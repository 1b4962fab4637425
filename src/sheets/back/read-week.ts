import type { Text } from '../../diagnostics/text.js';
import type { Project } from '../../model/project.js';
import { sheetChangeRefused, sheetExportDamaged } from '../difference/problems.js';
import type { Wanted } from '../difference/wanted.js';
import { exportedKey } from '../export/exported.js';
import { WEEK_HEAD, WEEK_LEFT } from '../export/week-book.js';
import type { ExportedState } from './exported-state.js';
import type { SheetReader } from './sheet-reader.js';

/** The cells of an exported week that were edited. `seen`: the keys that are there, of all sheets. */
export function readWeek(
  reader: SheetReader,
  { cells }: ExportedState,
  { channels }: Pick<Project, 'channels'>,
  reason: string,
  seen: Set<string>,
): readonly Wanted[] {
  const head = new Map<number, string>();
  for (const { row, column } of reader.sheet.cells) if (row === 0) head.set(column, reader.text(0, column) ?? '');
  const channel = channels.get(head.get(0) ?? '');
  const days = [...head].filter(([, text]) => /^\d{4}-\d{2}-\d{2}$/.test(text));
  if (channel === undefined || days.length === 0 || new Set(days.map(([, day]) => day)).size < days.length) {
    reader.report(sheetExportDamaged, IDS);
    return [];
  }
  const notes = [...head].find(([, text]) => text === 'reason')?.[0];
  const wanted: Wanted[] = [];
  for (let row = WEEK_HEAD; row < reader.rows; row++) {
    const hour = reader.text(row, 0) ?? '';
    const [, from, to] = /^(\d+)-(\d+)$/.exec(hour) ?? [];
    if (from === undefined) {
      const used = days.find(([column]) => (reader.text(row, column) ?? '') !== '');
      if (hour !== '') reader.report(sheetExportDamaged, IDS, { row, column: 0 });
      else if (used !== undefined) reader.report(sheetChangeRefused, INSERTED, { row, column: used[0] });
      continue;
    }
    const at = Number(from);
    const own = (notes === undefined ? '' : reader.text(row, notes)) || reason;
    for (const [column, written] of [
      [1, at],
      [2, Number(to)],
    ] as const)
      if (column < WEEK_LEFT && reader.clock(row, column) !== written % 86_400_000)
        reader.report(sheetChangeRefused, HOURS, { row, column });
    for (const [column, day] of days) {
      const place = { row, column };
      const key = exportedKey({ channel: channel.id, day, at });
      const words = reader.text(row, column);
      const before = cells.get(key);
      const isOther = before !== undefined && before.values[1] !== hour;
      if (words === undefined || (isOther && words === '')) continue;
      if (seen.has(key)) {
        reader.report(sheetExportDamaged, TWICE, place);
        continue;
      }
      seen.add(key);
      if (words === (before?.values[0] ?? '')) continue;
      const span = reader.span(place);
      const content =
        before === undefined || isOther
          ? ({ kind: 'extra', words, length: Number(to) - at } as const)
          : words === ''
            ? ({ kind: 'nothing' } as const)
            : ({ kind: 'show', words } as const);
      wanted.push({ channel, day, at, content, reason: own, span });
    }
  }
  return wanted;
}

const IDS: Text = {
  zh: '隐藏的标识（第一行、第一列）不见了或改过；请重新导出',
  en: 'the hidden ids (first row and column) are gone or were changed: export it again',
};
const TWICE: Text = {
  zh: '这一行是另一行的副本，同一格有两个内容；请删去一行',
  en: 'this row is a copy of another, and a cell has two contents: delete one of them',
};
const INSERTED: Text = {
  zh: '周课表里加的一行没有时刻的标识；新加的节目请写在串联单里（airclass export --what rundown）',
  en: 'a row that was inserted into a week is not known: put something new into the rundown (airclass export --what rundown)',
};
const HOURS: Text = {
  zh: '周课表里不能改时刻；请在串联单里改（airclass export --what rundown）',
  en: 'hours cannot be changed in a week: change them in the rundown (airclass export --what rundown)',
};
