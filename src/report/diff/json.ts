import { TimeText } from '../../calendar/time-text.js';
import { gradesOfChange } from '../../published/diff/grades-of-channels.js';
import type { FacetKind, LineupChange, Showing, ViewerChange } from '../../published/diff/release-diff.js';
import type { TimelineChannel, TimelineItem } from '../../published/release-timeline.js';
import { jsonText } from '../problems/json-text.js';
import { changeSentences } from './change-sentences.js';
import type { DiffFormat, DiffReport } from './diff-report.js';

/** For machines: every text in all its languages, instants with their offset. Its schema is schemas/diff.schema.json. */
export const json: DiffFormat = (report) => {
  const { before, after, diff, grades } = report;
  const time = new TimeText(diff.timeZone);
  const showing = ({ id, channel, start, stop, run, item, reason }: Showing) => ({
    id,
    channel,
    start: time.iso(start),
    stop: time.iso(stop),
    run,
    ...itemId(item),
    title: item.title,
    reason,
  });
  const detail = (change: ViewerChange): object => {
    switch (change.kind) {
      case 'added':
      case 'advanced':
        return { after: showing(change.after), instead: change.instead && insteadOf(change.instead) };
      case 'cancelled':
      case 'postponed':
        return {
          before: showing(change.before),
          instead: change.instead && insteadOf(change.instead),
          reason: change.reason,
        };
      case 'moved':
        return { before: showing(change.before), after: showing(change.after), reason: change.reason };
      default:
        return {
          ...itemId(change.after),
          before: facet(change.kind, change.before),
          after: facet(change.kind, change.after),
          airings: change.airings.map((pair) => showing(pair.after)),
        };
    }
  };
  return jsonText({
    version: 1,
    before,
    after,
    'time-zone': diff.timeZone,
    zones: diff.zones.map(({ zone, shared }) => ({
      id: zone.id,
      title: zone.title,
      from: shared && time.iso(shared.from),
      until: shared && time.iso(shared.until),
    })),
    lineup: diff.lineup.map(lineup),
    changes: diff.changes.map((change) => ({
      kind: change.kind,
      zones: change.zones,
      grades: gradesOfChange(change, grades),
      ...detail(change),
    })),
    sentences: sentencesOf(report),
  });
};

/** Sentences that stand for several changes, by their places in the list. */
function sentencesOf(report: DiffReport): readonly object[] {
  const places = new Map(report.diff.changes.map((change, place) => [change, place] as const));
  return changeSentences(report, 'operators')
    .filter(({ changes }) => changes.length > 1)
    .map(({ kind, text, changes }) => ({ kind, text, changes: changes.flatMap((change) => places.get(change) ?? []) }));
}

function itemId({ lesson, programme }: TimelineItem): object {
  return lesson === undefined ? { programme } : { lesson };
}

function insteadOf(item: TimelineItem): object {
  return { ...itemId(item), title: item.title };
}

function facet(kind: FacetKind, { title, recording, source, teacher }: TimelineItem): object {
  switch (kind) {
    case 'retitled':
      return { title };
    case 'teacher':
      return { teacher };
    case 'recording':
      return { recording, source };
  }
}

function lineup(change: LineupChange): object {
  const { kind, zone } = change;
  if (!('after' in change))
    return { kind, zone: zone.id, channel: 'channel' in change ? change.channel.channel : undefined };
  const { before, after } = change;
  if (change.kind === 'stream-changed')
    return { kind, zone: zone.id, channel: after.channel, before: streams(before), after: streams(after) };
  const key = ({ renumbered: 'number', renamed: 'name', 'id-changed': 'id', 'catch-up-changed': 'catch-up' } as const)[
    change.kind
  ];
  return { kind, zone: zone.id, channel: after.channel, before: before[key], after: after[key] };
}

/** One address, or several in their order. */
function streams({ stream, streams: several }: TimelineChannel): string | readonly string[] {
  return several ?? stream;
}
