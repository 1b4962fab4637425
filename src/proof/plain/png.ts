import { crc32 } from 'node:zlib';
import type { FormatReader } from '../format-reader.js';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Length, type and checksum of a chunk. */
const FRAME_BYTES = 12;

/** The slate: a picture whose chunks are whole, from IHDR to IEND. What it shows is not compared. */
export const pngReader: FormatReader = {
  id: 'png',
  onlyFacts: true,
  reads: ({ zone, path }) => zone !== undefined && /^playout\/[^/]+\.png$/.test(path),
  open: () => {
    const parts: Uint8Array[] = [];
    return {
      chunk: (bytes) => void parts.push(Buffer.from(bytes)),
      end: () => checkPicture(Buffer.concat(parts)),
    };
  },
};

function checkPicture(file: Buffer): void {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('not a PNG');
  const types: string[] = [];
  for (let at = SIGNATURE.length; at < file.length; ) {
    if (file.length - at < FRAME_BYTES) throw new Error('a chunk is cut');
    const end = at + FRAME_BYTES + file.readUInt32BE(at);
    if (end > file.length) throw new Error('a chunk is cut');
    const type = file.toString('latin1', at + 4, at + 8);
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4))
      throw new Error(`the checksum of ${type} is wrong`);
    types.push(type);
    at = end;
  }
  if (types[0] !== 'IHDR' || types.at(-1) !== 'IEND') throw new Error('it does not go from IHDR to IEND');
}
