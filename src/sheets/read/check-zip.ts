import { inflateRawSync } from 'node:zlib';
import { MAX_PARTS, MAX_UNPACKED } from './limits.js';
import { unreadable } from './refusal.js';
import { type ZipPart, zipDirectory } from './zip-directory.js';

/**
 * The parts of a workbook, after their sizes were found to be sound: what the directory declares first, then what really
 * comes out. A library that trusted either alone could be made to fill the memory.
 */
export function checkZip(bytes: Buffer): ReadonlyMap<string, ZipPart> {
  const parts = zipDirectory(bytes);
  if (parts.length > MAX_PARTS) {
    throw unreadable(
      `文件由 ${parts.length} 个部分组成，超过上限 ${MAX_PARTS} 个，不像课表，没有读取`,
      `the file consists of ${parts.length} parts, more than the ${MAX_PARTS} that are read; it is no timetable`,
    );
  }
  const declared = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > MAX_UNPACKED) throw tooLarge(declared);
  const byName = new Map<string, ZipPart>();
  for (const part of parts) {
    if (part.isEncrypted) throw unreadable('压缩包加了密，没有读取', 'the archive is encrypted and was not read');
    if (byName.has(part.name)) {
      throw unreadable(
        `文件已损坏：“${part.name}”出现两次`,
        `the file is damaged: it has two parts of the name "${part.name}"`,
      );
    }
    byName.set(part.name, part);
    unpackPart(bytes, part);
  }
  return byName;
}

/** The bytes of one part, never more than were declared. */
export function unpackPart(bytes: Buffer, { name, method, packed, unpacked, start }: ZipPart): Buffer {
  const own = bytes.subarray(start, start + packed);
  if (method === 0 && own.length === unpacked) return own;
  if (method === 8 && own.length === packed) {
    try {
      const out = inflateRawSync(own, { maxOutputLength: Math.max(1, unpacked) });
      if (out.length === unpacked) return out;
    } catch {
      // Damaged, or larger than it says.
    }
  }
  throw unreadable(
    `文件已损坏：“${name}”无法解开，或与标明的大小不符；请用表格软件打开后另存为 .xlsx`,
    `the file is damaged: "${name}" cannot be unpacked, or is not as large as it says; open it and save it as .xlsx`,
  );
}

function tooLarge(declared: number) {
  const [has, max] = [declared, MAX_UNPACKED].map((size) => Math.round(size / 1e6));
  return unreadable(
    `解开后有 ${has} MB，超过上限 ${max} MB，没有读取；请删去图片和空白的行列后另存`,
    `unpacked it has ${has} MB, more than the ${max} MB that are read; delete pictures and empty rows, and save it anew`,
  );
}
