import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { isNumber, isShape, isText, maybe } from '../../files/is-shape.js';
import { parseJson } from '../../files/parse-json.js';
import type { Instant, Millis } from '../../model/time.js';

/** What was heard on a channel at a time; the monitor writes one per line. */
export interface HeardSample {
  readonly at: Instant;
  readonly zone: string | undefined;
  readonly channel: string;
  readonly state: string;
  readonly lesson: string | undefined;
  /** Path of a recording below the media folder. */
  readonly recording: string | undefined;
  /** How far it had played. */
  readonly offset: Millis | undefined;
}

interface WrittenSample {
  readonly at: string;
  readonly zone?: string | undefined;
  readonly channel: string;
  readonly state: string;
  readonly lesson?: string | undefined;
  readonly recording?: string | undefined;
  /** Seconds. */
  readonly offset?: number | undefined;
}

const isWritten = isShape<WrittenSample>({
  at: isText,
  zone: maybe(isText),
  channel: isText,
  state: isText,
  lesson: maybe(isText),
  recording: maybe(isText),
  offset: maybe(isNumber),
});

export function readSamples(
  text: string,
  path: string,
): { readonly samples: readonly HeardSample[]; readonly faults: readonly Text[] } {
  const samples: HeardSample[] = [];
  const faults: Text[] = [];
  for (const line of text.split('\n').filter((words) => words.trim() !== '')) {
    const sample = sampleOf(line);
    if (sample !== undefined) samples.push(sample);
    else faults.push(unreadable(path, line));
  }
  return { samples, faults };
}

function sampleOf(line: string): HeardSample | undefined {
  const written = withoutNulls(parseJson(line));
  if (!isWritten(written)) return undefined;
  const at = Date.parse(written.at);
  if (Number.isNaN(at)) return undefined;
  const { zone, channel, state, lesson, recording, offset } = written;
  return { at, zone, channel, state, lesson, recording, offset: offset === undefined ? undefined : offset * 1000 };
}

/** `null` for what is not known. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

function unreadable(path: string, line: string): Text {
  const words = visible(line.slice(0, 200));
  return {
    zh: `“${path}”：这一行不是带有 at、channel、state 的 JSON：${words}`,
    en: `"${path}": this line is not JSON with at, channel and state: ${words}`,
  };
}
