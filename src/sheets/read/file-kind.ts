import { extname } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { unpackPart } from './check-zip.js';
import { SheetRefusal, unreadable } from './refusal.js';
import type { ZipPart } from './zip-directory.js';

export type SheetFileKind = 'xlsx' | 'ods' | 'xls' | 'text';

/** Names that each kind may end in. */
const ENDINGS: Readonly<Record<SheetFileKind, readonly string[]>> = {
  xlsx: ['.xlsx', '.xlsm'],
  ods: ['.ods'],
  xls: ['.xls', '.et'],
  text: ['.csv', '.tsv', '.txt'],
};

/** What bytes at the beginning of a file say that is no table. */
const OTHERS: readonly (readonly [start: string, zh: string, en: string])[] = [
  ['%PDF', 'PDF 文件', 'a PDF file'],
  ['{\\rtf', 'RTF 文档', 'an RTF document'],
  ['\x89PNG', '图片', 'a picture'],
  ['\xff\xd8\xff', '图片', 'a picture'],
  ['GIF8', '图片', 'a picture'],
  ['Rar!', '压缩包', 'an archive'],
  ['7z\xbc\xaf', '压缩包', 'an archive'],
  ['\x1f\x8b', '压缩包', 'an archive'],
];

export function isZip(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'PK\x03\x04' || bytes.toString('latin1', 0, 4) === 'PK\x05\x06';
}

/** By the content; a name that says something else is refused, because whoever sent the file meant another one. */
export function fileKind(file: string, bytes: Buffer, parts: ReadonlyMap<string, ZipPart> | undefined): SheetFileKind {
  if (bytes.length === 0) throw unreadable('文件是空的', 'the file is empty');
  const kind = parts === undefined ? kindOfBytes(bytes) : kindOfZip(bytes, parts);
  const ending = extname(file).toLowerCase();
  if (ENDINGS[kind].includes(ending)) return kind;
  const [better = ''] = ENDINGS[kind];
  throw unreadable(
    `名称以“${ending}”结尾，内容却是${NAMES[kind].zh}；若就是这个文件，请改名为 ${better}`,
    `its name ends in "${ending}", but it is ${NAMES[kind].en}; if it is the right file, rename it to ${better}`,
  );
}

const NAMES: Readonly<Record<SheetFileKind, Text>> = {
  xlsx: { zh: ' Excel 工作簿', en: 'an Excel workbook' },
  ods: { zh: ' OpenDocument 表格', en: 'an OpenDocument spreadsheet' },
  xls: { zh: '旧版 Excel 工作簿', en: 'an old Excel workbook' },
  text: { zh: '文本', en: 'a text' },
};

function kindOfZip(bytes: Buffer, parts: ReadonlyMap<string, ZipPart>): SheetFileKind {
  const text = (name: string) => {
    const part = parts.get(name);
    return part === undefined ? '' : unpackPart(bytes, part).toString();
  };
  if (text('META-INF/manifest.xml').includes('encryption-data')) throw locked();
  if (parts.has('xl/workbook.xml')) return 'xlsx';
  if (text('mimetype').trim() === 'application/vnd.oasis.opendocument.spreadsheet') return 'ods';
  if (parts.has('xl/workbook.bin'))
    throw unreadable(
      '这是 Excel 二进制工作簿（.xlsb），不能读取；请另存为 .xlsx',
      'this is a binary workbook (.xlsb), which is not read; save it as .xlsx',
    );
  if (parts.has('word/document.xml')) throw notATable('Word 文档', 'a Word document');
  throw notATable('压缩包，其中没有工作簿', 'an archive without a workbook');
}

function kindOfBytes(bytes: Buffer): SheetFileKind {
  const head = bytes.toString('latin1', 0, 8);
  for (const [start, zh, en] of OTHERS) if (head.startsWith(start)) throw notATable(zh, en);
  if (head === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return kindOfCompound(bytes);
  if (/^(?:\uFEFF)?\s*<(?:!doctype|html|table|\?xml|workbook|meta|style)/i.test(bytes.toString('utf8', 0, 200))) {
    throw unreadable(
      '内容是网页或 XML，不是工作簿（有的系统这样导出 .xls）；请用表格软件打开后另存为 .xlsx',
      'it is a web page or XML, not a workbook (some systems export .xls so); open it and save it as .xlsx',
    );
  }
  return 'text';
}

/** Old Office files of all kinds, and new ones with a password, are in the same container; its entries have UTF-16 names. */
function kindOfCompound(bytes: Buffer): SheetFileKind {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) throw locked();
  if (has('WordDocument')) throw notATable('Word 文档', 'a Word document');
  if (has('PowerPoint Document')) throw notATable('演示文稿', 'a presentation');
  if (has('Workbook') || has('Book')) return 'xls';
  throw notATable('Office 文件，但其中没有工作簿', 'an Office file without a workbook');
}

export function locked(): SheetRefusal {
  return new SheetRefusal({
    kind: 'locked',
    message: {
      zh: '工作簿有密码，没有读取；请在表格软件中打开，去掉密码后另存',
      en: 'the workbook has a password and was not read; open it and save a copy without one',
    },
  });
}

function notATable(zh: string, en: string): SheetRefusal {
  return unreadable(
    `这是${zh}，不是表格；请另存为 .xlsx 或 .csv`,
    `this is ${en}, not a table; save it as .xlsx or .csv`,
  );
}
