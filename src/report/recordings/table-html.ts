import { printable } from '../../diagnostics/visible.js';
import { decodeWords } from '../../media/decode-words.js';
import { isBlocking, type TableRow } from '../../media/recordings-table.js';
import { inLanguage } from '../../model/local-text.js';
import { xmlDocument } from '../../outputs/xml-tree.js';
import { htmlPage } from '../html-page.js';
import { pictureCell } from './picture-cell.js';
import { COLUMN_NAMES, type RecordingsFormat, type RowWords, wordsOf } from './recordings-report.js';
import { messagesOf } from './row-messages.js';

const COLUMNS = Object.keys(COLUMN_NAMES) as readonly (keyof RowWords)[];
const STYLE =
  'body{font:14px system-ui,sans-serif;margin:2em}table{border-collapse:collapse}th,td{padding:.3em .6em;border-bottom:1px solid #ddd;text-align:left}' +
  '.bad{background:#fde8e8}.odd{background:#fff6dd}td.number{text-align:right;font-variant-numeric:tabular-nums}' +
  'img{margin:0 4px 4px 0}.curve{fill:none;stroke:#36c}.target{stroke:#999;stroke-dasharray:4}';

/** One page without scripts or external resources. */
export const tableHtml: RecordingsFormat = (report) => {
  const { project, rows, language, unused, decoded, pictures } = report;
  const title = `${inLanguage(project.title, language, project.languages)} · ${language === 'zh' ? '录像' : 'recordings'}`;
  const html = xmlDocument().ele('html', { lang: language });
  html
    .ele('head')
    .ele('meta', { charset: 'utf-8' })
    .up()
    .ele('title')
    .txt(printable(title))
    .up()
    .ele('style')
    .txt(STYLE);
  const body = html.ele('body');
  body.ele('h1').txt(printable(title));
  const table = body.ele('table');
  const head = table.ele('thead').ele('tr');
  for (const column of COLUMNS) head.ele('th', { scope: 'col' }).txt(COLUMN_NAMES[column][language]);
  if (pictures !== undefined) head.ele('th', { scope: 'col' }).txt(language === 'zh' ? '画面与响度' : 'Pictures');
  const lines = table.ele('tbody');
  const messages = messagesOf(report);
  for (const row of rows) {
    const words = wordsOf(row, report);
    const says = messages(row).map((message) => printable(message[language]));
    const line = lines.ele('tr', { class: shade(row), title: says.join('\n') });
    for (const column of COLUMNS)
      line.ele('td', isNumber(column) ? { class: 'number' } : {}).txt(printable(words[column]));
    if (pictures === undefined) continue;
    const shown = pictures.get(row.lesson.file);
    const cell = line.ele('td');
    if (shown !== undefined) pictureCell(cell, shown, language);
  }
  if (unused !== undefined) {
    const list = body
      .ele('h2')
      .txt(language === 'zh' ? '未使用的文件' : 'Unused files')
      .up()
      .ele('ul');
    for (const { file, folder } of unused)
      list.ele('li').txt(printable(folder === undefined ? file : `${folder}/${file}`));
  }
  if (decoded !== undefined) {
    const list = body
      .ele('h2')
      .txt(language === 'zh' ? '全片解码' : 'Decoded in full')
      .up()
      .ele('ul');
    for (const [file, result] of decoded) list.ele('li').txt(printable(`${file}: ${decodeWords(result)[language]}`));
  }
  return htmlPage(html);
};

function shade(row: TableRow): string {
  if (isBlocking(row)) return 'bad';
  return row.statuses[0] === 'ok' ? 'ok' : 'odd';
}

function isNumber(column: keyof RowWords): boolean {
  return column === 'slot' || column === 'recording' || column === 'difference' || column === 'airings';
}
