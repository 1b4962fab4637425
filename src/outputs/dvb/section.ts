import { crc32Mpeg } from './crc32-mpeg.js';

/** Before the body of a section with the long syntax. */
export const SECTION_HEAD = 8;
export const CRC_LENGTH = 4;

export interface SectionPlace {
  readonly tableId: number;
  /** service_id, transport_stream_id: identifies a sub-table. */
  readonly extension: number;
  readonly number: number;
  readonly last: number;
}

/** A section of the long syntax, version 0 and without its CRC: `sealSection` sets both. */
export function openSection({ tableId, extension, number, last }: SectionPlace, body: Uint8Array): Buffer {
  const section = Buffer.alloc(SECTION_HEAD + body.length + CRC_LENGTH);
  section.writeUInt8(tableId, 0);
  // The bit that MPEG reserves is one in DVB's tables.
  section.writeUInt16BE((tableId === 0 ? 0xb000 : 0xf000) | (section.length - 3), 1);
  section.writeUInt16BE(extension, 3);
  section.writeUInt8(0xc1, 5);
  section.writeUInt8(number, 6);
  section.writeUInt8(last, 7);
  section.set(body, SECTION_HEAD);
  return section;
}

export function sealSection(section: Uint8Array, version: number): Buffer {
  const sealed = Buffer.from(section);
  sealed.writeUInt8(0xc1 | (version << 1), 5);
  return sealWithCrc(sealed);
}

/** Writes the CRC into the last four bytes. */
export function sealWithCrc(section: Buffer): Buffer {
  const place = section.length - CRC_LENGTH;
  section.writeUInt32BE(crc32Mpeg(section.subarray(0, place)), place);
  return section;
}
