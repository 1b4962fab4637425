import type { Finding } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { GrowingFile, type GrownText } from '../../files/growing-file.js';
import { readCsvLog } from '../as-run/csv-log.js';
import { decodeLog } from '../as-run/decode-log.js';
import { isFfplayoutLog, readFfplayoutLog } from '../as-run/ffplayout-log.js';
import { LogReading } from '../as-run/log-reading.js';
import { LogClock } from '../as-run/log-time.js';
import type { PlayedItem } from '../as-run/played-item.js';
import { type HeardSample, readSamples } from './heard-samples.js';

/** What was written into a source since it was last read. */
export interface SourceNews {
  readonly items: readonly PlayedItem[];
  readonly stops: readonly number[];
  readonly samples: readonly HeardSample[];
  /** What could not be read, with the line. */
  readonly faults: readonly Text[];
}

type Kind = 'ffplayout' | 'csv' | 'samples';

/** A source as it grows: ffplayout's log, CSV, or the monitor's lines. What it is, the first lines of each file say. */
export class FollowedLog {
  readonly #file: GrowingFile;
  #kind: Kind | undefined;
  /** What was read last, for what cannot be read of it. */
  #text = '';
  #faults: Text[] = [];
  readonly #reading: LogReading;
  /** The line that names the columns. */
  #columns = '';
  #isReported = false;

  constructor(
    readonly path: string,
    timeZone: string,
  ) {
    this.#file = new GrowingFile(path);
    const report = (_problem: unknown, { message, span }: Finding): void => {
      this.#faults.push(faultText(path, message, this.#text, span.start));
    };
    this.#reading = new LogReading(path, new LogClock(timeZone), { report });
  }

  *read(): Iterable<SourceNews> {
    for (const grown of this.#file.read()) yield this.#news(grown);
  }

  close(): void {
    this.#file.close();
  }

  #news({ bytes, isStart }: GrownText): SourceNews {
    if (isStart) this.#kind = undefined;
    const text = decodeLog(bytes).replace(/^\uFEFF/, '');
    const before = this.#kind;
    this.#kind ??= kindOf(text);
    const { path } = this;
    if (this.#kind === undefined) {
      const faults = this.#isReported ? [] : [unknownKind(path)];
      this.#isReported = true;
      return { items: [], stops: [], samples: [], faults };
    }
    if (this.#kind === 'samples') return { items: [], stops: [], ...readSamples(text, path) };
    if (before === undefined) this.#columns = this.#kind === 'csv' ? (/^.*\n/.exec(text)?.[0] ?? '') : '';
    this.#text = before === undefined ? text : this.#columns + text;
    this.#faults = [];
    const { items, stops } =
      this.#kind === 'csv'
        ? { items: readCsvLog(this.#text, this.#reading, () => true), stops: [] }
        : readFfplayoutLog(this.#text, this.#reading);
    return { items, stops, samples: [], faults: this.#faults };
  }
}

function kindOf(text: string): Kind | undefined {
  const [first = ''] = /\S.*/.exec(text) ?? [];
  if (first.startsWith('{')) return 'samples';
  if (isFfplayoutLog(text)) return 'ffplayout';
  return /(?:^|[,;\t"])start(?:$|[,;\t"])/i.test(first.trim()) ? 'csv' : undefined;
}

function faultText(path: string, { zh, en }: Text, text: string, at: number): Text {
  const begin = text.lastIndexOf('\n', at - 1) + 1;
  const line = visible(text.slice(begin, begin + 200).replace(/[\r\n][\s\S]*$/, ''));
  return { zh: `“${path}”：${zh}：${line}`, en: `"${path}": ${en}: ${line}` };
}

function unknownKind(path: string): Text {
  return {
    zh: `“${path}”不是 ffplayout 的日志，不是首行有 start 列的 CSV，也不是监听写的 JSON；在它换成这样的内容之前不采用（UTF-16 请改为 UTF-8）`,
    en: `"${path}" is neither ffplayout’s log, nor CSV whose first line names a column start, nor the monitor’s JSON, and is not used until it is (write UTF-8, not UTF-16)`,
  };
}
