import pico from 'picocolors';
import stringWidth from 'string-width';
import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import type { AsRunChannel } from '../../published/as-run/compare-as-run.js';
import { type AsRunRow, isFault, VERDICTS } from '../../published/as-run/verdict.js';
import {
  type AsRunFormat,
  type AsRunReport,
  clockTime,
  lossText,
  roughLength,
  sentenceOf,
  titleOf,
  VERDICT_NAMES,
} from './as-run-report.js';
import { conclude, conclusionText, whyNothing } from './conclusion.js';

/** For people: channel by channel, what was not as planned, and the time it cost. */
export const asRunPretty: AsRunFormat = (report) => {
  const { run, language, release } = report;
  const channels = run.channels.map((channel) => channelText(channel, report));
  const end = conclusionText(conclude(run), release)[language];
  return `${channels.join('\n')}${channels.length > 0 ? '\n' : ''}${end}\n`;
};

function channelText(channel: AsRunChannel, report: AsRunReport): string {
  const { language, timeZone, colour, isFull } = report;
  const paint = pico.createColors(colour);
  const { window, rows } = channel;
  const nothing = whyNothing(channel)?.[language];
  if (window === undefined) return `${paint.bold(channel.channel)}  ${nothing}\n`;
  const head = `${paint.bold(channel.channel)}  ${clockTime(window.from, timeZone)} – ${clockTime(window.until, timeZone)}\n`;
  const shown = rows.filter((row) => isFull || row.verdict !== 'as-planned');
  const width = Math.max(...VERDICTS.map((verdict) => stringWidth(VERDICT_NAMES[verdict][language])));
  const lines = shown.map((row) => `  ${rowText(row, width, report)}\n`);
  return `${head}${lines.join('')}  ${paint.dim([nothing, sums(channel)?.[language]].filter(Boolean).join(language === 'zh' ? '；' : '; '))}\n`;
}

function rowText(row: AsRunRow, width: number, report: AsRunReport): string {
  const { language, timeZone, colour } = report;
  const paint = pico.createColors(colour);
  const name = VERDICT_NAMES[row.verdict][language];
  const shade = isFault(row) ? paint.red : row.verdict === 'authorised' ? paint.yellow : paint.green;
  const padded = shade(name) + ' '.repeat(width - stringWidth(name));
  const title = titleOf(row, language);
  const says =
    row.verdict === 'as-planned'
      ? title
      : [title, sentenceOf(row)[language]].filter(Boolean).join(language === 'zh' ? '；' : ': ');
  return `${clockTime(row.at, timeZone)}  ${padded}  ${visible(says)}${paint.dim(place(row, report))}`;
}

function place({ played }: AsRunRow, { places }: AsRunReport): string {
  if (played === undefined) return '';
  const { file, line } = places.of(played.played.span);
  return visible(`  ${file}:${line}`);
}

/** `undefined` where there is nothing to sum up. */
function sums({ rows, planned, lost }: AsRunChannel): Text | undefined {
  if (rows.length === 0) return undefined;
  const count = (language: keyof Text): string =>
    VERDICTS.flatMap((verdict) => {
      const many = rows.filter((row) => row.verdict === verdict).length;
      return many === 0 ? [] : `${VERDICT_NAMES[verdict][language]} ${many}`;
    }).join(language === 'zh' ? '、' : ', ');
  const [away, of] = [lossText(lost), roughLength(planned)];
  return { zh: `${count('zh')}；应播 ${of.zh}，停播 ${away.zh}`, en: `${count('en')}; off air ${away.en} of ${of.en}` };
}
