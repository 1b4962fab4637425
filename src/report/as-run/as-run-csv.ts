import { csvText } from '../../diagnostics/csv-text.js';
import type { AsRunChannel } from '../../published/as-run/compare-as-run.js';
import { type AsRunRow, weighted } from '../../published/as-run/verdict.js';
import { type AsRunFormat, type AsRunReport, clockTime, sentenceOf, titleOf } from './as-run-report.js';
import { whyNothing } from './conclusion.js';

const COLUMNS = [
  ...['channel', 'at', 'verdict', 'event', 'title', 'planned-file', 'played', 'played-at', 'late-seconds'],
  ...['off-air-seconds', 'weighted-seconds', 'zh', 'en', 'log', 'line'],
] as const;

/** For spreadsheets: RFC 4180 with a byte order mark, without which Excel takes Chinese for Latin-1. */
export const asRunCsv: AsRunFormat = (report) => {
  const rows = report.run.channels.flatMap((channel) => [
    ...notCompared(channel, report),
    ...channel.rows.map((row) => cellsOf(row, report)),
  ]);
  return csvText([COLUMNS, ...rows]);
};

/** An empty table would pass for a day without a fault. */
function notCompared(channel: AsRunChannel, { timeZone }: AsRunReport): readonly (readonly string[])[] {
  const why = whyNothing(channel);
  if (why === undefined) return [];
  const at = channel.window ?? channel.covered;
  const known: Readonly<Partial<Record<(typeof COLUMNS)[number], string>>> = {
    ...{ channel: channel.channel, verdict: 'not-compared', zh: why.zh, en: why.en },
    at: at === undefined ? '' : clockTime(at.from, timeZone),
  };
  return [COLUMNS.map((column) => known[column] ?? '')];
}

function cellsOf(row: AsRunRow, { timeZone, language, places }: AsRunReport): readonly string[] {
  const { planned, played, late, lost } = row;
  const says = sentenceOf(row);
  const name = played?.played.name;
  const span = played?.played.span;
  return [
    row.channel,
    clockTime(row.at, timeZone),
    row.verdict,
    planned?.airing.id ?? '',
    titleOf(row, language),
    planned?.airing.item.recording?.file ?? '',
    name === undefined ? '' : name.kind === 'file' ? name.path : name.kind === 'event' ? name.id : 'live',
    played === undefined ? '' : clockTime(played.start, timeZone),
    late === undefined ? '' : `${late / 1000}`,
    `${(lost.nothing + lost.other + lost.filler) / 1000}`,
    `${weighted(lost) / 1000}`,
    says.zh,
    says.en,
    span?.file ?? '',
    span === undefined ? '' : `${places.of(span).line}`,
  ];
}
