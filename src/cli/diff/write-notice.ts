import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TimeText } from '../../calendar/time-text.js';
import { makeFolder } from '../../files/make-folder.js';
import { smsLength } from '../../notify/sms-length.js';
import type { DiffReport } from '../../report/diff/diff-report.js';
import { noticeFiles } from '../../report/notice/notice-files.js';
import type { Session } from '../io.js';
import { readNow } from '../read-now.js';
import type { ReadSides } from './read-sides.js';

interface NoticeInput {
  readonly report: DiffReport;
  readonly grades: readonly string[];
  readonly sides: ReadSides;
  readonly now: string | undefined;
}

/** The notice to schools, issued today on the project's clock. */
export async function writeNotice(
  folder: string,
  { report, grades, sides: { after }, now }: NoticeInput,
  session: Session,
): Promise<void> {
  const { timeZone, publisher } = after.side;
  const from = readNow(now, session.now, { timeZone, dayStart: 0 });
  const issued = new TimeText(timeZone).iso(from).slice(0, 10);
  const missing = after.allowedGap && { ...after.allowedGap, from };
  const release = after.name.kind === 'release' ? after.name.id : undefined;
  for (const { name, text } of noticeFiles(report, grades, { issued, release, publisher, missing })) {
    makeFolder(dirname(join(folder, name)));
    await writeFile(join(folder, name), text);
    if (name.endsWith('.sms.txt')) tellParts(name, text.trimEnd(), session);
  }
}

/** What does not fit into one SMS costs more, and may arrive in pieces. */
function tellParts(name: string, text: string, session: Session): void {
  const { parts } = smsLength(text);
  if (parts > 1) session.tell({ zh: `${name} 要分成 ${parts} 条短信`, en: `${name} takes ${parts} SMS` });
}
