import { fault, type Measured } from './measured.js';
import type { ProbeReply } from './probe-reply.js';
import { LENGTH_RUNGS, type LengthRung, type Lengths } from './recording.js';

/** No programme of a school lasts longer than a day; a header that says so is forged or broken. */
const LONGEST = 86_400_000;

/** Whether what ffprobe said makes a recording that can go on air. */
export function judgeReply({ container, lengths, streams }: ProbeReply): Measured {
  if (!streams.some(({ type }) => type === 'video' || type === 'audio')) return { ...fault('no-streams'), container };
  const rung = highestRung(lengths);
  if (rung === undefined) return { ...fault('no-length'), container, streams };
  if (Object.values(lengths).some((length) => length > LONGEST)) {
    return { ...fault('length-not-believable'), container, streams };
  }
  const { container: claimed, packets } = lengths;
  // A second of slack, and a hundredth: the last packets of a stream may have no length.
  if (claimed !== undefined && packets !== undefined && claimed > packets * 1.01 + 1000) {
    return { ...fault('packets-end-early'), container, lengths, streams };
  }
  return { state: 'ok', container, rung, lengths, streams };
}

export function highestRung(lengths: Lengths): LengthRung | undefined {
  return LENGTH_RUNGS.find((rung) => lengths[rung] !== undefined);
}
