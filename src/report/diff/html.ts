import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { type XmlTree, xmlDocument } from '../../outputs/xml-tree.js';
import { htmlPage } from '../html-page.js';
import { bilingual } from './bilingual.js';
import { CHANGES_TITLE } from './change-words.js';
import type { DiffFormat } from './diff-report.js';
import { changeSheet, type Sheet, type SheetCell } from './sheet.js';

const STYLE =
  'body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;max-width:62em;margin:2em auto;padding:0 1em;color:#222}' +
  'h1{font-size:1.5em}h2{font-size:1.15em;margin:1.6em 0 .4em}h1 span+span,h2 span+span,th span+span{font-weight:normal;color:#555;margin-left:.5em}' +
  'table{border-collapse:collapse;width:100%}th,td{padding:.35em .6em;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}' +
  'td span{display:block}td span+span{color:#555;font-size:.9em}th,td:nth-child(-n+3){white-space:nowrap}td:nth-child(4):nth-last-child(2){width:40%}td:nth-child(5){width:36%}p{margin:.2em 0}' +
  '.added,.advanced{background:#e9f7ec}.cancelled,.postponed{background:#fde8e8}.moved{background:#fff6dd}' +
  '@media print{body{margin:0;font-size:11pt}tr{break-inside:avoid}h2{break-after:avoid}}';

/** One page in both languages, without scripts or external resources, fit for printing. */
export const html: DiffFormat = (report) =>
  sheetHtml(changeSheet(report, report.diff, CHANGES_TITLE, 'operators'), report.language);

export function sheetHtml({ title, lines, sections }: Sheet, language: MessageLanguage): string {
  const page = xmlDocument().ele('html', { lang: language });
  const head = page.ele('head');
  head.ele('meta', { charset: 'utf-8' });
  head.ele('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  head.ele('title').txt(
    bilingual(title, language)
      .map(({ text }) => text)
      .join(' · '),
  );
  head.ele('style').txt(STYLE);
  const body = page.ele('body');
  write(body.ele('h1'), title, language);
  for (const line of lines)
    for (const wording of bilingual(line, language)) body.ele('p', { lang: wording.language }).txt(wording.text);
  for (const section of sections) {
    write(body.ele('h2'), section.title, language);
    const table = body.ele('table');
    const columns = table.ele('thead').ele('tr');
    for (const column of section.columns) write(columns.ele('th', { scope: 'col' }), column, language);
    const rows = table.ele('tbody');
    for (const { kind, cells } of section.rows) {
      const row = rows.ele('tr', { class: kind });
      for (const cell of cells) writeCell(row.ele('td'), cell, language);
    }
  }
  return htmlPage(page);
}

function writeCell(into: XmlTree, { link, ...text }: SheetCell, language: MessageLanguage): void {
  write(link === undefined ? into : into.ele('a', { href: `${link}.html` }), text, language);
}

function write(into: XmlTree, text: Text, language: MessageLanguage): void {
  for (const wording of bilingual(text, language)) into.ele('span', { lang: wording.language }).txt(wording.text);
}
