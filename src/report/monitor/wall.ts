import pico from 'picocolors';
import stringWidth from 'string-width';
import { spokenTime } from '../../calendar/spoken.js';
import { visible } from '../../diagnostics/visible.js';
import { isFault } from '../../monitor/judge/finding.js';
import { hearingWords } from './hearing-words.js';
import type { MonitorReport } from './monitor-report.js';
import { STATE_WORDS } from './state-words.js';

/** Events of the past that are listed below the wall. */
const LISTED = 8;

/** Channels down, zones across; below, what is wrong and what was. */
export function wall({ log, at, timeZone, language, colour }: MonitorReport): string {
  const paint = pico.createColors(colour);
  const { now, events } = log;
  const zones = [...new Set(now.map(({ hearing }) => hearing.stream.zone))].sort();
  const channels = [...new Set(now.map(({ hearing }) => hearing.stream.channel))].sort();
  const cell = (channel: string, zone: string) => {
    const one = now.find(({ hearing: { stream } }) => stream.zone === zone && stream.channel === channel);
    if (one === undefined) return { text: '–', shade: paint.dim };
    const { open, hearing, state } = one;
    const [event] = open;
    const shown = event?.state ?? state ?? hearing.finding.state;
    const isOpen = event !== undefined;
    const isSuspect = !isOpen && isFault(hearing.finding.state);
    const text = `${isSuspect ? '?' : ''}${STATE_WORDS[shown][language]}`;
    return { text, shade: isOpen ? paint.red : isSuspect || state === undefined ? paint.yellow : paint.green };
  };
  const rows = channels.map((channel) => zones.map((zone) => cell(channel, zone)));
  const first = Math.max(...channels.map((channel) => stringWidth(channel)), 4);
  const widths = zones.map((zone, index) =>
    Math.max(stringWidth(zone), ...rows.map((row) => stringWidth(row[index]?.text ?? ''))),
  );
  const head = [' '.repeat(first), ...zones.map((zone, index) => padded(zone, widths[index] ?? 0))].join('  ');
  const lines = channels.map((channel, row) =>
    [
      padded(channel, first),
      ...(rows[row] ?? []).map(({ text, shade }, index) => shade(padded(text, widths[index] ?? 0))),
    ].join('  '),
  );
  const open = events.filter(({ end }) => end === undefined);
  const past = events.filter(({ end }) => end !== undefined).slice(-LISTED);
  const eventLine = ({ stream, begin, end, hearing, state, apart }: (typeof events)[number]) => {
    const time = `${spokenTime(begin, timeZone)} – ${end === undefined ? '' : spokenTime(end, timeZone)}`;
    return visible(`${time}  ${stream.zone}/${stream.channel}  ${hearingWords(hearing, state, apart)[language]}`);
  };
  return [
    paint.bold(spokenTime(at, timeZone)),
    head,
    ...lines,
    ...(events.length === 0
      ? []
      : ['', ...open.map((event) => paint.red(eventLine(event))), ...past.map((event) => paint.dim(eventLine(event)))]),
    '',
  ].join('\n');
}

function padded(text: string, width: number): string {
  return `${visible(text)}${' '.repeat(Math.max(0, width - stringWidth(text)))}`;
}
