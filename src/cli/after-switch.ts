import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { GuardRefusal } from '../release/guards/guard-refusal.js';
import { Interruption } from '../release/interruption.js';
import { knownRelease } from '../release/links.js';
import { onAirAfterFailure } from '../release/on-air-after-failure.js';
import { StageRefusal } from '../release/stage-refusal.js';
import { environmentFault } from './environment-fault.js';
import type { Session } from './io.js';

/** What fails on the way to a switch is followed by what is on air now. */
export async function orSayWhatIsOnAir<T>(
  out: string,
  { signal }: Pick<Session, 'signal'>,
  work: () => Promise<T>,
): Promise<T> {
  const before = knownRelease(out);
  try {
    return await work();
  } catch (error) {
    const isDecision = [UsageError, GuardRefusal, StageRefusal].some((kind) => error instanceof kind);
    throw isDecision || (signal.aborted && error === signal.reason)
      ? error
      : new Interruption(error, onAirAfterFailure(out, before));
  }
}

/** Warnings about what failed although the release is on air. */
export function aftermath(
  id: string,
  { unsafe, uncleared }: { readonly unsafe: unknown; readonly uncleared: unknown },
): readonly Text[] {
  const warnings: Text[] = [];
  if (unsafe !== undefined) {
    const why = whyOf(unsafe);
    warnings.push({
      zh: `${id} 已上线，但断电可能使切换失效：${why.zh}；请再运行一次`,
      en: `${id} is on air, but a power cut might still undo the switch: ${why.en}; run this again`,
    });
  }
  if (uncleared !== undefined) {
    const why = whyOf(uncleared);
    warnings.push({ zh: `旧版本没有删掉：${why.zh}`, en: `old releases were not removed: ${why.en}` });
  }
  return warnings;
}

function whyOf(error: unknown): Text {
  if (error instanceof UsageError) return error.text;
  const words = error instanceof Error ? error.message : String(error);
  return environmentFault(error) ?? { zh: words, en: words };
}
