import type { KeyObject } from 'node:crypto';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { GuardRefusal } from './guards/guard-refusal.js';
import type { GuardOptions } from './guards/guard-release.js';
import { isHeld, type Making, rolledBack } from './guards/rolled-back.js';
import { signatureLost } from './guards/signature-lost.js';
import { type Holds, readHolds, writeHolds } from './holds.js';

interface Asked {
  readonly out: string;
  readonly guard?: GuardOptions | undefined;
  readonly signKey?: KeyObject | undefined;
}

/** Refuses a release regardless of its content. Returns the record of rolled-back releases. */
export function refuseUnasked(current: string | undefined, making: Making, options: Asked): Holds {
  const { out, guard, signKey } = options;
  const holds = readHolds(out);
  if (guard === undefined) return holds;
  const findings = [...rolledBack(holds, making, guard.tell), ...signatureLost(out, current, signKey !== undefined)];
  const refused = findings.filter(({ permission }) => permission !== undefined && !guard.permissions.has(permission));
  if (refused.length > 0) throw new GuardRefusal(refused);
  return holds;
}

/** What another build, or a rollback, has put on air meanwhile must not be mixed with what was there before. */
export function refuseReplaced(current: string | undefined, keptFrom: string | undefined): void {
  if (keptFrom === undefined || current === keptFrom) return;
  throw new UsageError(
    {
      zh: `编译期间，有错的频道所沿用的版本 ${keptFrom} 已被另一次构建或撤回换下，没有发布；请再运行一次`,
      en: `${keptFrom}, from which what has errors is kept, is no longer on air: another build or a rollback replaced it while this was compiled, and nothing was published; run it again`,
    },
    { exitCode: 1, next: [{ kind: 'again' }] },
  );
}

/** Releases the hold of what the operator has accepted. */
export async function forgetAccepted(holds: Holds, making: Making, { out, guard }: Asked): Promise<readonly Text[]> {
  const held = holds.held.filter((hold) => !isHeld(hold, making));
  const isSame = held.length === holds.held.length && !holds.isLost;
  if (isSame || guard?.permissions.has('rolled-back') !== true) return [];
  try {
    await writeHolds(out, { isLost: false, held });
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      {
        zh: `.held.json 没有写成，下次构建可能又被拒绝：${why}`,
        en: `.held.json could not be written, so the next build may be refused again: ${why}`,
      },
    ];
  }
}
