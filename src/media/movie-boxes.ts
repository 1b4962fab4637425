import { type Box, readBox } from './box-walk.js';

/** The boxes on the way to the tables of a track, outside in. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  trak: ['mdia', 'edts'],
  mdia: ['minf'],
  minf: ['stbl'],
};

/** No deeper than the tables are: boxes within boxes without end would exhaust the stack. */
export function* tableBoxes(bytes: Buffer, parent: Box): Iterable<Box> {
  const parents = PARENTS[parent.type] ?? [];
  for (const box of childBoxes(bytes, parent.content, parent.end)) {
    if (box.end > parent.end) return;
    if (parents.includes(box.type)) yield* tableBoxes(bytes, box);
    else yield box;
  }
}

export function* childBoxes(bytes: Buffer, start: number, end: number): Iterable<Box> {
  for (let position = start; position < end; ) {
    const box = readBox(bytes.subarray(position, position + 16), position, end);
    if (box === undefined) return;
    yield box;
    position = box.end;
  }
}

/** How many rows the table in a box has. */
export function entries(body: Buffer): number {
  return body.length < 8 ? 0 : body.readUInt32BE(4);
}
