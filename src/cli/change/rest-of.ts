import { type Rest, restNeeded } from '../../change/change-cell.js';
import type { Text } from '../../diagnostics/text.js';
import { canAsk } from '../can-ask.js';
import type { Session } from '../io.js';

/** What becomes of later lessons, where `whose` lose one; a person is asked what was not said. */
export async function restOf(
  asked: Rest | undefined,
  whose: Text | undefined,
  session: Session,
): Promise<Rest | undefined> {
  if (asked !== undefined || whose === undefined) return asked;
  if (!canAsk(session)) throw restNeeded(whose);
  return (await import('./ask.js')).askRest(whose, session);
}
