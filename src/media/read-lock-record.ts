import { isFields } from '../files/is-shape.js';
import type { LockRecord } from './lock-record.js';
import {
  type BrokenClock,
  type DecodedFacts,
  FAULT_CODES,
  type FaultReason,
  type Interval,
  LENGTH_RUNGS,
  type Lengths,
  type MediaStream,
  type OtherTrack,
} from './recording.js';

type Fields = Readonly<Record<string, unknown>>;

const STATES = ['ok', 'unreadable', 'truncated'] as const;
const STREAM_TYPES = ['video', 'audio', 'subtitle', 'data'] as const;
/** The last instant that JavaScript's dates can show. */
const LAST_INSTANT = 8.64e15;

/** A record of `media.lock.json`, checked field by field: the file comes from version control, where people edit. */
export function readLockRecord(value: unknown): LockRecord | undefined {
  if (!isFields(value)) return undefined;
  const state = oneOf(STATES, value.state);
  const size = count(value.size);
  const modified = typeof value.modified === 'string' ? Date.parse(value.modified) : Number.NaN;
  const lengths = readLengths(value.lengths);
  const rung = oneOf(LENGTH_RUNGS, value.rung);
  const streams = readStreams(value.streams);
  if (state === undefined || size === undefined || !(Math.abs(modified) <= LAST_INSTANT)) return undefined;
  const isPicture = value.still === true;
  if (state === 'ok' && !isPicture && (rung === undefined || lengths?.[rung] === undefined)) return undefined;
  const reason = readReason(value.reason);
  if (state !== 'ok' && reason === undefined) return undefined;
  const record: LockRecord = {
    state,
    size,
    modified,
    ...text('fingerprint', value.fingerprint, /^[0-9a-f]{64}$/),
    ...text('sha256', value.sha256, /^[0-9a-f]{64}$/),
    ...(isPicture ? { still: true } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...text('container', value.container, NAME),
    ...some('start', whole(value.start)),
    ...(rung === undefined ? {} : { rung }),
    ...(lengths === undefined ? {} : { lengths }),
    ...(streams === undefined ? {} : { streams }),
    ...some('tracks', readTracks(value.tracks)),
    ...some('clock', readClock(value.clock)),
    ...some('decoded', readDecoded(value.decoded)),
    ...some('measure', count(value.measure)),
    ...text('tool', value.tool, NAME),
  };
  // Decoding takes minutes: what it found and cannot be read is damage, never nothing.
  return value.decoded !== undefined && record.decoded === undefined ? undefined : record;
}

/** Names that tools give: short, without control characters. */
const NAME = /^[^\p{Cc}\p{Cf}\u2028\u2029]{1,200}$/u;

function readLengths(value: unknown): Lengths | undefined {
  if (!isFields(value)) return undefined;
  const lengths: { -readonly [Rung in keyof Lengths]: Lengths[Rung] } = {};
  for (const rung of LENGTH_RUNGS) {
    const length = count(value[rung]);
    if (length !== undefined) lengths[rung] = length;
  }
  return lengths;
}

function readStreams(value: unknown): readonly MediaStream[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isFields).flatMap((fields): MediaStream[] => {
    const type = oneOf(STREAM_TYPES, fields.type);
    const codec = fields.codec;
    if (type === undefined || typeof codec !== 'string' || !NAME.test(codec)) return [];
    return [
      {
        ...{ type, codec, ...positive('width', fields), ...positive('height', fields) },
        ...{ ...positive('frameRate', fields), ...positive('averageRate', fields) },
        ...text('pixelShape', fields.pixelShape, /^\d{1,6}:\d{1,6}$/),
        ...text('pixelFormat', fields.pixelFormat, /^\w{1,40}$/),
        ...some('sizes', readSizes(fields.sizes)),
        ...(fields.interlaced === true ? { interlaced: true } : {}),
        ...{ ...positive('rotation', fields), ...positive('sampleRate', fields), ...positive('channels', fields) },
        ...(fields.other === true ? { other: true } : {}),
        ...some('late', count(fields.late)),
      },
    ];
  });
}

function readSizes(value: unknown): readonly string[] | undefined {
  const sizes = (Array.isArray(value) ? value : []).filter((size) => typeof size === 'string' && SIZE.test(size));
  return sizes.length === 0 ? undefined : sizes;
}

const SIZE = /^\d{1,5}x\d{1,5}$/;

function readTracks(value: unknown): readonly OtherTrack[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isFields).flatMap((fields): OtherTrack[] => {
    const type = oneOf([...STREAM_TYPES, 'chapter'] as const, fields.type);
    const ends = whole(fields.ends);
    return type === undefined || ends === undefined ? [] : [{ ...some('track', count(fields.track)), type, ends }];
  });
}

function readClock(value: unknown): BrokenClock | undefined {
  if (!isFields(value)) return undefined;
  const [at, by] = [count(value.at), whole(value.by)];
  const breaks = at === undefined || by === undefined ? undefined : count(value.breaks);
  return {
    ...(breaks === undefined || at === undefined || by === undefined ? {} : { breaks, at, by }),
    ...some('startsAt', count(value.startsAt)),
    ...(value.wraps === true ? { wraps: true } : {}),
  };
}

function readDecoded(value: unknown): DecodedFacts | undefined {
  if (!isFields(value)) return undefined;
  const errors = count(value.errors);
  const { loudness } = value;
  if (errors === undefined) return undefined;
  return {
    errors,
    ...text('firstError', value.firstError, NAME),
    ...{ black: readIntervals(value.black), frozen: readIntervals(value.frozen) },
    silence: readIntervals(value.silence),
    ...(typeof loudness === 'number' && Math.abs(loudness) < 200 ? { loudness } : {}),
    ...text('tool', value.tool, NAME),
  };
}

function readIntervals(value: unknown): readonly Interval[] {
  return (Array.isArray(value) ? value : []).filter(isFields).flatMap((fields) => {
    const [from, length] = [count(fields.from), count(fields.length)];
    return from === undefined || length === undefined ? [] : [{ from, length }];
  });
}

function readReason(value: unknown): FaultReason | undefined {
  if (!isFields(value)) return undefined;
  const code = oneOf(FAULT_CODES, value.code);
  return code === undefined ? undefined : { code, ...text('detail', value.detail, NAME) };
}

function text<Key extends string>(key: Key, value: unknown, shape: RegExp): Partial<Record<Key, string>> {
  return typeof value === 'string' && shape.test(value) ? ({ [key]: value } as Record<Key, string>) : {};
}

function positive<Key extends string>(key: Key, fields: Fields): Partial<Record<Key, number>> {
  const value = fields[key];
  return typeof value === 'number' && value > 0 && value < 1e6 ? ({ [key]: value } as Record<Key, number>) : {};
}

function some<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

function whole(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((known) => known === value);
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
