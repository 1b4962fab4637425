import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { suggestion } from '../diagnostics/did-you-mean.js';
import type { Text } from '../diagnostics/text.js';
import { addDays, type Day } from '../model/time.js';
import type { Exception, Repeat } from '../model/timetable.js';
import type { ChannelPlan } from './channel-plan.js';
import { exceptionHitsNothing } from './problems.js';
import { isExcepted } from './repeats-on.js';

/** Reports exceptions of repeats that mean no day on which the repeat would run. `last`: of what is planned. */
export function checkExceptions(plan: ChannelPlan, last: Day, diagnostics: DiagnosticList): void {
  for (const repeat of plan.channel.timetables.flatMap(({ repeats }) => repeats)) {
    if (repeat.of === 'days') continue;
    for (const exception of repeat.except) {
      const message = whyNone(plan, repeat, exception, last);
      if (message !== undefined) diagnostics.report(exceptionHitsNothing, { message, span: exception.span });
    }
  }
}

function whyNone(plan: ChannelPlan, repeat: Repeat, exception: Exception, last: Day): Text | undefined {
  const { calendar } = plan;
  const days: Day[] = [];
  for (let day = calendar.first; day <= last; day = addDays(day, 1))
    if (isExcepted(exception, day, calendar)) days.push(day);
  if (days.some((day) => plan.wouldRepeat(repeat, day))) return undefined;
  if ('name' in exception && days.length === 0) {
    const names = new Set<string>();
    for (let day = calendar.first; day <= last; day = addDays(day, 1))
      for (const name of calendar.dayOffNames(day)) for (const word of Object.values(name)) names.add(word);
    const guess = suggestion(exception.name, names);
    return {
      zh: `学期中没有叫“${exception.name}”的节假日或停课${guess.zh || '；日期请写成 2020-04-04'}`,
      en: `no holiday or closure of the term is called "${exception.name}"${guess.en || '; write days as 2020-04-04'}`,
    };
  }
  const what =
    'name' in exception
      ? exception.name
      : exception.from === exception.to
        ? exception.from
        : `${exception.from}/${exception.to}`;
  return {
    zh: `“${what}”那天这段重播本来就不播，例外没有作用；请改正日期`,
    en: `the repeat does not run on "${what}" anyhow, so the exception has no effect; correct the day`,
  };
}
