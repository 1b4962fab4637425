import type { ServiceNames } from '../rendered-dvb.js';
import { ByteCursor } from './byte-cursor.js';
import { readDvbText } from './read-text.js';

const SERVICE = 0x48;

/** Names of an SDT section's services, by service_id. */
export function readServices(body: ByteCursor): ReadonlyMap<number, ServiceNames> {
  const names = new Map<number, ServiceNames>();
  body.take(3);
  while (!body.isAtEnd) {
    const service = body.number(2);
    if (body.number(1) !== 0xff) throw new Error(`service ${service} has no EIT`);
    const descriptors = new ByteCursor(body.take(body.number(2) & 0x0fff));
    const tag = descriptors.number(1);
    const named = new ByteCursor(descriptors.counted());
    if (tag !== SERVICE || !descriptors.isAtEnd) throw new Error(`service ${service} has no name`);
    named.take(1);
    const provider = readDvbText(named.counted());
    names.set(service, { provider, name: readDvbText(named.counted()) });
  }
  return names;
}
