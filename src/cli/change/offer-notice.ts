import { resolve } from 'node:path';
import type { Session } from '../io.js';
import type { ChangeOptions } from './options.js';
import type { Rehearsed } from './rehearse.js';

/** Writes the notice to schools where it was asked for, else says how; and how to take the change back. */
export async function offerNotice(
  { difference }: Pick<Rehearsed, 'difference'>,
  { notice, build, now }: Pick<ChangeOptions, 'notice' | 'build' | 'now'>,
  session: Session,
): Promise<void> {
  if (notice === undefined) {
    const command = build ? 'airclass diff previous current --notice notice' : 'airclass build';
    session.tell(
      build
        ? { zh: `给学校的通知：${command}`, en: `The notice to schools: ${command}` }
        : { zh: `尚未发布：${command}`, en: `Not published yet: ${command}` },
    );
  } else {
    const { writeNotice } = await import('../diff/write-notice.js');
    await writeNotice(resolve(session.cwd, notice), { ...difference, now }, session);
    session.tell({ zh: `通知已写入 ${notice}`, en: `The notice is in ${notice}` });
  }
  session.tell({ zh: '撤销：airclass change undo', en: 'To take it back: airclass change undo' });
}
