import { UsageError } from '../../diagnostics/usage-error.js';
import { canAsk } from '../can-ask.js';
import type { Session } from '../io.js';

/** Before anything else is looked at: a reason that nobody can be asked for. */
export function checkReason(given: string | undefined, session: Session): void {
  if (given === undefined ? canAsk(session) : given.trim() !== '') return;
  throw new UsageError({
    zh: '要写明原因，例如 --reason 录像晚到；它会写进课表和给学校的通知',
    en: 'a change needs its reason, e.g. --reason "recording late": it goes into the timetable and the notice to schools',
  });
}

/** What `--reason` says, or the person does; in one line. */
export async function readReason(given: string | undefined, session: Session): Promise<string> {
  const reason = given ?? (await (await import('./ask.js')).askReason(session));
  return reason.trim().replace(/\s+/gu, ' ');
}
