import type { MessageLanguage } from '../../diagnostics/text.js';
import { Page } from '../../html/page.js';
import { pageText } from '../../html/page-text.js';
import { type Row, Table, Wide } from '../../html/table.js';
import { CHANGES_TITLE } from './change-words.js';
import type { DiffFormat } from './diff-report.js';
import { changeSheet, type Sheet, type SheetCell, type SheetRow, type SheetSection } from './sheet.js';

/** One page in one language, without scripts or external resources, fit for printing on A4. */
export const html: DiffFormat = (report) =>
  sheetHtml(changeSheet(report, report.diff, CHANGES_TITLE, 'operators'), report);

interface SheetPage {
  readonly language: MessageLanguage;
  readonly isMail?: boolean;
}

export function sheetHtml(
  { title, issue, lines, sections, foot = [] }: Sheet,
  { language, isMail }: SheetPage,
): string {
  return pageText(
    <Page lang={language} title={title[language]} isMail={isMail}>
      <div class="sheet">
        <h1>{title[language]}</h1>
        {[issue ?? [], lines].flat().map((line) => (
          <p>{line[language]}</p>
        ))}
        {sections.map((section, index) => (
          <SheetTable id={`part-${index + 1}`} section={section} language={language} />
        ))}
        {foot.length === 0 ? null : (
          <footer>
            {foot.map((line) => (
              <p>{line[language]}</p>
            ))}
          </footer>
        )}
      </div>
    </Page>,
  );
}

interface SheetTableProps {
  readonly id: string;
  readonly section: SheetSection;
  readonly language: MessageLanguage;
}

function SheetTable({ id, section: { title, columns, rows }, language }: SheetTableProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title[language]}</h2>
      <Wide labelledBy={id}>
        <Table
          columns={columns.map((head, index) => ({ head: head[language], isRowHead: index === 0 }))}
          rows={rows.map((row) => rowOf(row, language))}
        />
      </Wide>
    </section>
  );
}

function rowOf({ kind, cells }: SheetRow, language: MessageLanguage): Row {
  return { kind, cells: cells.map((cell) => contentOf(cell, cell[language])) };
}

function contentOf({ link }: SheetCell, text: string) {
  return link === undefined ? text : <a href={`${link}.html`}>{text}</a>;
}
