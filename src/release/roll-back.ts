import type { NextStep } from '../diagnostics/next-step.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { withBuildLock } from './build-lock.js';
import { failureOf } from './failure-of.js';
import { clearFlat } from './flat-layout.js';
import { refuseForeignNames } from './flat-ownership.js';
import { type Hold, readHolds, writeHolds } from './holds.js';
import { layoutOf } from './layout.js';
import { currentRelease, knownRelease, previousRelease, switchCurrent } from './links.js';
import { compareReleaseIds } from './release-id.js';
import { listReleases, readManifest } from './releases.js';
import { sweepDebris } from './retention.js';
import { verifyRelease } from './verify-release.js';

export type RollBackWord = Pick<Hold, 'at' | 'by' | 'reason'>;

export interface RolledBack {
  /** The release that is on air now. */
  readonly id: string;
  /** The one that was; `undefined` where it is not known. */
  readonly from: string | undefined;
  /** Is that one kept from being published again? */
  readonly isHeld: boolean;
  /** Why a power cut might still undo the switch. */
  readonly unsafe: unknown;
  /** Why names of the release before could not be removed. */
  readonly uncleared: unknown;
}

/** Puts an existing release on air again, by default the previous one. */
export async function rollBack(out: string, asked: string | undefined, word: RollBackWord): Promise<RolledBack> {
  if (listReleases(out).length === 0) {
    throw new UsageError({ zh: `“${out}”里还没有发布过`, en: `nothing was published into "${out}" yet` });
  }
  return withBuildLock(out, async (lock) => {
    sweepDebris(out);
    const from = knownRelease(out);
    const to = targetOf(out, asked);
    refuseDamaged(out, to);
    const layout = layoutOf(out) ?? 'links';
    if (layout === 'flat') refuseForeignNames(out, readManifest(out, to).files);
    await lock.check();
    await remember(out, to, word);
    // Nothing that fails after the switch may turn it into a failure.
    const isHeld = readHolds(out).held.some(({ release }) => release === from);
    const unsafe = switchCurrent(out, to, layout);
    const uncleared = layout === 'flat' ? failureOf(() => clearFlat(out)) : undefined;
    return { id: to, from, isHeld, unsafe, uncleared };
  });
}

/** The release that a rollback puts on air. */
export function targetOf(out: string, asked: string | undefined): string {
  const to = asked ?? releaseBefore(out);
  if (to !== undefined) return to;
  throw new UsageError({ zh: '没有更早的版本可以回到', en: 'there is no earlier release to go back to' });
}

/** Before the switch, so that a crash between the two forgets nothing. A release that is put on air on purpose is released from its hold. */
async function remember(out: string, to: string, word: RollBackWord): Promise<void> {
  const { isLost, held } = readHolds(out);
  const from = knownRelease(out);
  const others = held.filter(({ release }) => release !== to && release !== from);
  if (from !== undefined && compareReleaseIds(to, from) < 0) {
    await writeHolds(out, { isLost, held: [...others, { release: from, inputs: inputsOf(out, from), ...word }] });
  } else if (held.some(({ release }) => release === to)) {
    await writeHolds(out, { isLost, held: held.filter(({ release }) => release !== to) });
  }
}

/** A damaged release can be left too; its content is known by its id. */
function inputsOf(out: string, id: string): string {
  try {
    return readManifest(out, id).inputs;
  } catch (error) {
    if (error instanceof UsageError) return '';
    throw error;
  }
}

function releaseBefore(out: string): string | undefined {
  const [current, previous] = [currentRelease(out), previousRelease(out)];
  if (previous !== undefined && previous !== current) return previous;
  const others = listReleases(out).filter((id) => id !== current);
  if (others.length === 0) return undefined;
  // Not the one with the number before: it may never have been on air.
  throw new UsageError(
    {
      zh: `看不出上一个版本是哪个，没有切换；请用 --to 指定（另有 ${others.join('、')}）`,
      en: `it is not known which release was on air before, and nothing was switched; choose one with --to (there are ${others.join(', ')})`,
    },
    { exitCode: 1, next: goBackTo(others) },
  );
}

/** Fixed names need not be in place: they will be. */
export function refuseDamaged(out: string, id: string): void {
  const [fault] = [...verifyRelease(out, id)].filter(({ kind }) => kind !== 'not-in-place');
  if (fault === undefined) return;
  const message = {
    zh: `版本 ${id} 已损坏（${fault.path}），没有切换；用 airclass verify ${id} 查看，或用 --to 选另一个版本`,
    en: `release ${id} is damaged (${fault.path}), and nothing was switched; see airclass verify ${id}, or choose another one with --to`,
  };
  const others = listReleases(out).filter((one) => one !== id && one !== knownRelease(out));
  throw new UsageError(message, { exitCode: 1, next: goBackTo(others) });
}

/** The newest ones are the likely ones. */
function goBackTo(ids: readonly string[]): readonly NextStep[] {
  return [...ids]
    .reverse()
    .slice(0, 2)
    .map((id) => ({ kind: 'again', add: ['--to', id] }));
}
