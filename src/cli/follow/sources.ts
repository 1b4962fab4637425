import { resolve } from 'node:path';
import { suggestion } from '../../diagnostics/did-you-mean.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { isThere } from '../../files/is-there.js';
import { keptItem } from '../../published/follow/aired-item.js';
import type { Arrival } from '../../published/follow/channel-air.js';
import { FollowedLog, type SourceNews } from '../../published/follow/follow-log.js';
import type { FollowedRelease } from '../../published/follow/followed-release.js';
import { HeardPlays } from '../../published/follow/heard-plays.js';
import type { LiveZone } from '../../published/follow/live-zone.js';
import type { FollowOptions } from './options.js';

/** A file that is followed, and what it is of where it does not say so itself. */
export interface Source {
  readonly path: string;
  readonly zone: string | undefined;
  readonly channel: string | undefined;
}

/** `file`, `channel=file` or `zone/channel=file`. */
export function readSource(word: string, { channel }: FollowOptions, release: FollowedRelease, cwd: string): Source {
  const [, zone, own, path = word] = /^(?:([^=/]+)\/)?([^=/]+)=(.+)$/.exec(word) ?? [];
  const named = own ?? channel;
  const zones = release.zones.filter((one) => zone === undefined || one.zone.id === zone);
  if (zones.length === 0)
    throw unknown(
      'zone',
      zone ?? '',
      release.zones.map((one) => one.zone.id),
    );
  const found =
    named === undefined ? onlyChannel(release) : zones.flatMap(({ channels }) => channels.find(named) ?? [])[0];
  if (named !== undefined && found === undefined) {
    throw unknown('channel', named, [...new Set(zones.flatMap(({ channels }) => channels.ids))]);
  }
  return { path: resolve(cwd, path), zone, channel: found };
}

function onlyChannel({ zones }: FollowedRelease): string | undefined {
  const ids = new Set(zones.flatMap(({ channels }) => channels.ids));
  return ids.size === 1 ? [...ids][0] : undefined;
}

function unknown(kind: 'zone' | 'channel', name: string, known: readonly string[]): UsageError {
  const near = suggestion(name, known);
  return new UsageError({
    zh: `版本里没有${kind === 'zone' ? '专区' : '频道'}“${name}”${near.zh || `；有 ${known.join('、')}`}`,
    en: `the release has no ${kind} "${name}"${near.en || `; there are ${known.join(', ')}`}`,
  });
}

export interface Hearing {
  readonly release: FollowedRelease;
  /** By zone. */
  readonly zones: ReadonlyMap<string, LiveZone>;
  /** A fault of a source, reported once. */
  readonly tell: (text: Text) => void;
}

/** One source, read as it grows, and what it says handed to the zones and channels that it is of. */
export class FollowedSource {
  readonly #log: FollowedLog;
  readonly #plays = new Map<string, HeardPlays>();
  #isOld = true;
  #isUnreadable = false;

  constructor(
    readonly source: Source,
    timeZone: string,
  ) {
    this.#log = new FollowedLog(source.path, timeZone);
  }

  /** Whether it could be read the last time. */
  get isRead(): boolean {
    return !this.#isUnreadable;
  }

  /** Whether there was anything new. */
  read(hearing: Hearing, now: number): boolean {
    let isNew = false;
    try {
      if (!isThere(this.source.path)) hearing.tell(notThere(this.source.path));
      for (const news of this.#log.read()) {
        isNew = true;
        this.#take(news, hearing, { now, isOld: this.#isOld });
      }
      this.#isUnreadable = !isThere(this.source.path);
    } catch (error) {
      if (!this.#isUnreadable) hearing.tell(unreadable(this.source.path, error));
      this.#isUnreadable = true;
    }
    this.#isOld = false;
    return isNew;
  }

  close(): void {
    this.#log.close();
  }

  #take({ items, stops, samples, faults }: SourceNews, hearing: Hearing, arrival: Arrival): void {
    for (const fault of faults) hearing.tell(fault);
    // In the order of time, so that a player that was stopped and began again is not taken for one that is stopped.
    const said = [
      ...stops.map((at) => ({ at, item: undefined })),
      ...items.map((item) => ({ at: item.start, item })),
    ].sort((a, b) => a.at - b.at);
    for (const { at, item } of said) {
      for (const { air } of this.#airs(item?.channel, undefined, hearing)) {
        if (item === undefined) air.stop(at, arrival);
        else air.take(keptItem(item), arrival);
      }
    }
    for (const sample of samples) {
      for (const { key, air } of this.#airs(sample.channel, sample.zone, hearing)) {
        const plays = this.#plays.get(key) ?? new HeardPlays(air, (lesson) => fileOf(lesson, hearing.release));
        this.#plays.set(key, plays);
        plays.hear(sample, arrival);
      }
    }
  }

  #airs(channel: string | undefined, zone: string | undefined, { release, zones, tell }: Hearing) {
    const { source } = this;
    const asked = source.zone ?? zone;
    const found = release.zones
      .filter((one) => asked === undefined || one.zone.id === asked)
      .flatMap(({ zone: { id }, channels }) => {
        const name = channel === undefined ? source.channel : channels.find(channel);
        const air = name === undefined || !channels.ids.includes(name) ? undefined : zones.get(id)?.airOf(name);
        return air === undefined ? [] : [{ key: `${id}/${name}`, air }];
      });
    if (found.length === 0) tell(noChannel(source.path, channel));
    return found;
  }
}

function fileOf(lesson: string, { timeline }: FollowedRelease): string | undefined {
  for (const { airings } of timeline.channels.values()) {
    const found = airings.find(({ item }) => item.lesson === lesson)?.item.recording?.file;
    if (found !== undefined) return found;
  }
  return undefined;
}

function noChannel(path: string, channel: string | undefined): Text {
  if (channel !== undefined) {
    return {
      zh: `“${path}”里的频道“${channel}”不在所写的专区中，没有采用`,
      en: `"${path}" names the channel "${channel}", which is not in the zones that are written, and is not used for it`,
    };
  }
  return {
    zh: `“${path}”没有说是哪个频道；请写作 频道=文件，或用 --channel 指明`,
    en: `"${path}" does not say which channel it is of: write channel=file, or name one with --channel`,
  };
}

function notThere(path: string): Text {
  return {
    zh: `“${path}”不存在；出现之后就会采用`,
    en: `"${path}" does not exist; it is used once it is there`,
  };
}

function unreadable(path: string, error: unknown): Text {
  const why = error instanceof UsageError ? error.text : { zh: String(error), en: String(error) };
  return { zh: `“${path}”读不了：${why.zh}`, en: `"${path}" cannot be read: ${why.en}` };
}
