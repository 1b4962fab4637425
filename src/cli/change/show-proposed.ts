import pico from 'picocolors';
import type { ChangedFile } from '../../change/changed-files.js';
import type { Proposed } from '../../change/proposed.js';
import { lineColumn } from '../../diagnostics/line-column.js';
import { visible } from '../../diagnostics/visible.js';
import type { Session } from '../io.js';

/** A slip of the pen is seen here: the day with its weekday, what is there now, what becomes of it, and the entry. */
export function showProposed(
  proposed: readonly Proposed[],
  files: readonly ChangedFile[],
  prefix: string,
  session: Session,
): void {
  for (const { place, says } of proposed)
    session.announce({ zh: `${place.zh}：${says.zh}`, en: `${place.en}: ${says.en}` });
  const paint = pico.createColors(session.colour);
  for (const { path, after, inserted } of files) {
    for (const { at, entry } of inserted) {
      session.out(`  ${visible(`${prefix}${path}`)}:${lineColumn(after, at).line}\n`);
      for (const words of entry.split(/\r?\n/)) session.out(`  ${paint.green(`+ ${visible(words)}`)}\n`);
    }
  }
}
