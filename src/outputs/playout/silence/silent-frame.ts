/** How a recording's sound is coded, as ffprobe reports it. */
export interface SoundFormat {
  readonly codec: string;
  /** Samples per second. */
  readonly sampleRate: number;
  readonly channels: number;
}

/** One coded silent frame. */
export interface SilentFrame {
  readonly bytes: Buffer;
  /** Samples per channel in it. */
  readonly samples: number;
  /** The codec's number among those of MPEG-4 systems (objectTypeIndication). */
  readonly objectType: number;
  /** What a decoder needs in advance (AudioSpecificConfig); empty if each frame has it. */
  readonly configuration: Buffer;
}

/** `undefined` where such silence cannot be written. */
export function silentFrame({ codec, sampleRate, channels }: SoundFormat): SilentFrame | undefined {
  if (codec === 'aac') return silentAac(sampleRate, channels);
  return codec === 'mp2' || codec === 'mp3' ? silentMpegAudio(codec, sampleRate, channels) : undefined;
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

function silentAac(sampleRate: number, channels: number): SilentFrame | undefined {
  const rate = AAC_RATES.indexOf(sampleRate);
  const elements = AAC_ELEMENTS[channels];
  if (rate < 0 || elements === undefined || elements === '') return undefined;
  const bits = [...elements].map((element) => AAC_BITS[element] ?? '').join('');
  const lowComplexity = 2;
  const configuration = `${field(lowComplexity, 5)}${field(rate, 4)}${field(channels, 4)}000`;
  return { bytes: bytesOf(bits + AAC_END), samples: 1024, objectType: 0x40, configuration: bytesOf(configuration) };
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
  return { bytes, samples, objectType: 0x6b, configuration: Buffer.alloc(0) };
}

function field(value: number, width: number): string {
  return value.toString(2).padStart(width, '0');
}

/** Padded with zeros to a whole byte. */
function bytesOf(bits: string): Buffer {
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  return Buffer.from(whole.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}
