import { spokenTime } from '../../calendar/spoken.js';
import type { Text } from '../../diagnostics/text.js';
import type { LiveLine, SourceState } from '../../published/follow/live-entry.js';
import type { Session } from '../io.js';

const WORDS: Readonly<Record<SourceState, Text>> = {
  'on-air': { zh: '按实际播出', en: 'as it is on air' },
  silent: { zh: '来源没有新内容，改用计划', en: 'its source has fallen silent, the plan is shown' },
  stopped: { zh: '播出已停止，改用计划', en: 'its player was stopped, the plan is shown' },
  'clock-ahead': {
    zh: '来源的时钟比本机快，改用计划；请检查时间同步（NTP）和 --log-time-zone',
    en: 'the clock of its source is ahead of this machine’s, the plan is shown; check NTP and --log-time-zone',
  },
  'late-lines': {
    zh: '来源的内容来得太晚，或它的时钟慢，改用计划；请检查时间同步（NTP）',
    en: 'lines of its source come late, or its clock is behind: the plan is shown; check NTP',
  },
  unknown: { zh: '来源还没有说到它，用计划', en: 'its source has not said anything of it, the plan is shown' },
};

/** A source that has much to complain of is not heard without end. */
const MAX_FAULTS = 200;

/** Says what changes, once. */
export class StateReports {
  readonly #states = new Map<string, SourceState>();
  readonly #said = new Set<string>();

  constructor(readonly session: Session) {}

  once(text: Text): void {
    if (this.#said.has(text.en) || this.#said.size > MAX_FAULTS) return;
    this.#said.add(text.en);
    this.session.tell(text, 'warning');
  }

  states(zone: string, lines: ReadonlyMap<string, LiveLine>, timeZone: string): void {
    for (const [channel, { state, heard }] of lines) {
      const key = `${zone}/${channel}`;
      if (this.#states.get(key) === state) continue;
      this.#states.set(key, state);
      const { zh, en } = WORDS[state];
      const last = heard === undefined ? undefined : spokenTime(heard, timeZone);
      const since: Text =
        last === undefined ? { zh: '', en: '' } : { zh: `（最后一条 ${last}）`, en: ` (last line: ${last})` };
      this.session.tell(
        { zh: `${key}：${zh}${since.zh}`, en: `${key}: ${en}${since.en}` },
        state === 'on-air' ? 'info' : 'warning',
      );
    }
  }
}
