import { sheetGarbled } from './problems.js';
import { beforeGarbling } from './read/garbled.js';
import type { ReadingLog } from './reading-log.js';
import type { Sheet } from './workbook.js';

/** A file that is garbled has thousands. */
const MAX_REPORTED = 20;

/** Whether there are texts that crossed encodings: they would be on air as they are. */
export function reportGarbled(log: ReadingLog, sheet: Sheet): boolean {
  const seen = new Map<string, string | undefined>();
  let reported = 0;
  for (const cell of sheet.cells) {
    if (cell.value.kind !== 'text') continue;
    const { text } = cell.value;
    if (!seen.has(text)) seen.set(text, beforeGarbling(text));
    const before = seen.get(text);
    if (before === undefined) continue;
    const [shown, meant] = [text, before].map((words) => words.slice(0, 30));
    const [zh, en] = meant === '' ? ['', ''] : [`，原来可能是“${meant}”`, `; it may have been "${meant}"`];
    log.report(
      sheetGarbled,
      { zh: `“${shown}”是乱码${zh}`, en: `"${shown}" was opened in a wrong encoding${en}` },
      sheet,
      cell,
    );
    reported++;
    if (reported === MAX_REPORTED) break;
  }
  return reported > 0;
}
