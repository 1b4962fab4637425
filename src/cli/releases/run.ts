import { resolve } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { visible } from '../../diagnostics/visible.js';
import { HOLDS_LOST, holdWords } from '../../release/guards/rolled-back.js';
import { readHolds } from '../../release/holds.js';
import { keptWords } from '../../release/kept-record.js';
import { lookAtCurrent, lookAtPrevious } from '../../release/links.js';
import { pointerFault } from '../../release/pointer.js';
import { readManifest, releaseFolders } from '../../release/releases.js';
import { alignedColumns } from '../../report/aligned-columns.js';
import { environmentFault } from '../environment-fault.js';
import type { Session } from '../io.js';
import { timeOfHold } from '../time-of-hold.js';
import { historyOf } from './history-of.js';
import type { ReleasesOptions } from './options.js';

export async function releases(options: ReleasesOptions, session: Session): Promise<void> {
  const folder = resolve(session.cwd, options.out);
  const [current, previous] = [lookAtCurrent(folder), lookAtPrevious(folder)];
  const isAt = (pointer: typeof current, id: string) => pointer.kind === 'release' && pointer.id === id;
  const ids = releaseFolders(folder);
  const faults: Text[] = [];
  const kept: (Text & { readonly id: string })[] = [];
  const rows = ids.map((id): readonly string[] => {
    const mark = isAt(current, id) ? 'current' : isAt(previous, id) ? 'previous' : '';
    try {
      const manifest = readManifest(folder, id);
      kept.push(...(manifest.kept ?? []).map((one) => ({ id, ...keptWords(one) })));
      return [mark, id, ...historyOf(manifest).map(session.say)];
    } catch (error) {
      const fault = error instanceof UsageError ? error.text : environmentFault(error);
      if (fault === undefined) throw error;
      faults.push(fault);
      return [mark, id, session.say({ zh: '已损坏', en: 'damaged' })];
    }
  });
  for (const line of alignedColumns(
    rows.map((row) => row.map(visible)),
    NUMBERS,
  ))
    session.out(`${line}\n`);
  for (const { id, zh, en } of kept) session.announce({ zh: `${id}：${zh}`, en: `${id}: ${en}` });
  const { held, isLost } = readHolds(folder);
  for (const hold of held) {
    const { zh, en } = holdWords(hold, timeOfHold(folder, hold));
    session.announce({ zh: `不再上线 ${hold.release}：${zh}`, en: `held      ${hold.release}  ${en}` });
  }
  if (isLost) faults.push(HOLDS_LOST);
  if (current.kind === 'unknown') faults.push(pointerFault(folder, 'current', current).text);
  if (previous.kind === 'unknown') faults.push(pointerFault(folder, 'previous', previous).text);
  for (const fault of faults) session.tell({ zh: `airclass: ${fault.zh}`, en: `airclass: ${fault.en}` }, 'error');
  if (faults.length > 0) session.exit(1);
  else if (ids.length === 0) session.out(session.say({ zh: '还没有发布过。\n', en: 'Nothing was published yet.\n' }));
}

/** Counts of changes, and sizes. */
const NUMBERS: ReadonlySet<number> = new Set([4, 6]);
