import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { aWorkbook, WEEK } from '../a-workbook.js';
import { aZip, textCell, xlsxParts, type ZipPlan } from './a-zip.js';

export interface Hostile {
  readonly file: string;
  readonly bytes: () => Buffer;
  /** Of what is said in English. */
  readonly says: RegExp;
  /** It takes long, or much memory: measured in a process of its own. */
  readonly isHeavy?: true;
}

const ENTITIES = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`;
const ROWS = `<row r="1">${textCell('A1', '时间')}${['一', '二', '三', '四', '五'].map((day, index) => textCell(`${'BCDEF'[index]}1`, `星期${day}`)).join('')}</row>`;
const row = (at: number, ...cells: readonly string[]) =>
  `<row r="${at}">${cells.map((text, index) => textCell(`${'ABCDEF'[index]}${at}`, text)).join('')}</row>`;
const GRID = `${ROWS}${row(2, '8:00-8:20', '语文', '数学', '语文', '数学', '语文')}`;
const xlsx = (data: string, plan: Parameters<typeof xlsxParts>[1] = {}) => aZip(xlsxParts(data, plan));
const without = (name: string) => aZip(xlsxParts(GRID).filter((part) => part.name !== name));
const replaced = (name: string, content: string | Buffer, more: Partial<ZipPlan> = {}) =>
  aZip(xlsxParts(GRID).map((part) => (part.name === name ? { ...part, content, ...more } : part)));
const SHEET = 'xl/worksheets/sheet1.xml';
const sound = () => xlsx(GRID);
const CFB = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const compound = (...names: readonly string[]) =>
  Buffer.concat([
    CFB,
    Buffer.alloc(504),
    ...names.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)])),
    Buffer.alloc(2048),
  ]);
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';
const ods = (table: string, extra: readonly ZipPlan[] = []) =>
  aZip([
    { name: 'mimetype', content: ODS, isStored: true },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content xmlns:office="${OFFICE}:office:1.0" xmlns:table="${OFFICE}:table:1.0" xmlns:text="${OFFICE}:text:1.0"><office:body><office:spreadsheet><table:table table:name="a">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest xmlns:manifest="m"/>' },
    ...extra,
  ]);
const odsCell = (text: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
const book = (cell: string) =>
  aWorkbook({ 初一: { rows: [[...WEEK], ['8:00-8:20', '语文', '数学', cell, '数学', '语文']] } });
const csv = (text: string) => () => Buffer.from(text);
const CSV_GRID = `${WEEK.join(',')}\n8:00-8:20,语文,数学,语文,数学,语文\n`;

/** The limit of memory, or on a loaded machine that of time, may answer first. */
const orLimited = ({ source }: RegExp) => new RegExp(`${source}|takes more than \\d+ MB of memory|was not read within`);
/** What a library finds damaged, or empty. */
const broken = (bytes: () => Buffer): Hostile => ({ file: 'a.xlsx', bytes, says: /is damaged|no timetable/ });

/** None of them may be taken for a timetable, end the program, or take long. Those of many cells have just over the limit. */
export const HOSTILE: Readonly<Record<string, Hostile>> = {
  'an empty file': { file: 'a.xlsx', bytes: () => Buffer.alloc(0), says: /the file is empty/ },
  'an empty text': { file: 'a.csv', bytes: () => Buffer.alloc(0), says: /the file is empty/ },
  'one zero byte': { file: 'a.xlsx', bytes: () => Buffer.alloc(1), says: /not UTF-8|is a text/ },
  'a text named xlsx': { file: 'a.xlsx', bytes: csv(CSV_GRID), says: /ends in ".xlsx", but it is a text/ },
  'a workbook named csv': { file: 'a.csv', bytes: sound, says: /ends in ".csv", but it is an Excel workbook/ },
  'a workbook named xls': { file: 'a.xls', bytes: sound, says: /rename it to .xlsx/ },
  'an old workbook named xlsx': {
    file: 'a.xlsx',
    bytes: () => aWorkbook({ a: { rows: [['x']] } }, 'biff8'),
    says: /an old Excel workbook/,
  },
  'an ODS named xlsx': { file: 'a.xlsx', bytes: () => ods(''), says: /OpenDocument/ },
  'a name without ending': { file: 'a', bytes: sound, says: /ends in ""/ },
  'a web page named xls': {
    file: 'a.xls',
    bytes: csv('<html><table><tr><td>星期一</td></tr></table></html>'),
    says: /web page or XML/,
  },
  'XML of Excel 2003': {
    file: 'a.xls',
    bytes: csv('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    says: /web page or XML/,
  },
  'a PDF': { file: 'a.xlsx', bytes: csv('%PDF-1.7\n'), says: /a PDF file/ },
  'an RTF': { file: 'a.xls', bytes: csv('{\\rtf1 a}'), says: /an RTF document/ },
  'a picture': { file: 'a.xlsx', bytes: () => Buffer.from('89504e470d0a1a0a0000', 'hex'), says: /a picture/ },
  'a RAR archive': { file: 'a.xlsx', bytes: csv('Rar!\x1a\x07'), says: /an archive/ },
  'a gzip archive': { file: 'a.xlsx', bytes: () => gzipSync(sound()), says: /an archive/ },
  'a Word document': {
    file: 'a.docx',
    bytes: () => aZip([{ name: 'word/document.xml', content: '<a/>' }]),
    says: /a Word document/,
  },
  'an old Word document': { file: 'a.xls', bytes: () => compound('WordDocument'), says: /a Word document/ },
  'a presentation': { file: 'a.xls', bytes: () => compound('PowerPoint Document'), says: /a presentation/ },
  'an Office file of another kind': { file: 'a.xls', bytes: () => compound('Contents'), says: /without a workbook/ },
  'a zip of something else': {
    file: 'a.xlsx',
    bytes: () => aZip([{ name: 'a.txt', content: 'x' }]),
    says: /an archive without a workbook/,
  },
  'an empty zip': { file: 'a.xlsx', bytes: () => aZip([]), says: /an archive without a workbook/ },
  'a binary workbook': {
    file: 'a.xlsb',
    bytes: () => aZip([{ name: 'xl/workbook.bin', content: 'x' }]),
    says: /binary workbook/,
  },

  'a password': { file: 'a.xlsx', bytes: () => compound('EncryptionInfo', 'EncryptedPackage'), says: /has a password/ },
  'a password of ODS': {
    file: 'a.ods',
    bytes: () =>
      ods('', []).length > 0
        ? aZip([
            { name: 'mimetype', content: ODS, isStored: true },
            { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' },
            { name: 'content.xml', content: 'x' },
          ])
        : Buffer.alloc(0),
    says: /has a password/,
  },
  'an encrypted archive': {
    file: 'a.xlsx',
    bytes: () => aZip(xlsxParts(GRID).map((part) => ({ ...part, flags: 0x801 }))),
    says: /archive is encrypted/,
  },

  'cut off at half': {
    file: 'a.xlsx',
    bytes: () => sound().subarray(0, sound().length / 2),
    says: /directory at its end is missing/,
  },
  'cut off by a byte': {
    file: 'a.xlsx',
    bytes: () => sound().subarray(0, -1),
    says: /directory at its end is missing/,
  },
  'cut off after its first bytes': {
    file: 'a.xlsx',
    bytes: () => sound().subarray(0, 4),
    says: /directory at its end is missing/,
  },
  'an old workbook cut off': {
    file: 'a.xls',
    bytes: () => aWorkbook({ a: { rows: [['x']] } }, 'biff8').subarray(0, 1000),
    says: /without a workbook|is damaged/,
  },
  'nonsense in an old workbook': { file: 'a.xls', bytes: () => compound('Workbook'), says: /is damaged|no timetable/ },
  'a part that is damaged': {
    file: 'a.xlsx',
    bytes: () => Buffer.from(sound()).fill(0xff, 60, 160),
    says: /cannot be unpacked/,
  },
  'a directory that points nowhere': {
    file: 'a.xlsx',
    bytes: () => {
      const bytes = Buffer.from(sound());
      bytes.writeUInt32LE(0x7fffffff, bytes.length - 6);
      return bytes;
    },
    says: /directory ends early/,
  },
  'a part of the same name twice': {
    file: 'a.xlsx',
    bytes: () => aZip([...xlsxParts(GRID), ...xlsxParts('')]),
    says: /two parts of the name/,
  },
  'an unknown way to pack': {
    file: 'a.xlsx',
    bytes: () => replaced(SHEET, 'x', { method: 93 }),
    says: /cannot be unpacked/,
  },
  'no workbook part': { file: 'a.xlsx', bytes: () => without('xl/workbook.xml'), says: /without a workbook/ },
  'no sheet part': broken(() => without(SHEET)),
  'no relations': broken(() => without('xl/_rels/workbook.xml.rels')),
  'a sheet that is no XML': broken(() => replaced(SHEET, 'not XML at all')),
  'a sheet that ends early': broken(() => replaced(SHEET, '<worksheet><sheetData><row r="1"><c r="A1"')),
  'a cell at no place': broken(() => xlsx('<row r="0"><c r="0A" t="inlineStr"><is><t>x</t></is></c></row>')),
  'a cell beyond all columns': broken(() => xlsx(`<row r="1">${textCell('ZZZZ1', 'x')}</row>`)),
  'a shared string that is not there': broken(() => xlsx('<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>')),
  'a number that is none': broken(() => xlsx('<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>x</v></c></row>')),
  'negative places': broken(() => xlsx('<row r="-5"><c r="A-5"><v>1</v></c></row>')),
  'a workbook without sheets': broken(() => replaced('xl/workbook.xml', '<workbook><sheets/></workbook>')),
  'a path out of the archive': {
    file: 'a.xlsx',
    bytes: () => xlsx('', { extra: [{ name: '../../evil.xml', content: '<a/>' }] }),
    says: /no timetable/,
  },

  'entities that multiply': {
    file: 'a.xlsx',
    bytes: () => xlsx(`<row r="1">${textCell('A1', '&j;')}</row>`, { before: ENTITIES }),
    says: /declares XML entities/,
  },
  'an entity that reads a file': {
    file: 'a.xlsx',
    bytes: () =>
      xlsx(`<row r="1">${textCell('A1', '&x;')}</row>`, {
        before: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      }),
    says: /declares XML entities/,
  },
  'entities in ODS': {
    file: 'a.ods',
    bytes: () =>
      aZip([
        { name: 'mimetype', content: ODS, isStored: true },
        { name: 'content.xml', content: `<?xml version="1.0"?>${ENTITIES}<a>&j;</a>` },
      ]),
    says: /declares XML entities/,
  },
  'a bomb that says so': {
    file: 'a.xlsx',
    bytes: () => replaced(SHEET, Buffer.alloc(150_000_000, 32)),
    says: /unpacked it has 150 MB/,
    isHeavy: true,
  },
  'a bomb that hides it': {
    file: 'a.xlsx',
    bytes: () => replaced(SHEET, Buffer.alloc(60_000_000, 32), { says: 1000 }),
    says: /not as large as it says/,
    isHeavy: true,
  },
  'a part that says 4 GB': {
    file: 'a.xlsx',
    bytes: () => replaced(SHEET, 'x', { says: 0xffffffff }),
    says: /unpacked it has 4295 MB/,
  },
  'thousands of parts': {
    file: 'a.xlsx',
    bytes: () =>
      xlsx('', { extra: Array.from({ length: 4000 }, (_, index) => ({ name: `xl/media/${index}`, content: '' })) }),
    says: /4005 parts/,
  },
  'a dimension of 17 billion cells': {
    file: 'a.xlsx',
    bytes: () => xlsx('', { dimension: 'A1:XFD1048576' }),
    says: /no timetable/,
  },
  'two cells in opposite corners': {
    file: 'a.xlsx',
    bytes: () => xlsx(`<row r="1">${textCell('A1', 'x')}</row><row r="1048576">${textCell('XFD1048576', 'x')}</row>`),
    says: orLimited(/is damaged/),
    isHeavy: true,
  },
  'a cell 1,000,000 rows down': {
    file: 'a.xlsx',
    bytes: () => xlsx(`<row r="1">${textCell('A1', 'x')}</row><row r="1000000">${textCell('O1000000', 'x')}</row>`),
    says: orLimited(/no timetable|is damaged/),
    isHeavy: true,
  },
  '520,000 rows': {
    file: 'a.xlsx',
    bytes: () =>
      xlsx(
        Array.from(
          { length: 520_000 },
          (_, index) =>
            `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c><c r="B${index + 1}"><v>2</v></c></row>`,
        ).join(''),
      ),
    says: orLimited(/cells with something in them/),
    isHeavy: true,
  },
  'one string shown 50,000 times': {
    file: 'a.xlsx',
    bytes: () =>
      xlsx(
        Array.from(
          { length: 50_000 },
          (_, index) => `<row r="${index + 1}">${textCell(`A${index + 1}`, 'x'.repeat(700))}</row>`,
        ).join(''),
      ),
    says: orLimited(/no timetable/),
    isHeavy: true,
  },
  'elements 200,000 deep': {
    file: 'a.xlsx',
    bytes: () => xlsx('<a>'.repeat(200_000) + '</a>'.repeat(200_000)),
    says: orLimited(/is damaged|no timetable/),
    isHeavy: true,
  },
  '20,000 merged areas': {
    file: 'a.xlsx',
    bytes: () =>
      replaced(
        SHEET,
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${GRID}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells></worksheet>`,
      ),
    says: /20000 merged areas/,
    isHeavy: true,
  },
  'a cell repeated over all of an ODS': {
    file: 'a.ods',
    bytes: () =>
      ods(
        `<table:table-row table:number-rows-repeated="1048576">${odsCell('x', ' table:number-columns-repeated="16384"')}</table:table-row>`,
      ),
    says: orLimited(/is damaged|no timetable/),
    isHeavy: true,
  },
  'blanks repeated 900,000,000 times': {
    file: 'a.ods',
    bytes: () => ods(`<table:table-row>${odsCell('<text:s text:c="900000000"/>')}</table:table-row>`),
    says: orLimited(/is damaged|no timetable/),
    isHeavy: true,
  },
  '600 sheets': {
    file: 'a.ods',
    bytes: () =>
      ods(`</table:table>${'<table:table table:name="x"></table:table>'.repeat(600)}<table:table table:name="y">`),
    says: /sheets, more than|is damaged/,
  },
  '520,000 lines of text': {
    file: 'a.csv',
    bytes: csv('1,2\n'.repeat(520_000)),
    says: orLimited(/cells with something in them/),
    isHeavy: true,
  },
  'a line of 1,040,000 columns': {
    file: 'a.csv',
    bytes: csv(`a,b\n${'1,'.repeat(1_040_000)}\n`),
    says: orLimited(/cells with something in them/),
    isHeavy: true,
  },
  'a quotation mark without a partner': {
    file: 'a.csv',
    bytes: csv(`${CSV_GRID}"语文,数学\n`),
    says: /quotation mark has no partner/,
  },
  'a text of 30 MB': { file: 'a.csv', bytes: () => Buffer.alloc(30_000_000, 'a,b\n'), says: /more than the 20\.0 MB/ },
  'a workbook of 30 MB': {
    file: 'a.xlsx',
    bytes: () => Buffer.concat([sound(), Buffer.alloc(30_000_000)]),
    says: /more than the 20\.0 MB/,
  },

  'GBK in a UTF-8 text': {
    file: 'a.csv',
    bytes: () => Buffer.concat([Buffer.from(CSV_GRID.repeat(20)), iconv.encode('语文,数学\n', 'gb18030')]),
    says: /line 41 is not UTF-8/,
  },
  Big5: {
    file: 'a.csv',
    bytes: () => iconv.encode('時間,星期一,星期二,星期三\n8:00,語文,數學,體育\n', 'big5'),
    says: /not UTF-8/,
  },
  'UTF-8 read as GBK': {
    file: 'a.csv',
    bytes: csv(CSV_GRID.replace('语文', iconv.decode(Buffer.from('语文'), 'gb18030'))),
    says: /it may have been "语 ?文"/,
  },
  'UTF-8 read as Latin-1': {
    file: 'a.xlsx',
    bytes: () => book('è¯\u00adæ\u0096\u0087'),
    says: /it may have been "语 ?文"/,
  },
  'GBK read as Latin-1': { file: 'a.xlsx', bytes: () => book('ÓïÎÄ'), says: /it may have been "语 ?文"/ },
  'texts that were lost': {
    file: 'a.csv',
    bytes: csv(CSV_GRID.replace('语文', '锟斤拷')),
    says: /opened in a wrong encoding/,
  },
  'no delimiter': { file: 'a.csv', bytes: csv('语文\n数学\n'), says: /no delimiter/ },
  'two delimiters': { file: 'a.csv', bytes: csv('周一,二;三\n1,2;3\n'), says: /its delimiter may be/ },

  'a formula without a value': {
    file: 'a.xlsx',
    bytes: () => xlsx(GRID.replace(textCell('C2', '数学'), '<c r="C2"><f>A1&amp;"x"</f></c>')),
    says: /!C2 error the formula of this cell has no result/,
  },
  'a formula that failed': {
    file: 'a.xlsx',
    bytes: () => xlsx(GRID.replace(textCell('C2', '数学'), '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')),
    says: /the formula of this cell failed/,
  },
  'a formula that runs a program': {
    file: 'a.xlsx',
    bytes: () => xlsx(GRID.replace(textCell('C2', '数学'), `<c r="C2" t="str"><f>cmd|'/c calc'!A1</f><v>calc</v></c>`)),
    says: /"calc" is not known/,
  },
  'a number in place of a course': {
    file: 'a.xlsx',
    bytes: () => xlsx(GRID.replace(textCell('C2', '数学'), '<c r="C2"><v>42</v></c>')),
    says: /is a number and no course/,
  },
  'control characters': {
    file: 'a.csv',
    bytes: csv(CSV_GRID.replace('数学', '数\u001b[31m学\u0007')),
    says: /is not known/,
  },
  'right-to-left marks': { file: 'a.csv', bytes: csv(CSV_GRID.replace('数学', '\u202e学数')), says: /is not known/ },
  'a very long word': {
    file: 'a.csv',
    bytes: csv(CSV_GRID.replace('数学', '数'.repeat(100_000))),
    says: /is not known/,
  },
  'a command of a CI server': {
    file: 'a.csv',
    bytes: csv(CSV_GRID.replace('数学', '::set-env name=A::b')),
    says: /is not known/,
  },
  'a sheet name with quotes and emoji': {
    file: 'a.xlsx',
    bytes: () => xlsx(GRID, { sheetName: `'!&quot;😀&lt;b&gt;` }),
    says: /grade of the timetable "'!"😀<b>" is not known/,
  },
  'a sheet name like a key of JavaScript': {
    file: 'a.xlsx',
    bytes: () => xlsx(GRID, { sheetName: '__proto__' }),
    says: /grade of the timetable "__proto__" is not known/,
  },
  'a word like a key of JavaScript': {
    file: 'a.csv',
    bytes: csv(CSV_GRID.replace('数学', 'constructor')),
    says: /"constructor" is not known/,
  },
  'a time that does not exist': {
    file: '初一.csv',
    bytes: csv(CSV_GRID.replace('8:00-8:20', '25:00-25:20')),
    says: /does not exist/,
  },
  'an end before its start': {
    file: '初一.csv',
    bytes: csv(CSV_GRID.replace('8:00-8:20', '8:20-8:00')),
    says: /the end is not after the start/,
  },
};
