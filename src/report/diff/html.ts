import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { printable } from '../../diagnostics/visible.js';
import { type XmlTree, xmlDocument } from '../../outputs/xml-tree.js';
import { htmlPage } from '../html-page.js';
import { CHANGES_TITLE } from './change-words.js';
import type { DiffFormat } from './diff-report.js';
import { changeSheet, type Sheet, type SheetCell } from './sheet.js';

const STYLE =
  '@page{size:A4;margin:18mm 15mm}' +
  'body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;max-width:62em;margin:2em auto;padding:0 1em;color:#222}' +
  'h1{font-size:1.5em}h2{font-size:1.15em;margin:1.6em 0 .4em}' +
  'table{border-collapse:collapse;width:100%}th,td{padding:.35em .6em;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}' +
  'th,td:nth-child(-n+3){white-space:nowrap}td:nth-child(4):nth-last-child(2){width:40%}td:nth-child(5){width:36%}p{margin:.2em 0}footer{margin-top:1.6em}' +
  '.added,.advanced{background:#e9f7ec}.cancelled,.postponed,.day-off{background:#fde8e8}.moved,.course-shift,.day-shift{background:#fff6dd}' +
  '@media print{body{margin:0;padding:0;font-size:11pt}tr,footer{break-inside:avoid}h2{break-after:avoid}}';

/** One page in one language, without scripts or external resources, fit for printing on A4. */
export const html: DiffFormat = (report) =>
  sheetHtml(changeSheet(report, report.diff, CHANGES_TITLE, 'operators'), report.language);

export function sheetHtml({ title, issue, lines, sections, foot = [] }: Sheet, language: MessageLanguage): string {
  const inLanguage = (text: Text): string => printable(text[language]);
  const page = xmlDocument().ele('html', { lang: language });
  const head = page.ele('head');
  head.ele('meta', { charset: 'utf-8' });
  head.ele('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  head.ele('title').txt(inLanguage(title));
  head.ele('style').txt(STYLE);
  const body = page.ele('body');
  body.ele('h1').txt(inLanguage(title));
  for (const line of [issue ?? [], lines].flat()) body.ele('p').txt(inLanguage(line));
  for (const section of sections) {
    body.ele('h2').txt(inLanguage(section.title));
    const table = body.ele('table');
    const columns = table.ele('thead').ele('tr');
    for (const column of section.columns) columns.ele('th', { scope: 'col' }).txt(inLanguage(column));
    const rows = table.ele('tbody');
    for (const { kind, cells } of section.rows) {
      const row = rows.ele('tr', { class: kind });
      for (const cell of cells) writeCell(row.ele('td'), cell, inLanguage(cell));
    }
  }
  if (foot.length > 0) {
    const footer = body.ele('footer');
    for (const line of foot) footer.ele('p').txt(inLanguage(line));
  }
  return htmlPage(page);
}

function writeCell(into: XmlTree, { link }: SheetCell, text: string): void {
  (link === undefined ? into : into.ele('a', { href: `${link}.html` })).txt(text);
}
