import { createHash } from 'node:crypto';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { GuideEvent } from '../guide-events.js';

/** Some boxes take 0 and 0xFFFF for "no event". */
const FIRST = 1;
const COUNT = 0xfffe;

/**
 * Gives every event of a service a unique event_id. An event keeps its number wherever it moves; a new
 * one gets the hash of its id, or the next free number if that is taken.
 */
export function numberEvents(
  events: readonly Pick<GuideEvent, 'id'>[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const taken = new Set(known.values());
  const numbers = new Map<string, number>();
  for (const { id } of events) {
    const number = known.get(id) ?? freeNumber(id, taken);
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

function freeNumber(id: string, taken: ReadonlySet<number>): number {
  if (taken.size >= COUNT)
    throw new UsageError({
      zh: `DVB 的 event_id 只有 ${COUNT} 个，放不下“${id}”；请减少 outputs.dvb 的 days`,
      en: `DVB has ${COUNT} event ids and none is left for "${id}": lower the days of outputs.dvb`,
    });
  let place = createHash('sha256').update(id).digest().readUInt16BE() % COUNT;
  while (taken.has(FIRST + place)) place = (place + 1) % COUNT;
  return FIRST + place;
}
