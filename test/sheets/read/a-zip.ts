import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPlan {
  readonly name: string;
  readonly content: string | Buffer;
  readonly isStored?: boolean;
  /** What the directory says, where that is not true. */
  readonly says?: number;
  /** General purpose bits. */
  readonly flags?: number;
  readonly method?: number;
}

/** A zip file, by hand, so that it can say what is not so. */
export function aZip(parts: readonly ZipPlan[], { comment = '' } = {}): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, isStored = false, says, flags = 0x800, method = isStored ? 0 : 8 } of parts) {
    const bytes = Buffer.from(content);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const named = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(method, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(says ?? bytes.length, 18);
    head.writeUInt16LE(named.length, 22);
    locals.push(Buffer.from('PK\x03\x04'), head, named, packed);
    entries.push(
      Buffer.from('PK\x01\x02'),
      Buffer.from([20, 0]),
      head.subarray(0, 26),
      Buffer.alloc(10),
      uint32(at),
      named,
    );
    at += 30 + named.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of the least workbook that Excel opens, with this as its one sheet. */
export function xlsxParts(
  sheetData: string,
  { dimension = 'A1', before = '', sheetName = '初一', extra = [] }: XlsxPlan = {},
): readonly ZipPlan[] {
  return [
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${XML}${before}<worksheet xmlns="${SPREADSHEET}"><dimension ref="${dimension}"/><sheetData>${sheetData}</sheetData></worksheet>`,
    },
    ...extra,
  ];
}

export interface XlsxPlan {
  readonly dimension?: string;
  /** Before the root of the sheet. */
  readonly before?: string;
  readonly sheetName?: string;
  readonly extra?: readonly ZipPlan[];
}

export function textCell(ref: string, text: string): string {
  return `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
