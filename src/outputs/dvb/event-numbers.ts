import { createHash } from 'node:crypto';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { GuideEvent } from '../guide-events.js';

/** 0 and 0xFFFF stand for no event in some boxes. */
const FIRST = 1;
const COUNT = 0xfffe;

/**
 * Gives every event of a service an event_id of its own. An event keeps the number that it had, wherever it moves; a new
 * one gets what its id comes to, or the next that is free where two come to the same.
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
