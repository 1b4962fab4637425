import type { Text } from '../../diagnostics/text.js';
import { addDays, type Day } from '../../model/time.js';
import type { ZoneView } from '../../outputs/output.js';
import { daysOf, type Window, widestWindow } from '../../outputs/window.js';

/**
 * A warning if a release has no lesson at all from its first day on. In the holidays that is as it should be; on any
 * other day it is a wrong `--from`, or the project of last term.
 */
export function noLessonAirs(views: readonly ZoneView[]): Text | undefined {
  const [view] = views;
  if (view === undefined) return undefined;
  const window = { from: view.from, until: widestWindow(views).until };
  if (window.from >= window.until || hasLesson(views, window)) return undefined;
  const until = addDays(window.until, -1);
  const planned = spanOf(view.timeline.planned);
  return {
    zh: `${window.from} 至 ${until} 没有一节课播出${planned.zh}；假期如此无妨，否则请核对 --from 和项目`,
    en: `no lesson airs from ${window.from} to ${until}${planned.en}; fine in the holidays, otherwise check --from and the project`,
  };
}

function hasLesson(views: readonly ZoneView[], window: Window): boolean {
  const carried = new Set(
    views.flatMap(({ zone, timeline }) => zone.lineup.map(({ channel }) => timeline.lines.get(channel.id))),
  );
  for (const day of daysOf(window)) {
    for (const line of carried) if (line?.airingsOn(day).some(({ kind }) => kind === 'lesson')) return true;
  }
  return false;
}

function spanOf(planned: { readonly from: Day; readonly to: Day } | undefined): Text {
  if (planned === undefined) return { zh: '', en: '' };
  const { from, to } = planned;
  return { zh: `（项目排的是 ${from} 至 ${to}）`, en: ` (the project plans ${from} to ${to})` };
}
