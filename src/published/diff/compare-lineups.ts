import type { LocalText } from '../../model/local-text.js';
import type { ReleaseTimeline, TimelineChannel, TimelineZone } from '../release-timeline.js';
import type { LineupChange } from './release-diff.js';

/** What changes for boxes before they show a programme: zones, channels, their numbers and addresses. */
export function compareLineups(before: ReleaseTimeline, after: ReleaseTimeline): readonly LineupChange[] {
  const [was, is] = [byId(before.zones), byId(after.zones)];
  return [
    ...before.zones.filter(({ id }) => !is.has(id)).map((zone) => ({ kind: 'zone-lost' as const, zone })),
    ...after.zones.flatMap((zone): readonly LineupChange[] => {
      const old = was.get(zone.id);
      return old === undefined ? [{ kind: 'zone-added', zone }] : compareZone(old, zone);
    }),
  ];
}

function compareZone(before: TimelineZone, zone: TimelineZone): readonly LineupChange[] {
  const [was, is] = [byChannel(before), byChannel(zone)];
  const lost = before.channels
    .filter(({ channel }) => !is.has(channel))
    .map((channel) => ({ kind: 'channel-lost' as const, zone, channel }));
  const others = zone.channels.flatMap((channel): readonly LineupChange[] => {
    const old = was.get(channel.channel);
    return old === undefined ? [{ kind: 'channel-added', zone, channel }] : [...compareChannel(zone, old, channel)];
  });
  return [...lost, ...others];
}

function* compareChannel(zone: TimelineZone, before: TimelineChannel, after: TimelineChannel): Iterable<LineupChange> {
  if (before.number !== after.number) yield { kind: 'renumbered', zone, before, after };
  if (!isSameName(before.name, after.name)) yield { kind: 'renamed', zone, before, after };
  if (before.id !== after.id) yield { kind: 'id-changed', zone, before, after };
  if (streamsOf(before).join(' ') !== streamsOf(after).join(' ')) yield { kind: 'stream-changed', zone, before, after };
  if (before['catch-up'] !== after['catch-up']) yield { kind: 'catch-up-changed', zone, before, after };
}

/** Live addresses in the order in which players try them. */
export function streamsOf({ stream, streams = [stream] }: TimelineChannel): readonly string[] {
  return streams;
}

function isSameName(before: LocalText, after: LocalText): boolean {
  const languages = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...languages].every((language) => before[language] === after[language]);
}

function byId(zones: readonly TimelineZone[]): ReadonlyMap<string, TimelineZone> {
  return new Map(zones.map((zone) => [zone.id, zone]));
}

function byChannel({ channels }: TimelineZone): ReadonlyMap<string, TimelineChannel> {
  return new Map(channels.map((channel) => [channel.channel, channel]));
}
