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
  test.each(['', 'null', '[]', '1', '{', '"x"'])('%s is not an answer', (json) => {
    expect(readProbeReply(json)).toBeUndefined();
  });

  test('an empty answer has no streams', () => {
    expect(readProbeReply('{}')).toMatchObject({ container: 'unknown', claimed: undefined, streams: [] });
  });

  test('wrong types are left out, not guessed', () => {
    const streams = [
      { codec_type: 'video', codec_name: 5, width: '640', height: -1, r_frame_rate: '25/0', duration: 9 },
      null,
      'x',
    ];
    expect(readProbeReply(JSON.stringify({ format: [], streams }))).toMatchObject({
      container: 'unknown',
      claimed: undefined,
      streams: [{ type: 'video', codec: 'unknown' }],
    });
  });

  test('a cover picture is not a picture', () => {
    const streams = [{ codec_type: 'video', codec_name: 'mjpeg', disposition: { attached_pic: 1 }, duration: '9.0' }];
    expect(readProbeReply(JSON.stringify({ streams }))).toMatchObject({ streams: [{ type: 'data' }] });
  });

  test.each([
    ['the first of a type is played', [0, 0, 0], [undefined, true, true]],
    ['or the one that the file marks', [0, 0, 1], [true, true, undefined]],
    ['the first of those that it marks', [0, 1, 1], [true, undefined, true]],
  ])('%s', (_, marks, others) => {
    const streams = marks.map((mark) => ({ codec_type: 'audio', codec_name: 'aac', disposition: { default: mark } }));
    expect(readProbeReply(JSON.stringify({ streams }))?.streams.map(({ other }) => other)).toEqual(others);
  });

  test.each([
    [{ sample_aspect_ratio: '64:45' }, { pixelShape: '64:45' }],
    [
      { sample_aspect_ratio: '1:1', field_order: 'progressive', avg_frame_rate: '25/1', r_frame_rate: '25/1' },
      { frameRate: 25 },
    ],
    [{ sample_aspect_ratio: '0:1', pix_fmt: 'yuv420p10le' }, { pixelFormat: 'yuv420p10le' }],
    [{ field_order: 'tt' }, { interlaced: true }],
    [
      { r_frame_rate: '25/1', avg_frame_rate: '14/1' },
      { frameRate: 25, averageRate: 14 },
    ],
    [{ side_data_list: [{ side_data_type: 'Display Matrix', rotation: -90 }] }, { rotation: 90 }],
    [{ side_data_list: [{ rotation: 0 }] }, {}],
    [{ side_data_list: [{ rotation: '90' }], pix_fmt: 'unknown' }, {}],
  ])('of a picture: %j', (row, expected) => {
    const json = JSON.stringify({ streams: [{ codec_type: 'video', codec_name: 'h264', ...row }] });
    expect(readProbeReply(json)?.streams).toEqual([{ type: 'video', codec: 'h264', ...expected }]);
  });

  test('names of codecs cannot carry controls', () => {
    const streams = [{ codec_type: 'audio', codec_name: '\u001b[2Jaac' }];
    expect(readProbeReply(JSON.stringify({ streams }))?.streams[0]?.codec).toBe('\\u001B[2Jaac');
  });
});
