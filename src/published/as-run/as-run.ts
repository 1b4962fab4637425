import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { suggestion } from '../../diagnostics/did-you-mean.js';
import { addToGroup } from '../../diagnostics/group-by.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { ReleaseTimeline } from '../release-timeline.js';
import { type Authorisation, readAuthorised } from './authorised.js';
import { ChannelNames } from './channel-names.js';
import { type AsRunChannel, type AsRunOptions, type ChannelLog, compareAsRun } from './compare-as-run.js';
import { logChannelUnknown } from './log-problems.js';
import type { PlayedItem } from './played-item.js';
import { PlayedNames } from './played-names.js';
import { type LogSource, readLogs } from './read-log.js';

export interface AsRunInput extends Omit<AsRunOptions, 'authorised'> {
  readonly timeline: ReleaseTimeline;
  readonly logs: readonly LogSource[];
  readonly authorised: LogSource | undefined;
  /** For logs that do not say it. */
  readonly timeZone: string;
  readonly zone: string | undefined;
  /** Ids in the project; empty: those of the log. If it is one, entries without a channel belong to it. */
  readonly channels: readonly string[];
  /** Files, or folders with `/` at the end, that only fill time. */
  readonly filler: readonly string[];
}

export interface AsRun {
  /** In code-unit order of ids. */
  readonly channels: readonly AsRunChannel[];
  /** A log names no channel, and it is not known which one it is of. */
  readonly isUnnamed: boolean;
  /** Of logs and the file of authorised changes. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What playout logs say was on air, compared with what a release planned. */
export function runAsRun(input: AsRunInput): AsRun {
  const { timeline, logs, zone, timeZone, channels } = input;
  const diagnostics = new DiagnosticList();
  const names = new PlayedNames(timeline, input.filler);
  const { items, stops } = readLogs(logs, { timeZone, diagnostics, isKnown: (name) => names.isKnown(name) });
  const known = new ChannelNames(timeline, zone);
  const only = channels.length === 1 ? channels[0] : undefined;
  const reported = new Set<string>();
  const find = (name: string | undefined, span: Span): string | undefined => {
    const found = name === undefined ? only : known.find(name);
    if (found === undefined && name !== undefined && !reported.has(name)) {
      reported.add(name);
      const near = suggestion(name, known.names);
      const message = {
        zh: `没有频道“${name}”${near.zh || `；有 ${known.ids.join('、')}`}`,
        en: `there is no channel "${name}"${near.en || `; there are ${known.ids.join(', ')}`}`,
      };
      diagnostics.report(logChannelUnknown, { message, span });
    }
    return found;
  };
  const authorised = input.authorised === undefined ? [] : readAuthorised(input.authorised, timeZone, diagnostics);
  const changes = authorised.map((change): Authorisation => {
    return change.channel === undefined ? change : { ...change, channel: known.find(change.channel) ?? change.channel };
  });
  const byChannel = new Map<string, PlayedItem[]>(channels.map((channel) => [channel, []]));
  for (const item of items) {
    const channel = find(item.channel, item.span);
    if (channel === undefined || (channels.length > 0 && !channels.includes(channel))) continue;
    addToGroup(byChannel, channel, item);
  }
  const compared = [...byChannel]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([channel, played]): AsRunChannel => {
      const log: ChannelLog = { channel, items: played, stops: channel === only ? stops : [] };
      return compareAsRun(log, timeline, names, { ...input, authorised: changes });
    });
  const isUnnamed = only === undefined && items.some(({ channel }) => channel === undefined);
  return { channels: compared, isUnnamed, diagnostics: diagnostics.sorted() };
}
