import type { SilentFrame, SoundFormat } from './frame-types.js';

interface Kind {
  /** Bytes of one sample. */
  readonly width: number;
  /** The sample entry for that width in an MP4; ffmpeg takes either byte order. */
  readonly entry: string;
  /** The byte that is silence. */
  readonly quiet: number;
}

/** By ffmpeg's name. */
const KINDS: Readonly<Record<string, Kind>> = {
  pcm_s16le: { width: 2, entry: 'twos', quiet: 0 },
  pcm_s16be: { width: 2, entry: 'twos', quiet: 0 },
  pcm_s24le: { width: 3, entry: 'in24', quiet: 0 },
  pcm_s24be: { width: 3, entry: 'in24', quiet: 0 },
  pcm_s32le: { width: 4, entry: 'in32', quiet: 0 },
  pcm_s32be: { width: 4, entry: 'in32', quiet: 0 },
  pcm_f32le: { width: 4, entry: 'fl32', quiet: 0 },
  pcm_f32be: { width: 4, entry: 'fl32', quiet: 0 },
  pcm_u8: { width: 1, entry: 'raw ', quiet: 0x80 },
  pcm_alaw: { width: 1, entry: 'alaw', quiet: 0xd5 },
  pcm_mulaw: { width: 1, entry: 'ulaw', quiet: 0xff },
};
/** Per packet; any other number would do. */
const SAMPLES = 1024;

export function silentPcm({ codec, channels }: SoundFormat): SilentFrame | undefined {
  const kind = KINDS[codec];
  if (kind === undefined || channels > 16) return undefined;
  const { width, entry, quiet } = kind;
  return {
    bytes: Buffer.alloc(SAMPLES * channels * width, quiet),
    samples: SAMPLES,
    entry,
    described: Buffer.alloc(0),
  };
}
