import type { Sheet, Workbook, WorkbookNote } from '../workbook.js';
import { checkZip, unpackPart } from './check-zip.js';
import { fileKind, isZip } from './file-kind.js';
import { MAX_CELLS, MAX_MERGES, MAX_SHEETS } from './limits.js';
import { unreadable } from './refusal.js';
import type { DelimiterName } from './text-workbook.js';
import type { ZipPart } from './zip-directory.js';

/** A workbook of any kind; a `SheetRefusal` says why there is none. */
export async function readBytes(file: string, bytes: Buffer, delimiter?: DelimiterName): Promise<Workbook> {
  const parts = isZip(bytes) ? checkZip(bytes) : undefined;
  const kind = fileKind(file, bytes, parts);
  if (kind === 'text') {
    const { textWorkbook } = await import('./text-workbook.js');
    return { file, ...withinLimits(textWorkbook(file, bytes, delimiter)) };
  }
  const notes = parts === undefined ? [] : notesOf(bytes, parts);
  if (kind === 'xlsx') {
    const { xlsxWorkbook } = await import('./xlsx-workbook.js');
    return { file, ...withinLimits({ ...(await xlsxWorkbook(bytes)), notes }) };
  }
  const { oldWorkbook } = await import('./old-workbook.js');
  return { file, ...withinLimits({ ...oldWorkbook(bytes), notes }) };
}

function notesOf(bytes: Buffer, parts: ReadonlyMap<string, ZipPart>): readonly WorkbookNote[] {
  const notes: WorkbookNote[] = [];
  for (const part of parts.values()) {
    const { name } = part;
    if (/\.(?:xml|rels|vml)$/.test(name)) {
      const text = unpackPart(bytes, part);
      // No program writes them; they are how a small file becomes a large one, or reads another.
      if (text.includes('<!ENTITY') || text.includes('<!DOCTYPE')) {
        throw unreadable(
          `“${name}”中有 XML 实体声明，没有读取；请用表格软件打开后另存`,
          `"${name}" declares XML entities and was not read; open the file and save it anew`,
        );
      }
      if (name === 'content.xml' && /table:visibility="|table:display="false"/.test(text.toString()))
        notes.push({ kind: 'hidden-unknown' });
    }
  }
  if ([...parts.keys()].some((name) => /vbaProject\.bin$/.test(name))) notes.push({ kind: 'macros' });
  if ([...parts.keys()].some((name) => name.startsWith('xl/externalLinks/'))) notes.push({ kind: 'links' });
  return notes;
}

function withinLimits<Read extends { readonly sheets: readonly Sheet[] }>(read: Read): Read {
  const { sheets } = read;
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  if (sheets.length > MAX_SHEETS) {
    throw unreadable(
      `有 ${sheets.length} 张工作表，超过上限 ${MAX_SHEETS} 张，没有读取`,
      `it has ${sheets.length} sheets, more than the ${MAX_SHEETS} that are read`,
    );
  }
  const merges = Math.max(0, ...sheets.map((sheet) => sheet.merges.length));
  if (merges > MAX_MERGES) {
    throw unreadable(
      `一张工作表有 ${merges} 处合并的单元格，超过上限 ${MAX_MERGES} 处，没有读取`,
      `a sheet has ${merges} merged areas, more than the ${MAX_MERGES} that are read`,
    );
  }
  if (cells > MAX_CELLS) {
    throw unreadable(
      `有 ${cells} 个有内容的单元格，超过上限 ${MAX_CELLS} 个，没有读取；请拆成几个文件`,
      `it has ${cells} cells with something in them, more than the ${MAX_CELLS} that are read; split it into several files`,
    );
  }
  return read;
}
