import { bytesOf, field } from './bits.js';
import { box } from './boxes.js';
import type { SilentFrame } from './frame-types.js';

/** ATSC A/52: rates in the order of their codes. */
const RATES = [48_000, 44_100, 32_000];
/** By number of channels: acmod, how many of them have the whole range, and the bits that acmod asks for. */
const LAYOUTS: Readonly<Record<number, { readonly acmod: number; readonly full: number; readonly mix: string }>> = {
  1: { acmod: 1, full: 1, mix: '' },
  2: { acmod: 2, full: 2, mix: '00' },
  6: { acmod: 7, full: 5, mix: '0000' },
};
/** The code of the frame's size at a number of kilobits per second. */
const SMALL = { code: 12, kilobits: 96 };
const LARGE = { code: 20, kilobits: 192 };
const SAMPLES = 1536;
const BLOCKS = 6;

/** A frame in which no bit is given to any sound. An E-AC-3 decoder takes it too. */
export function silentAc3(sampleRate: number, channels: number): SilentFrame | undefined {
  const rate = RATES.indexOf(sampleRate);
  const layout = LAYOUTS[channels];
  if (rate < 0 || layout === undefined) return undefined;
  const { acmod, full, mix } = layout;
  const hasLow = channels === 6;
  const size = channels === 6 ? LARGE : SMALL;
  const words = Math.floor((size.kilobits * 1000 * SAMPLES) / 16 / sampleRate);
  const head = `${field(rate, 2)}${field(size.code, 6)}`;
  // Version 8, complete main service, channels, no loudness correction but the full dialogue level, no further fields.
  const stream = `${field(8, 5)}000${field(acmod, 3)}${mix}${hasLow ? 1 : 0}${'1'.repeat(5)}00000000`;
  const blocks = Array.from({ length: BLOCKS }, (_, index) =>
    index === 0 ? firstBlock(full, acmod, hasLow) : laterBlock(full, acmod, hasLow),
  );
  const body = bytesOf(head + stream + blocks.join(''));
  const bytes = Buffer.alloc(words * 2);
  bytes.writeUInt16BE(0x0b77);
  body.copy(bytes, 4);
  const firstPart = (words >> 1) + (words >> 3);
  bytes.writeUInt16BE(seedOf(bytes.subarray(4, firstPart * 2)), 2);
  bytes.writeUInt16BE(crc(bytes.subarray(2, words * 2 - 2)), words * 2 - 2);
  const described = box(
    'dac3',
    bytesOf(`${field(rate, 2)}${field(8, 5)}000${field(acmod, 3)}${hasLow ? 1 : 0}${field(size.code >> 1, 5)}`),
  );
  return { bytes, samples: SAMPLES, entry: 'ac-3', described };
}

/** No block switch and no dither for any channel, no dynamic range. */
function blockHead(full: number): string {
  return `${'0'.repeat(full)}${'0'.repeat(full)}0`;
}

/** Exponents of the smallest bandwidth in their coarsest form (D45), all of them 15, and no bit for any mantissa. */
function firstBlock(full: number, acmod: number, hasLow: boolean): string {
  const steady = field(62, 7);
  const coupling = '10';
  const rematrix = acmod === 2 ? '10000' : '';
  const strategies = '11'.repeat(full) + (hasLow ? '1' : '');
  const widths = field(0, 6).repeat(full);
  const exponents = `1111${steady.repeat(6)}00`.repeat(full) + (hasLow ? `1111${steady.repeat(2)}` : '');
  const allocation = `1${'0'.repeat(11)}`;
  const offsets = `1${field(0, 6)}${'0'.repeat(7).repeat(full)}${hasLow ? '0'.repeat(7) : ''}`;
  return `${blockHead(full)}${coupling}${rematrix}${strategies}${widths}${exponents}${allocation}${offsets}00`;
}

/** All as in the block before. */
function laterBlock(full: number, acmod: number, hasLow: boolean): string {
  const same = `0${acmod === 2 ? '0' : ''}${'00'.repeat(full)}${hasLow ? '0' : ''}`;
  return `${blockHead(full)}${same}0000`;
}

const POLYNOMIAL = 0x8005;

function crc(bytes: Uint8Array): number {
  let state = 0;
  for (const byte of bytes) {
    state ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) state = (state & 0x8000 ? (state << 1) ^ POLYNOMIAL : state << 1) & 0xffff;
  }
  return state;
}

/** The two bytes that, before these, bring the CRC of all to 0: the register run backwards. */
function seedOf(bytes: Uint8Array): number {
  let state = 0;
  for (const byte of [...bytes].reverse()) {
    for (let bit = 0; bit < 8; bit++) state = state & 1 ? ((state ^ POLYNOMIAL) >> 1) | 0x8000 : state >> 1;
    state ^= byte << 8;
  }
  for (let bit = 0; bit < 16; bit++) state = state & 1 ? ((state ^ POLYNOMIAL) >> 1) | 0x8000 : state >> 1;
  return state;
}
