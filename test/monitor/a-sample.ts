import { PICTURE_BYTES, picturePrint } from '../../src/media/prints/picture-print.js';
import type { RecordingPrint } from '../../src/media/prints/recording-print.js';
import { SILENT_WORD, SOUND_STEP } from '../../src/media/prints/sound-print.js';
import type { Library } from '../../src/monitor/judge/library.js';
import type { Sample } from '../../src/monitor/sample/sample.js';
import type { ChannelTimeline, TimelineAiring } from '../../src/published/release-timeline.js';

export const START = Date.parse('2020-03-09T09:00:00+08:00');
const WORDS_A_MINUTE = Math.round(60_000 / SOUND_STEP);

/** Words without pattern, the same for the same seed. */
export function words(seed: number, length: number): Uint32Array {
  let state = seed;
  return Uint32Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d) + 0x9e37_79b9) >>> 0;
    return (state ^ (state >>> 13)) >>> 0;
  });
}

/** A small grey picture; another for another seed. */
export function grey(seed: number): Uint8Array {
  return Uint8Array.from(words(seed, PICTURE_BYTES), (word) => word & 0xff);
}

/** A recording of so many minutes; its picture is that of its seed. */
export function aPrint(seed: number, minutes: number, more: Partial<RecordingPrint> = {}): RecordingPrint {
  const pictures = Buffer.concat(Array.from({ length: minutes * 30 }, () => grey(seed)));
  return {
    sound: words(seed, minutes * WORDS_A_MINUTE),
    pictures: picturePrint(pictures),
    ...{ still: [], black: [], silence: [] },
    ...more,
  };
}

/** Twelve seconds that begin so long after `START`. */
export function aSample(
  after: number,
  from: { readonly print?: RecordingPrint | undefined; readonly offset?: number; readonly seed?: number },
  more: Partial<Sample> = {},
): Sample {
  const first = Math.round((from.offset ?? 0) / SOUND_STEP);
  const sound = from.print?.sound.slice(first, first + 76) ?? new Uint32Array(76).fill(SILENT_WORD);
  return {
    ...{ start: START + after, length: 12_000, clock: 'stream', delay: 0, slack: 0, seen: undefined, jpeg: undefined },
    ...{
      hasSound: true,
      hasPicture: true,
      sound,
      grey: Buffer.concat(Array.from({ length: 12 }, () => grey(from.seed ?? 0))),
    },
    ...{ black: [], still: [], silence: from.print === undefined ? WHOLE : [] },
    ...more,
  };
}

export const WHOLE = [{ from: 0, length: 12_000 }];

/** Lessons of 20 minutes one after the other, of which the last is followed by filler. */
export const PRINTS: Readonly<Record<string, RecordingPrint>> = {
  one: aPrint(1, 20),
  two: aPrint(2, 20),
  three: aPrint(3, 15),
  far: aPrint(4, 20),
  filler: aPrint(5, 3),
};

export const LIBRARY: Library = {
  recordings: new Map(
    Object.entries(PRINTS).map(([fingerprint, print]) => [
      fingerprint,
      { fingerprint, file: `${fingerprint}.mp4`, print, isFiller: fingerprint === 'filler' },
    ]),
  ),
  slates: [{ level: 64 }],
  names: new Map(['one', 'two', 'three', 'far'].map((id) => [`${id}.mp4`, { lesson: id, programme: undefined }])),
};

const MINUTE = 60_000;

function airing(fingerprint: string, start: number, minutes: number): TimelineAiring {
  return {
    id: `${fingerprint}@${start}`,
    start: START + start * MINUTE,
    stop: START + (start + minutes) * MINUTE,
    item: {
      lesson: fingerprint,
      title: { zh: fingerprint },
      recording: { file: `${fingerprint}.mp4`, fingerprint, 'length-ms': (fingerprint === 'three' ? 15 : 20) * MINUTE },
    },
    run: 'first',
    reason: undefined,
  };
}

export const TABLE: ChannelTimeline = {
  channel: 'p1',
  from: START,
  until: START + 300 * MINUTE,
  airings: [airing('one', 0, 20), airing('two', 20, 20), airing('three', 40, 20), airing('far', 200, 20)],
  cancelled: [],
};
