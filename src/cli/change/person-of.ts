import { userInfo } from 'node:os';
import type { Session } from '../io.js';

/** Who changes something: as it was said, or whoever is logged in. */
export function personOf(by: string | undefined, { env }: Session): string {
  return by ?? env.SUDO_USER ?? env.USER ?? userInfo().username;
}
