import type { ComponentChildren } from 'preact';
import { Moment } from '../../html/moment.js';
import { Page } from '../../html/page.js';
import { pageText } from '../../html/page-text.js';
import { type Column, type Row, Table, Wide } from '../../html/table.js';
import { decodeWords } from '../../media/decode-words.js';
import { isBlocking, type TableRow } from '../../media/recordings-table.js';
import { inLanguage } from '../../model/local-text.js';
import { PictureCell } from './picture-cell.js';
import {
  COLUMN_NAMES,
  type RecordingsFormat,
  type RecordingsReport,
  type RowWords,
  wordsOf,
} from './recordings-report.js';
import { messagesOf } from './row-messages.js';

const COLUMNS = Object.keys(COLUMN_NAMES) as readonly (keyof RowWords)[];
const NUMBERS: ReadonlySet<keyof RowWords> = new Set(['slot', 'recording', 'difference', 'airings'] as const);

/** One page without scripts or external resources. */
export const tableHtml: RecordingsFormat = (report) => {
  const { project, language, unused, decoded } = report;
  const isChinese = language === 'zh';
  const title = `${inLanguage(project.title, language, project.languages)} · ${isChinese ? '录像' : 'recordings'}`;
  const unusedFiles = unused?.map(({ file, folder }) => (folder === undefined ? file : `${folder}/${file}`));
  const results = decoded && [...decoded].map(([file, result]) => `${file}: ${decodeWords(result)[language]}`);
  return pageText(
    <Page lang={language} title={title}>
      <h1 id="title">{title}</h1>
      <Wide labelledBy="title">
        <Table columns={columnsOf(report)} rows={rowsOf(report)} />
      </Wide>
      <FileList title={isChinese ? '未使用的文件' : 'Unused files'} lines={unusedFiles} />
      <FileList title={isChinese ? '全片解码' : 'Decoded in full'} lines={results} />
    </Page>,
  );
};

function columnsOf({ language, pictures }: RecordingsReport): readonly Column[] {
  const columns = COLUMNS.map((name) => ({
    head: COLUMN_NAMES[name][language],
    isNumber: NUMBERS.has(name),
    isRowHead: name === 'lesson',
  }));
  if (pictures === undefined) return columns;
  return [...columns, { head: language === 'zh' ? '画面与响度' : 'Pictures' }];
}

function rowsOf(report: RecordingsReport): readonly Row[] {
  const { rows, language, pictures } = report;
  const messages = messagesOf(report);
  return rows.map((row) => {
    const says = messages(row).map((message) => message[language]);
    const cells = COLUMNS.map((name) => <Cell name={name} row={row} says={says} report={report} />);
    const shown = <PictureCell shown={pictures?.get(row.lesson.file)} language={language} />;
    return { kind: shade(row), cells: pictures === undefined ? cells : [...cells, shown] };
  });
}

interface CellProps {
  readonly name: keyof RowWords;
  readonly row: TableRow;
  /** What is wrong, and how to fix it. */
  readonly says: readonly string[];
  readonly report: RecordingsReport;
}

function Cell({ name, row, says, report }: CellProps): ComponentChildren {
  const words = wordsOf(row, report)[name];
  if (name === 'airs') {
    return <Moment at={(row.use.next ?? row.use.first).start} timeZone={report.project.timeZone} />;
  }
  if (name !== 'status' || says.length === 0) return words;
  return (
    <>
      {words}
      <ul class="says">
        {says.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}

interface FileListProps {
  readonly title: string;
  readonly lines: readonly string[] | undefined;
}

function FileList({ title, lines }: FileListProps) {
  if (lines === undefined) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}

function shade(row: TableRow): string {
  if (isBlocking(row)) return 'bad';
  return row.statuses[0] === 'ok' ? 'ok' : 'odd';
}
