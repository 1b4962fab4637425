import { join } from 'node:path';
import { isThere } from '../../files/is-there.js';
import { SIGNATURE } from '../signature.js';
import type { GuardedFinding } from './guard-refusal.js';

/** Readers that check signatures would refuse the release, or have to stop checking. */
export function* signatureLost(out: string, current: string | undefined, isSigned: boolean): Iterable<GuardedFinding> {
  if (isSigned || current === undefined || !isThere(join(out, 'releases', current, SIGNATURE))) return;
  const text = {
    zh: `signature-lost：${current} 有签名，新的版本没有；请加上 --sign-key`,
    en: `signature-lost: ${current} is signed, and the new release is not; give its --sign-key`,
  };
  yield { permission: 'unsigned', finding: { zone: '', text } };
}
