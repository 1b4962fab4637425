import { bytesOf, field } from './bits.js';
import { descriptor, fullBox, u16, u32, zeros } from './boxes.js';
import type { SilentFrame, SoundFormat } from './frame-types.js';
import { silentAc3 } from './silent-ac3.js';
import { silentPcm } from './silent-pcm.js';

/** `undefined` where such silence cannot be written. `isCapture`: each frame says all that a decoder has to know. */
export function silentFrame(format: SoundFormat, isCapture: boolean): SilentFrame | undefined {
  const { codec, sampleRate, channels } = format;
  switch (codec) {
    case 'aac':
      return silentAac(sampleRate, channels, isCapture);
    case 'mp2':
    case 'mp3':
      return silentMpegAudio(codec, sampleRate, channels);
    case 'ac3':
    case 'eac3':
      return silentAc3(sampleRate, channels);
    default:
      return isCapture ? undefined : silentPcm(format);
  }
}

/** ISO/IEC 14496-3, samplingFrequencyIndex. */
const AAC_RATES = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];
/** The elements of each channel configuration: one channel, a pair, the low-frequency one. */
const AAC_ELEMENTS = ['', 'S', 'P', 'SP', 'SPS', 'SPP', 'SPPL'];
/** `global_gain`, `ics_info` with no band at all, and no pulse, shaping or gain control. */
const EMPTY_CHANNEL = '0'.repeat(8 + 11 + 3);
const TAG = '0000';
const AAC_BITS: Readonly<Record<string, string>> = {
  S: `000${TAG}${EMPTY_CHANNEL}`,
  P: `001${TAG}0${EMPTY_CHANNEL}${EMPTY_CHANNEL}`,
  L: `011${TAG}${EMPTY_CHANNEL}`,
};
const AAC_END = '111';

/** Low complexity, as profiles and as object types count. */
const LOW_COMPLEXITY = { profile: 1, objectType: 2 };

function silentAac(sampleRate: number, channels: number, isCapture: boolean): SilentFrame | undefined {
  const rate = AAC_RATES.indexOf(sampleRate);
  const elements = AAC_ELEMENTS[channels];
  if (rate < 0 || elements === undefined || elements === '') return undefined;
  const bits = [...elements].map((element) => AAC_BITS[element] ?? '').join('');
  const raw = bytesOf(bits + AAC_END);
  if (isCapture) {
    // ADTS: syncword, MPEG-4, layer 0, no CRC; no copyright; the whole length, a buffer of any fullness, one frame.
    const head = `${'1'.repeat(12)}0001${field(LOW_COMPLEXITY.profile, 2)}${field(rate, 4)}0${field(channels, 3)}0000`;
    const length = `${field(7 + raw.length, 13)}${'1'.repeat(11)}00`;
    return { bytes: Buffer.concat([bytesOf(head + length), raw]), samples: 1024, ...mpegEntry(0x40) };
  }
  const configuration = `${field(LOW_COMPLEXITY.objectType, 5)}${field(rate, 4)}${field(channels, 4)}000`;
  return { bytes: raw, samples: 1024, ...mpegEntry(0x40, bytesOf(configuration)) };
}

/** ISO/IEC 11172-3: rates in the order of their codes. */
const MPEG_RATES = [44100, 48000, 32000];
/** Layers II and III: the second byte of the header, and the bitrate's code and bits per second for one and two channels. */
const MPEG_LAYERS = {
  mp2: { layer: 0xfd, one: [4, 64_000], two: [8, 128_000] },
  mp3: { layer: 0xfb, one: [5, 64_000], two: [9, 128_000] },
} as const;

/** A header, and then nothing: no bits allocated to any band, no scale factors, no spectrum. */
function silentMpegAudio(codec: 'mp2' | 'mp3', sampleRate: number, channels: number): SilentFrame | undefined {
  const rate = MPEG_RATES.indexOf(sampleRate);
  if (rate < 0 || channels > 2) return undefined;
  const { layer, one, two } = MPEG_LAYERS[codec];
  const [code, bitrate] = channels === 1 ? one : two;
  const samples = 1152;
  const bytes = Buffer.alloc(Math.floor((samples / 8) * (bitrate / sampleRate)));
  bytes.set([0xff, layer, code * 16 + rate * 4, channels === 1 ? 0xc0 : 0]);
  return { bytes, samples, ...mpegEntry(0x6b) };
}

/** By the codec's number among those of MPEG-4 systems; with what a decoder has to know beforehand, if anything. */
function mpegEntry(objectType: number, configuration?: Buffer): Pick<SilentFrame, 'entry' | 'described'> {
  const known = configuration === undefined ? [] : [descriptor(5, configuration)];
  const decoder = descriptor(4, Buffer.from([objectType, 0x15, 0, 0, 0]), u32(0, 0), ...known);
  const stream = descriptor(3, u16(1), zeros(1), decoder, descriptor(6, Buffer.from([2])));
  return { entry: 'mp4a', described: fullBox('esds', 0, stream) };
}
