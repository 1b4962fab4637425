import { TimeText } from '../../calendar/time-text.js';
import type { NotifyPlan, Recipient } from '../../model/notify/notify-plan.js';
import type { Message } from '../../notify/message.js';
import type { Sheet } from '../../report/diff/sheet.js';
import { noticeMessage } from '../../report/notice/notice-message.js';
import { noticeSheet } from '../../report/notice/notice-sheet.js';
import type { Changes } from './read-changes.js';

/** The notice of the changes that concern a recipient; `undefined` if there are none. */
export async function noticeTo(
  recipient: Recipient,
  changes: Changes,
  { see }: Pick<NotifyPlan, 'see'>,
): Promise<Message | undefined> {
  const { language, way } = recipient;
  const { from, to, publisher } = changes;
  const sheet = sheetTo(recipient, changes);
  if (sheet.sections.length === 0) return undefined;
  const isWhole = way.kind === 'mail' || way.kind === 'webhook';
  const html = isWhole
    ? (await import('../../report/diff/html.js')).sheetHtml(sheet, { language, isMail: way.kind === 'mail' })
    : undefined;
  return noticeMessage(sheet, language, { about: `notice ${from} ${to}`, see: see ?? publisher?.url, html });
}

/** Without sections where nothing that concerns the recipient changes. */
export function sheetTo(
  { grades }: Pick<Recipient, 'grades'>,
  { to, now, timeZone, publisher, report }: Changes,
): Sheet {
  const issued = new TimeText(timeZone).iso(now).slice(0, 10);
  return noticeSheet(report, grades, { issued, release: to, publisher });
}
