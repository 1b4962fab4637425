import type { Text } from '../../diagnostics/text.js';
import { Both } from '../../html/both.js';
import { Moment } from '../../html/moment.js';
import type { Row } from '../../html/table.js';
import type { Task } from '../../published/tonight/tasks.js';
import { CELL_NAMES, CHANNEL_HEAD, channelCells } from '../tonight/channel-cells.js';
import { clockOn, dayAndClock } from '../tonight/clock-words.js';
import { LEVELS } from '../tonight/level-words.js';
import { taskWords } from '../tonight/task-words.js';
import { column, PageSection, SectionTable } from './page-section.js';
import type { PageFacts } from './report-facts.js';
import { tonightOfRelease } from './tonight-of-release.js';

const KINDS = { green: 'good', yellow: 'odd', red: 'bad' } as const;
const COLUMNS = CELL_NAMES.map((name) => column(CHANNEL_HEAD[name], { isRowHead: name === 'channel' }));

/** Is the evening all right, what must be done before when, by whom: what `airclass tonight` shows first. */
export function TonightSection(facts: PageFacts) {
  const found = tonightOfRelease(facts);
  if (found === undefined) return null;
  const { level, now, until, timeZone, tasks, channels } = found;
  const clock = clockOn(now, timeZone);
  const rows = channels.map((channel): Row => {
    const cells = channelCells(channel, clock);
    return {
      kind: channel.isTroubled ? 'bad' : undefined,
      cells: CELL_NAMES.map((name) => <Both text={cells[name]} />),
    };
  });
  return (
    <PageSection id="tonight" title={{ zh: '今晚', en: 'Tonight' }}>
      <p>
        <strong class={KINDS[level]}>
          <Both text={LEVELS[level]} />
        </strong>{' '}
        <Moment at={now} timeZone={timeZone}>
          <Both text={dayAndClock(now, timeZone)} />
        </Moment>
        {' - '}
        <Moment at={until} timeZone={timeZone}>
          {clock(until)}
        </Moment>
      </p>
      {tasks.length === 0 ? null : (
        <ul class="verdict">
          {tasks.map(withoutContact).map((task) => (
            <li>
              <strong class={task.level === 'red' ? 'bad' : 'odd'}>
                <Both text={withTime(task, clock)} />
              </strong>
            </li>
          ))}
        </ul>
      )}
      <SectionTable id="tonight" columns={COLUMNS} rows={rows} />
    </PageSection>
  );
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
