import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { HOUR } from '../../model/time.js';
import type { LessonTonight } from '../../published/tonight/lesson-tonight.js';
import type { Task } from '../../published/tonight/tasks.js';
import type { ZoneTonight } from '../../published/tonight/zone-tonight.js';

/** As they were typed, so that a command works where `tonight` did; `undefined`: what every command takes anyway. */
export interface Places {
  readonly project: string | undefined;
  readonly out: string | undefined;
}

const LATE: Text = { zh: '录像晚到', en: 'recording late' };
const ARRIVED: Text = { zh: '录像已到', en: 'recording arrived' };
const CHANGED: Text = { zh: '临时改播', en: 'change of programme' };

/** The words of the command that does it, or that shows what there is to do. */
export function taskCommand(task: Task, places: Places, language: MessageLanguage, now: number): readonly string[] {
  const project = places.project === undefined ? [] : [places.project];
  const out = places.out === undefined ? [] : ['--out', places.out];
  const build = ['airclass', 'build', ...project, ...out];
  const because = (reason: Text, isLocked: boolean) => [
    ...(isLocked ? ['--break-lock'] : []),
    '--reason',
    reason[language],
  ];
  switch (task.kind) {
    case 'nothing-published':
    case 'not-covered':
    case 'runs-out':
      return build;
    case 'release-unusable':
      // What is damaged is made again.
      return task.isKnown ? build : ['airclass', 'releases', ...out];
    case 'signature-wrong':
      return ['airclass', 'verify', ...out];
    case 'recordings-missing':
      return [...build, '--allow-missing', idsOf(task.lessons).join(','), ...because(LATE, task.isLocked)];
    case 'recordings-arrived':
      return [...build, ...(task.isLocked ? because(ARRIVED, true) : [])];
    case 'not-built':
      return [...build, ...(task.isLocked ? because(CHANGED, true) : [])];
    case 'recordings-faulty':
    case 'slate-allowed':
      return ['airclass', 'probe', ...project, '--due', dueOf(task.lessons, now)];
    case 'recordings-unmeasured':
      return ['airclass', 'probe', ...project];
    case 'recordings-due':
      return [
        'airclass',
        'probe',
        ...project,
        '--owed',
        '--until',
        `${Math.ceil(((task.by ?? now) - now) / HOUR) + 1}h`,
      ];
    case 'not-reviewed':
      return ['airclass', 'probe', ...project, '--due', dueOf(task.lessons, now)];
    case 'project-faulty':
    case 'kept':
    case 'project-unreadable':
      return ['airclass', 'check', ...project];
    case 'held':
    case 'hold-lost':
      return ['airclass', 'resume', ...out];
    case 'orders-waiting':
      return ['airclass', 'c2', 'send', '--zone', task.zone.zone, ...out];
    case 'orders-stuck':
      return stuckCommand(task, out);
  }
}

function stuckCommand(
  { zone }: Pick<Extract<Task, { readonly zone: ZoneTonight }>, 'zone'>,
  out: readonly string[],
): readonly string[] {
  const { orders } = zone;
  const where = ['--zone', zone.zone, ...out];
  if (orders === undefined || orders.fault !== undefined) return ['airclass', 'c2', 'status', ...where];
  if (orders.refused.length + orders.unclear.length > 0) return ['airclass', 'c2', 'send', '--retry', ...where];
  return ['airclass', 'c2', 'order', ...where];
}

/** Once each: a lesson may be shown and repeated. */
export function idsOf(lessons: readonly LessonTonight[]): readonly string[] {
  return [...new Set(lessons.map(({ id }) => id))];
}

function dueOf(lessons: readonly LessonTonight[], now: number): string {
  const last = Math.max(now, ...lessons.map(({ airing }) => airing.start));
  return `${Math.ceil((last - now) / HOUR) + 1}h`;
}
