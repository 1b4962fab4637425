import type { Text } from '../../diagnostics/text.js';
import type { XmlTree } from '../../outputs/xml-tree.js';
import type { Task } from '../../published/tonight/tasks.js';
import { CELL_NAMES, CHANNEL_HEAD, channelCells } from '../tonight/channel-cells.js';
import { clockOn, dayAndClock } from '../tonight/clock-words.js';
import { LEVELS } from '../tonight/level-words.js';
import { taskWords } from '../tonight/task-words.js';
import { type Column, type Content, put, type Row, section, table } from './markup.js';
import type { PageFacts } from './report-facts.js';
import { tonightOfRelease } from './tonight-of-release.js';

const KINDS = { green: 'good', yellow: 'odd', red: 'bad' } as const;

/** Is the evening all right, what must be done before when, by whom: what `airclass tonight` shows first. */
export function tonightSection(body: XmlTree, facts: PageFacts): void {
  const found = tonightOfRelease(facts);
  if (found === undefined) return;
  const { level, now, until, timeZone, tasks, channels } = found;
  const clock = clockOn(now, timeZone);
  const place = section(body, 'tonight', { zh: '今晚', en: 'Tonight' });
  const [from, to] = [dayAndClock(now, timeZone), clock(until)];
  put(place.ele('p'), [
    { text: LEVELS[level], kind: KINDS[level] },
    { text: { zh: ` ${from.zh} - ${to}`, en: ` ${from.en} - ${to}` }, kind: 'time' },
  ]);
  if (tasks.length > 0) {
    const list = place.ele('ul', { class: 'verdict' });
    for (const task of tasks.map(withoutContact))
      put(list.ele('li'), [{ text: withTime(task, clock), kind: task.level === 'red' ? 'bad' : 'odd' }]);
  }
  const columns = CELL_NAMES.map((name): Column => ({ head: CHANNEL_HEAD[name] }));
  const rows = channels.map((channel): Row => {
    const cells = channelCells(channel, clock);
    const row = CELL_NAMES.map((name): Content => cells[name]);
    return channel.isTroubled ? { kind: 'bad', cells: row } : { cells: row };
  });
  table(place, columns, rows);
}

function withTime(task: Task, clock: (at: number) => string): Text {
  const { zh, en } = taskWords(task, clock);
  if (task.by === undefined) return { zh, en };
  return { zh: `${clock(task.by)} 前 ${zh}`, en: `by ${clock(task.by)}: ${en}` };
}

/** A release is published: telephone numbers are not part of it. */
function withoutContact(task: Task): Task {
  if (!('owner' in task) || task.owner === undefined) return task;
  return { ...task, owner: { ...task.owner, contact: undefined } };
}
