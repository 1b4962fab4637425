import { pidOf } from '../../../src/outputs/dvb/packets.js';
import { SectionStream } from '../../../src/proof/dvb/section-stream.js';

/** A section, and the packets of the loop in which it begins and ends. */
export interface PlacedSection {
  readonly pid: number;
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** What a receiver hears of a file that is played `times` times. */
export function heardIn(file: Uint8Array, times = 1): readonly PlacedSection[] {
  const heard: PlacedSection[] = [];
  let packet = 0;
  const stream = new SectionStream(({ pid, bytes }) => heard.push({ pid, bytes, end: packet }));
  for (let time = 0; time < times; time++) {
    for (let at = 0; at < file.length; at += 188) {
      stream.add(file.subarray(at, at + 188));
      packet++;
    }
  }
  stream.end();
  return heard;
}

export function countsOf(file: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < file.length; at += 188) {
    const pid = pidOf(file.subarray(at, at + 188));
    counts.set(pid, (counts.get(pid) ?? 0) + 1);
  }
  return counts;
}
