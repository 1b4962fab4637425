import { UsageError } from '../../diagnostics/usage-error.js';
import type { Tonight } from '../../published/tonight/tonight.js';
import { json } from '../../report/tonight/json.js';
import { screen } from '../../report/tonight/screen.js';
import type { TonightReport } from '../../report/tonight/tonight-report.js';
import type { Session } from '../io.js';
import { lookAtTonight } from './look.js';
import type { TonightOptions } from './options.js';
import { watchTonight } from './watch-tonight.js';

export async function showTonight(
  argument: string | undefined,
  options: TonightOptions,
  session: Session,
): Promise<void> {
  const reportOf = (tonight: Tonight): TonightReport => ({
    tonight,
    places: { project: argument, out: options.out === 'out' ? undefined : options.out },
    language: session.language,
    colour: session.colour,
  });
  if (options.watch === true) {
    if (options.format === 'json')
      throw new UsageError({
        zh: '--watch 只用于屏幕；要 JSON，请定时运行 airclass tonight --format json',
        en: '--watch is for a screen; for JSON run airclass tonight --format json from a timer',
      });
    await watchTonight(async () => screen(reportOf(await lookAtTonight(argument, options, session))), session);
    return;
  }
  const tonight = await lookAtTonight(argument, options, session);
  session.out((options.format === 'json' ? json : screen)(reportOf(tonight)));
  if (isFailure(tonight, options)) session.exit(1);
}

function isFailure({ level, tasks }: Tonight, { maxWarnings = Number.POSITIVE_INFINITY }: TonightOptions): boolean {
  return level === 'red' || tasks.length > maxWarnings;
}
