import { MediaFault } from '../media-fault.js';
import { PACKET, type Piece } from './package-index.js';

const SYNC = 0x47;
const NO_PID = -1;
/** Of H.264 in a program map. */
const H264 = 0x1b;
/** Clocks of transport streams start again after 33 bits. */
const WRAP = 2 ** 33;

interface Frame {
  readonly at: number;
  readonly isKey: boolean;
  readonly shown: number;
}

export interface ScannedTransport {
  readonly pieces: readonly Piece[];
  /** Packets of each frame, in the order of the file. */
  readonly frames: readonly number[];
}

/**
 * Finds the key frames of a transport stream with one picture track, whose tables come before every frame as ffmpeg's
 * `pat_pmt_at_frames` writes them, so that each piece can be played by itself.
 */
export class TransportScanner {
  readonly #frames: Frame[] = [];
  #rest = Buffer.alloc(0);
  #at = 0;
  #tables: number | undefined;
  #mapPid = NO_PID;
  #videoPid = NO_PID;

  write(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const whole = bytes.length - (bytes.length % PACKET);
    for (let offset = 0; offset < whole; offset += PACKET) this.#packet(bytes.subarray(offset, offset + PACKET));
    this.#rest = Buffer.from(bytes.subarray(whole));
  }

  /** Throws a `MediaFault` for what no player would begin to play. */
  end(): ScannedTransport {
    if (this.#rest.length > 0)
      throw new MediaFault({ zh: 'TS 流在一个包中途结束', en: 'the transport stream ends within a packet' });
    const first = this.#frames[0];
    if (first === undefined || !first.isKey)
      throw new MediaFault({ zh: '画面不从关键帧开始', en: 'the picture does not begin with a key frame' });
    const ends = [...this.#frames.slice(1).map(({ at }) => at), this.#at];
    const begins = this.#frames.map(({ at }, index) => (index === 0 ? 0 : at));
    return {
      frames: begins.map((at, index) => ((ends[index] ?? at) - at) / PACKET),
      pieces: this.#pieces(),
    };
  }

  #pieces(): readonly Piece[] {
    const shown = this.#frames.map((frame) => frame.shown);
    const last = shown.reduce((high, at) => Math.max(high, at), 0);
    const low = shown.reduce((least, at) => Math.min(least, at), last);
    const oneFrame = shown.length > 1 ? Math.round((last - low) / (shown.length - 1)) : 3600;
    const keys = this.#frames.flatMap(({ isKey }, index) => (isKey ? [index] : []));
    return keys.map((index, turn) => {
      const next = keys[turn + 1];
      const start = turn === 0 ? 0 : (this.#frames[index]?.at ?? 0);
      const end = next === undefined ? this.#at : (this.#frames[next]?.at ?? 0);
      const until = next === undefined ? last + oneFrame : (shown[next] ?? 0);
      return {
        ticks: until - (shown[index] ?? 0),
        bytes: end - start,
        frames: (next ?? this.#frames.length) - index,
      };
    });
  }

  #packet(packet: Buffer): void {
    if (packet[0] !== SYNC)
      throw new MediaFault({ zh: `第 ${this.#at} 字节处不是 TS 包`, en: `no transport packet at byte ${this.#at}` });
    const pid = packet.readUInt16BE(1) & 0x1fff;
    const isStart = ((packet[1] ?? 0) & 0x40) !== 0;
    const hasField = ((packet[3] ?? 0) & 0x20) !== 0;
    const payload = packet.subarray(hasField ? 5 + (packet[4] ?? 0) : 4);
    if (isStart && pid === 0) {
      this.#tables = this.#at;
      this.#mapPid = mapPidOf(payload) ?? this.#mapPid;
    } else if (isStart && pid === this.#mapPid) this.#videoPid = videoPidOf(payload) ?? this.#videoPid;
    else if (isStart && pid === this.#videoPid) {
      const isKey = hasField && (packet[4] ?? 0) > 0 && ((packet[5] ?? 0) & 0x40) !== 0;
      this.#frames.push({ at: this.#tables ?? this.#at, isKey, shown: this.#unwrapped(shownAt(payload)) });
      this.#tables = undefined;
    } else this.#tables = pid === this.#mapPid ? this.#tables : undefined;
    this.#at += PACKET;
  }

  #unwrapped(shown: number | undefined): number {
    const before = this.#frames.at(-1)?.shown ?? 0;
    if (shown === undefined)
      throw new MediaFault({
        zh: `第 ${this.#at} 字节处的一帧没有写明何时显示`,
        en: `the frame at byte ${this.#at} does not say when it is shown`,
      });
    return shown + WRAP * Math.max(0, Math.round((before - shown) / WRAP));
  }
}

function mapPidOf(payload: Buffer): number | undefined {
  const section = payload.subarray(1 + (payload[0] ?? 0));
  return section[0] === 0 && section.length >= 12 ? section.readUInt16BE(10) & 0x1fff : undefined;
}

function videoPidOf(payload: Buffer): number | undefined {
  const section = payload.subarray(1 + (payload[0] ?? 0));
  if (section[0] !== 2 || section.length < 12) return undefined;
  const end = Math.min(section.length, 3 + (section.readUInt16BE(1) & 0xfff) - 4);
  for (
    let at = 12 + (section.readUInt16BE(10) & 0xfff);
    at + 5 <= end;
    at += 5 + (section.readUInt16BE(at + 3) & 0xfff)
  )
    if (section[at] === H264) return section.readUInt16BE(at + 1) & 0x1fff;
  return undefined;
}

/** In ticks of 90 kHz. */
function shownAt(payload: Buffer): number | undefined {
  if (payload.length < 14 || payload.readUIntBE(0, 3) !== 1 || ((payload[7] ?? 0) & 0x80) === 0) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = payload.subarray(9, 14);
  return ((a >> 1) & 7) * 2 ** 30 + (b << 22) + ((c >> 1) << 15) + (d << 7) + (e >> 1);
}
