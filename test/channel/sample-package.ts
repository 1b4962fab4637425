import { ChannelPackage } from '../../src/channel/channel-package.js';
import type { PackageIndex, Piece } from '../../src/media/packaging/package-index.js';

const A_SECOND = 90_000;

/** A package of 25 frames a second whose frames have two packets each; `lengths` in milliseconds of whole frames. */
export function samplePackage(recording: string, lengths: readonly number[]): ChannelPackage {
  const pieces = lengths.map((length): Piece => {
    const frames = length / 40;
    return { ticks: (length * A_SECOND) / 1000, frames, bytes: frames * 2 * 188 };
  });
  const frames = Buffer.alloc(2 * pieces.reduce((sum, piece) => sum + piece.frames, 0));
  for (let at = 0; at < frames.length; at += 2) frames.writeUInt16LE(2, at);
  const index: PackageIndex = {
    ...{ version: 1, recording, sha256: '0'.repeat(64), source: { size: 1, modified: 1 }, profile: 'copied' },
    ...{ media: 'media.ts', hasSound: true, tool: 'ffmpeg', pieces, frames: frames.toString('base64') },
  };
  return new ChannelPackage(index);
}

/** Held for ten minutes, with a key frame every two seconds. */
export const slatePackage = samplePackage(
  'slate',
  Array.from({ length: 300 }, () => 2000),
);
