import type { FormatReader } from '../format-reader.js';

/** Length and type of a box. */
const HEAD_BYTES = 8;

/** Silence for playout lists: whole boxes, the description of the movie among them. How it sounds is not compared. */
export const mp4Reader: FormatReader = {
  id: 'mp4',
  onlyFacts: true,
  reads: ({ zone, path }) => zone !== undefined && /^playout\/airclass-silence-[^/]+\.mp4$/.test(path),
  open: () => {
    const parts: Uint8Array[] = [];
    return {
      chunk: (bytes) => void parts.push(Buffer.from(bytes)),
      end: () => checkMovie(Buffer.concat(parts)),
    };
  },
};

function checkMovie(file: Buffer): void {
  const types: string[] = [];
  for (let at = 0; at < file.length; ) {
    if (file.length - at < HEAD_BYTES) throw new Error('a box is cut');
    const length = file.readUInt32BE(at);
    if (length < HEAD_BYTES || at + length > file.length) throw new Error('a box is cut');
    types.push(file.toString('latin1', at + 4, at + HEAD_BYTES));
    at += length;
  }
  if (types[0] !== 'ftyp' || !types.includes('moov') || !types.includes('mdat'))
    throw new Error(`an MP4 of ${types.join(', ')}`);
}
