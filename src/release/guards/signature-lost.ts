import { join } from 'node:path';
import { isThere } from '../../files/is-there.js';
import { SIGNATURE } from '../signature.js';
import type { GuardedFinding } from './guard-refusal.js';

/** Readers that check signatures would refuse the release, or have to stop checking. */
export function* signatureLost(out: string, current: string | undefined, isSigned: boolean): Iterable<GuardedFinding> {
  if (isSigned || current === undefined || !isThere(join(out, 'releases', current, SIGNATURE))) return;
  const text = {
    zh: `现有版本 ${current} 有签名，新的版本没有；最好加上 --sign-key`,
    en: `the current release ${current} is signed, and the new one is not; better give its --sign-key`,
  };
  yield { permission: 'unsigned', finding: { zone: '', text } };
}
