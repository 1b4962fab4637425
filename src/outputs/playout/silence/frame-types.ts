/** How a recording's sound is coded, as ffprobe says it. */
export interface SoundFormat {
  readonly codec: string;
  /** Samples a second. */
  readonly sampleRate: number;
  readonly channels: number;
}

/** One coded frame without a sound in it. */
export interface SilentFrame {
  readonly bytes: Buffer;
  /** How many samples of each channel it holds. */
  readonly samples: number;
  /** What describes the sound in an MP4: the type of its sample entry, and the boxes in that. */
  readonly entry: string;
  readonly described: Buffer;
}
