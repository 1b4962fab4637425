import { describe, expect, test } from 'vitest';
import { playedLength } from '../../src/media/played-length.js';
import type { TrackClock } from '../../src/media/read-packets.js';
import type { MediaStream } from '../../src/media/recording.js';

const VIDEO: MediaStream = { type: 'video', codec: 'h264', averageRate: 24.9 };
const AUDIO: MediaStream = { type: 'audio', codec: 'aac' };
const SECOND: MediaStream = { type: 'audio', codec: 'aac', other: true };
const SUBTITLE: MediaStream = { type: 'subtitle', codec: 'mov_text' };
const DATA: MediaStream = { type: 'data', codec: 'bin_data' };

/** Milliseconds; `breaks` as `at+by`. */
function clock(start: number, played: number, breaks: readonly (readonly [at: number, by: number])[] = []): TrackClock {
  const jumps = breaks.map(([at, by]) => ({ at, by }));
  return { start, played, reach: start + played + jumps.reduce((sum, { by }) => sum + by, 0), breaks: jumps };
}

const of = (
  tracks: readonly (readonly [MediaStream, TrackClock | undefined])[],
  { container = 'mov,mp4', chapterEnd = undefined as number | undefined } = {},
) => {
  const clocks = new Map(tracks.flatMap(([, found], index) => (found === undefined ? [] : [[index, found] as const])));
  return playedLength(
    container,
    tracks.map(([stream]) => stream),
    clocks,
    chapterEnd,
  );
};

describe('the length is from the first track to begin to the last to end', () => {
  test.each([
    ['picture alone', [[VIDEO, clock(0, 5000)]], { played: 5000, video: 5000 }, [undefined]],
    [
      'sound ends later',
      [
        [VIDEO, clock(0, 5000)],
        [AUDIO, clock(0, 5080)],
      ],
      { played: 5080, video: 5000, audio: 5080 },
      [],
    ],
    [
      'sound begins later',
      [
        [VIDEO, clock(0, 5000)],
        [AUDIO, clock(101, 5000)],
      ],
      { played: 5101, video: 5000, audio: 5000 },
      [undefined, 101],
    ],
    [
      'by no more than coders need',
      [
        [VIDEO, clock(0, 5000)],
        [AUDIO, clock(100, 5000)],
      ],
      { played: 5100, video: 5000, audio: 5000 },
      [],
    ],
    [
      'both begin later',
      [
        [VIDEO, clock(900, 5000)],
        [AUDIO, clock(500, 5000)],
      ],
      { played: 5400, video: 5000, audio: 5000 },
      [400],
    ],
    [
      'the second sound does not play',
      [
        [VIDEO, clock(0, 5000)],
        [AUDIO, clock(0, 5000)],
        [SECOND, clock(0, 9000)],
      ],
      { played: 5000, video: 5000, audio: 5000 },
      [],
    ],
    [
      'a track without packets',
      [
        [VIDEO, clock(0, 5000)],
        [AUDIO, undefined],
      ],
      { played: 5000, video: 5000 },
      [],
    ],
    [
      'nothing of a track',
      [
        [VIDEO, clock(0, 0)],
        [AUDIO, clock(0, 5000)],
      ],
      { played: 5000, audio: 5000 },
      [],
    ],
    ['nothing at all', [[VIDEO, undefined]], {}, []],
    ['no track that plays', [[DATA, clock(0, 5000)]], {}, []],
  ] as const)('%s', (_, tracks, lengths, late) => {
    const found = of(tracks);
    expect(found.lengths).toEqual(lengths);
    expect(found.streams.map((stream) => stream.late)).toEqual(tracks.map((__, index) => late[index]));
    expect(found.clock).toBeUndefined();
  });
});

describe('tracks beside those that play, and chapters', () => {
  const film = [
    [VIDEO, clock(1000, 5000)],
    [AUDIO, clock(1000, 5000)],
  ] as const;
  test.each([
    [
      'end with it',
      [
        [SECOND, clock(1000, 5100)],
        [SUBTITLE, clock(1500, 4400)],
      ],
      5100,
      [],
    ],
    ['a sound that ends early', [[SECOND, clock(1000, 4899)]], undefined, [{ track: 3, type: 'audio', ends: 4899 }]],
    [
      'a sound that begins and ends late',
      [[SECOND, clock(1050, 5051)]],
      undefined,
      [{ track: 3, type: 'audio', ends: 5101 }],
    ],
    [
      'a subtitle, by what it shows last',
      [[SUBTITLE, clock(2000, 6000)]],
      undefined,
      [{ track: 3, type: 'subtitle', ends: 7000 }],
    ],
    ['data is nothing to see', [[DATA, clock(0, 90_000)]], undefined, []],
    [
      'a track without packets',
      [
        [SUBTITLE, undefined],
        [SECOND, clock(1000, 1000)],
      ],
      undefined,
      [{ track: 4, type: 'audio', ends: 1000 }],
    ],
    ['chapters that go on', [], 5101, [{ type: 'chapter', ends: 5101 }]],
    ['chapters that end early are no fault', [], 1000, []],
  ] as const)('%s', (_, others, chapterEnd, tracks) => {
    expect(of([...film, ...others], { chapterEnd }).tracks).toEqual(tracks);
  });

  test('nothing is beside a film that does not play', () => {
    expect(
      of(
        [
          [VIDEO, undefined],
          [SUBTITLE, clock(0, 5)],
        ],
        { chapterEnd: 9000 },
      ).tracks,
    ).toEqual([]);
  });
});

describe('a clock that does not run from nought to the end', () => {
  const jump = [[2000, 20_000]] as const;
  test.each([
    [
      'starts late',
      'mov,mp4',
      [
        [VIDEO, clock(1001, 5000)],
        [AUDIO, clock(1400, 5000)],
      ],
      { startsAt: 1001 },
    ],
    ['starts late, by no more than a second', 'mov,mp4', [[VIDEO, clock(1000, 5000)]], undefined],
    ['a capture begins anywhere', 'mpegts', [[VIDEO, clock(9000, 5000)]], undefined],
    ['a capture whose clock comes to its end', 'mpegts', [[VIDEO, clock(95_443_000, 5000)]], { wraps: true }],
    ['and one that begins before', 'mpeg', [[VIDEO, clock(-5, 5000)]], { wraps: true }],
    ['exactly to its end', 'mpegts', [[VIDEO, clock(95_443_716, 1)]], undefined],
    ['all of it after that end', 'mpegts', [[VIDEO, clock(95_443_717, 5000)]], undefined],
    ['another file has no such end', 'mov,mp4', [[VIDEO, clock(-5, 5000)]], undefined],
    [
      'both jump',
      'mov,mp4',
      [
        [VIDEO, clock(0, 5000, jump)],
        [AUDIO, clock(0, 5000, [[2000, 29_999]])],
      ],
      { breaks: 1, at: 2000, by: 20_000 },
    ],
    [
      'it steps back',
      'mov,mp4',
      [
        [VIDEO, clock(0, 5000, [[2000, -1]])],
        [AUDIO, clock(0, 5000)],
      ],
      { breaks: 1, at: 2000, by: -1 },
    ],
    ['alone', 'mov,mp4', [[VIDEO, clock(0, 5000, jump)]], { breaks: 1, at: 2000, by: 20_000 }],
    [
      'the track with most jumps decides',
      'mov,mp4',
      [
        [VIDEO, clock(0, 5000, [[1, -1]])],
        [
          AUDIO,
          clock(0, 5000, [
            [7, -2],
            [9, -2],
          ]),
        ],
      ],
      { breaks: 2, at: 7, by: -2 },
    ],
  ] as const)('%s', (_, container, tracks, broken) => {
    const found = of(tracks, { container });
    expect(found.clock).toEqual(broken);
    const hasJumps = broken !== undefined && 'breaks' in broken;
    expect(found.streams[0]?.averageRate).toBe(hasJumps ? undefined : 24.9);
  });

  test('a slide that is held while the sound goes on is played', () => {
    const found = of([
      [VIDEO, clock(0, 5000, jump)],
      [AUDIO, clock(0, 25_000)],
    ]);
    expect([found.lengths, found.clock]).toEqual([{ played: 25_000, video: 25_000, audio: 25_000 }, undefined]);
    const apart = of([
      [VIDEO, clock(0, 5000, jump)],
      [AUDIO, clock(0, 5000, [[2000, 30_000]])],
    ]);
    expect([apart.lengths.video, apart.lengths.audio, apart.clock]).toEqual([25_000, 35_000, undefined]);
  });
});
