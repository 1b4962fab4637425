import { BitWriter } from './bit-writer.mjs';

export const FRAME_RATE = 25;
export const WIDTH = 64;
export const HEIGHT = 36;

const MACROBLOCKS = { across: 4, down: 3 };
const COUNT = MACROBLOCKS.across * MACROBLOCKS.down;
const REFERENCE = 3 << 5;

/** H.264 baseline, 64x48 cropped to 64x36, square pixels, 25 frames a second. */
export const sequenceParameters = Buffer.concat([
  Buffer.from([REFERENCE | 7, 66, 0xc0, 10]),
  new BitWriter()
    .golomb(0)
    .golomb(4) // frame_num has 8 bits
    .golomb(2) // output order is decoding order
    .golomb(1)
    .field(0, 1)
    .golomb(MACROBLOCKS.across - 1)
    .golomb(MACROBLOCKS.down - 1)
    .field(0b111, 3) // frames only, direct 8x8, cropped
    .golomb(0)
    .golomb(0)
    .golomb(0)
    .golomb((16 * MACROBLOCKS.down - HEIGHT) / 2)
    .field(0b11, 2) // VUI with an aspect ratio: 1:1
    .field(1, 8)
    .field(0b0001, 4) // of overscan, signal type, chroma place and timing only the last
    .field(1, 32)
    .field(2 * FRAME_RATE, 32)
    .field(0b1_0_0_0_1_1, 6) // fixed rate; no HRD, no picture structure; restrictions
    .golomb(0)
    .golomb(0)
    .golomb(0)
    .golomb(0)
    .golomb(0)
    .golomb(1)
    .closedBytes(),
]);

/** CAVLC, one slice a picture, deblocking said in each slice. */
export const pictureParameters = Buffer.concat([
  Buffer.from([REFERENCE | 8]),
  new BitWriter()
    .golomb(0)
    .golomb(0)
    .field(0b00, 2)
    .golomb(0)
    .golomb(0)
    .golomb(0)
    .field(0b000, 3)
    .golomb(0)
    .golomb(0)
    .golomb(0)
    .field(0b100, 3)
    .closedBytes(),
]);

/** `count` key frames of mid-grey, all of one size: two that differ in their number take turns. */
export function greyFrames(count) {
  const pair = [keyFrame(0), keyFrame(1)];
  return Buffer.concat(Array.from({ length: count }, (_, at) => pair[at % 2]));
}

function keyFrame(number) {
  const slice = new BitWriter().golomb(0).golomb(7).golomb(0).field(0, 8).golomb(number);
  slice.field(0b00, 2).golomb(0).golomb(1);
  // Intra 16x16, predicted as the mean, nothing left over: without neighbours the mean is mid-grey.
  for (let block = 0; block < COUNT; block++) slice.golomb(3).golomb(0).golomb(0).field(1, 1);
  return unit(REFERENCE | 5, slice.closedBytes());
}

/** A NAL unit with its length before it and emulation prevention within. */
function unit(header, payload) {
  const safe = [header];
  for (const byte of payload) {
    if (byte <= 3 && safe.at(-1) === 0 && safe.at(-2) === 0) safe.push(3);
    safe.push(byte);
  }
  const length = Buffer.alloc(4);
  length.writeUInt32BE(safe.length);
  return Buffer.concat([length, Buffer.from(safe)]);
}
