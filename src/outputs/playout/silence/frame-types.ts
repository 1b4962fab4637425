/** How a recording's sound is coded, as ffprobe says it. */
export interface SoundFormat {
  readonly codec: string;
  /** Samples per second. */
  readonly sampleRate: number;
  readonly channels: number;
}

/** One coded frame of silence. */
export interface SilentFrame {
  readonly bytes: Buffer;
  /** Samples of each channel in it. */
  readonly samples: number;
  /** What describes the sound in an MP4: the type of its sample entry, and the boxes in that. */
  readonly entry: string;
  readonly described: Buffer;
}
