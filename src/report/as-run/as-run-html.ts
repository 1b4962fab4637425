import type { Text } from '../../diagnostics/text.js';
import { printable } from '../../diagnostics/visible.js';
import { xmlDocument } from '../../outputs/xml-tree.js';
import { isFault } from '../../published/as-run/verdict.js';
import { htmlPage } from '../html-page.js';
import {
  type AsRunFormat,
  clockTime,
  lossText,
  roughLength,
  sentenceOf,
  titleOf,
  VERDICT_NAMES,
} from './as-run-report.js';
import { conclude, conclusionText, whyNothing } from './conclusion.js';

const STYLE =
  'body{font:14px system-ui,sans-serif;margin:2em}table{border-collapse:collapse}th,td{padding:.3em .6em;border-bottom:1px solid #ddd;text-align:left}' +
  '.bad{background:#fde8e8}.odd{background:#fff6dd}';

const COLUMNS: readonly Text[] = [
  { zh: '时刻', en: 'Time' },
  { zh: '结论', en: 'Verdict' },
  { zh: '节目', en: 'Item' },
  { zh: '说明', en: 'What happened' },
  { zh: '日志', en: 'Log' },
];

/** One page without scripts or anything from elsewhere. */
export const asRunHtml: AsRunFormat = ({ run, release, timeZone, language, places }) => {
  const title = language === 'zh' ? `播出核对 · ${release}` : `As run · ${release}`;
  const html = xmlDocument().ele('html', { lang: language });
  html.ele('head').ele('meta', { charset: 'utf-8' }).up().ele('title').txt(title).up().ele('style').txt(STYLE);
  const body = html.ele('body');
  body.ele('h1').txt(title);
  body.ele('p').txt(conclusionText(conclude(run), release)[language]);
  for (const compared of run.channels) {
    const { channel, window, rows, planned, lost } = compared;
    body.ele('h2').txt(printable(channel));
    const nothing = whyNothing(compared)?.[language];
    if (nothing !== undefined) body.ele('p').txt(nothing);
    if (window === undefined) continue;
    const times = `${clockTime(window.from, timeZone)} – ${clockTime(window.until, timeZone)}`;
    const [away, of] = [lossText(lost)[language], roughLength(planned)[language]];
    const sum = language === 'zh' ? `应播 ${of}，停播 ${away}` : `off air ${away} of ${of}`;
    body.ele('p').txt(`${times} (${timeZone}) · ${sum}`);
    const table = body.ele('table');
    const head = table.ele('thead').ele('tr');
    for (const name of COLUMNS) head.ele('th', { scope: 'col' }).txt(name[language]);
    const lines = table.ele('tbody');
    for (const row of rows) {
      const shade = isFault(row) ? 'bad' : row.verdict === 'authorised' ? 'odd' : 'ok';
      const span = row.played?.played.span;
      const place = span && `${span.file}:${places.of(span).line}`;
      const cells = [
        clockTime(row.at, timeZone),
        VERDICT_NAMES[row.verdict][language],
        titleOf(row, language),
        sentenceOf(row)[language],
        place ?? '',
      ];
      const line = lines.ele('tr', { class: shade });
      for (const cell of cells) line.ele('td').txt(printable(cell));
    }
  }
  return htmlPage(html);
};
