import { channelWords } from '../../change/cell-words.js';
import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { groupBy } from '../../diagnostics/group-by.js';
import { formatClock } from '../../model/format-time.js';
import { addDays, type Day } from '../../model/time.js';
import type { Timeline } from '../../timeline/timeline.js';
import { sheetChangeShifts } from './problems.js';
import type { Wanted } from './wanted.js';

/** Warns where cells change that no sheet has changed; repeats follow what they repeat. */
export function reportShifts(
  before: Timeline,
  after: Timeline,
  wanted: readonly Wanted[],
  diagnostics: DiagnosticList,
): void {
  const { planned } = before;
  if (planned === undefined) return;
  for (const [channel, [first, ...more]] of groupBy(wanted, (one) => one.channel)) {
    if (first === undefined) continue;
    const own = new Set([first, ...more].flatMap(placesOf));
    const others: string[] = [];
    for (let day = planned.from; day <= planned.to; day = addDays(day, 1)) {
      const [was, is] = [before, after].map((timeline) => cellsOn(timeline, channel.id, day));
      for (const at of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]))
        if (was?.get(at) !== is?.get(at) && !own.has(`${day} ${at}`))
          others.push(`${day} ${formatClock(at)} ${was?.get(at) ?? '—'} → ${is?.get(at) ?? '—'}`);
    }
    const [example] = others;
    if (example === undefined) continue;
    const name = channelWords(channel);
    const message = {
      zh: `${name.zh}另有 ${others.length} 格随之变化，第一处：${example}`,
      en: `${name.en}: ${others.length} other cells change with it, the first: ${example}`,
    };
    diagnostics.report(sheetChangeShifts, { message, span: first.span });
  }
}

function placesOf({ day, at, content }: Wanted): readonly string[] {
  const to = content.kind === 'move' ? content.to : undefined;
  return [at, ...(to === undefined ? [] : [to])].map((clock) => `${day} ${clock}`);
}

function cellsOn(timeline: Timeline, channel: string, day: Day): ReadonlyMap<number, string> {
  const items = timeline.lines.get(channel)?.plannedOn(day) ?? [];
  return new Map(
    items
      .filter(({ copiedBy }) => copiedBy === undefined)
      .map(({ from, lesson, programme }) => [from, lesson?.id ?? programme?.id ?? ''] as const),
  );
}
