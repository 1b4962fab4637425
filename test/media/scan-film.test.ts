import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MediaFile } from '../../src/media/media-file.js';
import { scanFilm } from '../../src/media/scan-film.js';
import { aFolder } from './media-bench.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const HEADS = {
  flv: hex('464c5601050000000900000000'),
  matroska: Buffer.concat([
    hex('1a45dfa3a34286810142f7810142f2810442f381084282'),
    Buffer.from('\x88matroska', 'latin1'),
  ]),
  avi: Buffer.from('RIFF\x10\0\0\0AVI LIST', 'latin1'),
  asf: hex('3026b2758e66cf11a6d900aa0062ce6c0102'),
  mxf: hex('060e2b34020501010d01020101020400'),
};
const SMALL = hex('674d400ceca0a0cfcf80880000030008000003019078a14cb0');
const LARGE = hex('674d4028eca03c0113f2e022000003000200000300641e30632c');
const MIB = 1024 * 1024;

async function scan(formats: string, codec: string | undefined, ...parts: readonly Buffer[]) {
  const folder = await aFolder({ film: Buffer.concat(parts) });
  const file = await MediaFile.open(join(folder, 'film'));
  try {
    return await scanFilm(file, formats, codec);
  } finally {
    await file.close();
  }
}

describe('the bytes of a film', () => {
  test.each(Object.entries(HEADS))('another %s that begins inside it is found', async (formats, head) => {
    const rest = Buffer.alloc(1000, 7);
    expect((await scan(formats, undefined, head, rest)).isJoined).toBe(false);
    expect((await scan(formats, undefined, head, rest, head, rest)).isJoined).toBe(true);
    expect((await scan('mpegts', undefined, head, rest, head, rest)).isJoined).toBe(false);
  });

  test.each([-30, -3, -1, 0, 1])('also %i bytes from where one reading ends', async (by) => {
    const { flv } = HEADS;
    const before = Buffer.alloc(MIB + by - flv.length, 7);
    expect((await scan('flv', undefined, flv, before, flv)).isJoined).toBe(true);
  });

  test.each([
    ['a continued AVI', 'avi', Buffer.from('RIFF\x10\0\0\0AVIXLIST', 'latin1')],
    ['FLV as a word', 'flv', Buffer.from('FLV\x01 is a format')],
    ['four bytes that are by chance those of Matroska', 'matroska', hex('1a45dfa30102030405')],
  ])('%s is not another file', async (_, formats, inside) => {
    expect((await scan(formats, undefined, Buffer.alloc(100, 7), inside, Buffer.alloc(100, 7))).isJoined).toBe(false);
  });

  test.each([
    ['with start codes', hex('000001'), hex('00000001')],
    ['with lengths', hex(`000000${SMALL.length.toString(16)}`), hex(`000000${LARGE.length.toString(16)}`)],
    ['in a configuration', hex(`ffe100${SMALL.length.toString(16)}`), hex('000001')],
  ])('sizes are found in order, %s', async (_, first, second) => {
    const { sequences } = await scan('mpegts', 'h264', first, SMALL, Buffer.alloc(MIB, 7), second, LARGE, first, SMALL);
    expect(sequences.map(({ size }) => size)).toEqual(['320x180', '1920x1080']);
  });

  test('sizes of another codec are not looked for', async () => {
    expect((await scan('mpegts', 'hevc', hex('000001'), SMALL)).sequences).toEqual([]);
    expect((await scan('mpeg', 'mpeg2video', hex('000001b32d024033ffffe018'))).sequences).toMatchObject([
      { size: '720x576' },
    ]);
  });
});
