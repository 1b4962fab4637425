import { resolve } from 'node:path';
import { commandText } from '../command-text.js';
import type { Session } from '../io.js';
import { outWords } from '../shared-options.js';
import { buildWords, undoCommand } from './build-options.js';
import type { ChangeOptions } from './options.js';
import type { Rehearsed } from './rehearse.js';

/** Writes the notice to schools where it was asked for, else says how; and how to take the change back. */
export async function offerNotice(
  { difference }: Pick<Rehearsed, 'difference'>,
  project: string | undefined,
  options: ChangeOptions & { readonly reason: string },
  session: Session,
): Promise<void> {
  const { notice, build, now, out } = options;
  if (notice !== undefined) {
    const { writeNotice } = await import('../diff/write-notice.js');
    await writeNotice(resolve(session.cwd, notice), { ...difference, now }, session);
    session.tell({ zh: `通知已写入 ${notice}`, en: `The notice is in ${notice}` });
  } else if (build) {
    const diff = ['airclass', 'diff', 'previous', 'current', ...outWords(out), '--notice', 'notice'];
    const command = commandText(diff);
    session.tell({ zh: `给学校的通知：${command}`, en: `The notice to schools: ${command}` });
  } else {
    const command = commandText(['airclass', ...buildWords(project, options, options.reason)]);
    session.tell({ zh: `尚未发布：${command}`, en: `Not published yet: ${command}` });
  }
  const undo = undoCommand(project, options);
  session.tell({ zh: `撤销：${undo}`, en: `To take it back: ${undo}` });
}
