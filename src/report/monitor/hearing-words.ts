import type { Text } from '../../diagnostics/text.js';
import type { AirEvent, Hearing } from '../../monitor/events/hearing.js';
import type { Heard } from '../../monitor/judge/finding.js';
import { STATE_WORDS } from './state-words.js';

/** What was heard, in one line: the state, how late, which lesson at which second, and why. */
export function hearingWords({ finding }: Hearing, state: AirEvent['state'] = finding.state, apart?: number): Text {
  const { heard, planned, alike, late, why } = finding;
  const parts: Text[] = [STATE_WORDS[state]];
  const seconds = state === 'zones-apart' ? apart : state === 'late' || state === 'early' ? late : undefined;
  if (seconds !== undefined) parts.push({ zh: `${inSeconds(seconds)} 秒`, en: `${inSeconds(seconds)} s` });
  if (heard !== undefined) {
    const others = alike.length === 0 ? '' : ` / ${alike.join(' / ')}`;
    const place = `${nameOf(heard)}${others} ${clockOf(heard.offset)}`;
    parts.push({ zh: place, en: place });
  }
  if (planned !== undefined && (heard === undefined || heard.file !== planned.file)) {
    const name = nameOf(planned);
    parts.push({ zh: `应为 ${name}`, en: `should be ${name}` });
  }
  if (why !== undefined) parts.push(why);
  return { zh: parts.map(({ zh }) => zh).join(' '), en: parts.map(({ en }) => en).join(' ') };
}

export function nameOf({ lesson, programme, file }: Pick<Heard, 'lesson' | 'programme' | 'file'>): string {
  return lesson ?? programme ?? file;
}

/** `1:05` */
function clockOf(offset: number): string {
  const seconds = Math.max(0, Math.round(offset / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function inSeconds(length: number): string {
  return Math.abs(length / 1000).toFixed(1);
}
