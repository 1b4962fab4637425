import { describe, expect, test } from 'vitest';
import { millis, readProbeReply } from '../../src/media/probe-reply.js';

describe('seconds in decimals', () => {
  test.each([
    ['720.000000', 720_000],
    ['0.0405', 41],
    ['1', 1000],
    ['0.000000', undefined],
    ['N/A', undefined],
    ['-1.0', undefined],
    ['1e9', undefined],
    ['Infinity', undefined],
    ['99999999999999999999', undefined],
    [720, undefined],
    [undefined, undefined],
  ])('%s is %s ms', (text, expected) => {
    expect(millis(text)).toBe(expected);
  });
});

describe('what ffprobe said', () => {
  test.each(['', 'null', '[]', '1', '{', '"x"'])('%s is no answer', (json) => {
    expect(readProbeReply(json)).toBeUndefined();
  });

  test('an empty answer has no streams', () => {
    expect(readProbeReply('{}')).toEqual({ container: 'unknown', lengths: {}, streams: [] });
  });

  test('wrong types are left out, not guessed', () => {
    const streams = [
      { codec_type: 'video', codec_name: 5, width: '640', height: -1, r_frame_rate: '25/0', duration: 9 },
      null,
      'x',
    ];
    expect(readProbeReply(JSON.stringify({ format: [], streams }))).toEqual({
      container: 'unknown',
      lengths: {},
      streams: [{ type: 'video', codec: 'unknown' }],
    });
  });

  test('a cover picture is not a picture', () => {
    const streams = [{ codec_type: 'video', codec_name: 'mjpeg', disposition: { attached_pic: 1 }, duration: '9.0' }];
    expect(readProbeReply(JSON.stringify({ streams }))).toMatchObject({ lengths: {}, streams: [{ type: 'data' }] });
  });

  test('the longest stream of a type speaks for it', () => {
    const streams = ['3.0', '5.0', '4.0'].map((duration) => ({ codec_type: 'audio', codec_name: 'aac', duration }));
    expect(readProbeReply(JSON.stringify({ streams }))?.lengths).toEqual({ audio: 5000 });
  });

  test('names of codecs cannot carry controls', () => {
    const streams = [{ codec_type: 'audio', codec_name: '\u001b[2Jaac' }];
    expect(readProbeReply(JSON.stringify({ streams }))?.streams[0]?.codec).toBe('\\u001B[2Jaac');
  });
});
