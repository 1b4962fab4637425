import { unreadable } from './refusal.js';

export interface ZipPart {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Of its bytes. */
  readonly start: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;

/** The parts that the directory at the end of a zip file lists. A file that is cut off has no such directory. */
export function zipDirectory(bytes: Buffer): readonly ZipPart[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) throw broken('ZIP64', 'ZIP64');
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
      throw broken('目录不完整', 'its directory ends early');
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      start: startOf(bytes, local),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - END_LENGTH; at >= 0 && at >= bytes.length - END_LENGTH - MAX_COMMENT; at--) {
    if (bytes.readUInt32LE(at) === END && bytes.readUInt16LE(at + 20) <= bytes.length - at - END_LENGTH) return at;
  }
  throw broken('末尾的目录不见了', 'the directory at its end is missing');
}

function startOf(bytes: Buffer, local: number): number {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL)
    throw broken('目录指向的内容不存在', 'its directory points nowhere');
  return local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
}

function broken(zh: string, en: string) {
  return unreadable(
    `文件已损坏或没有传完（${zh}）；请重新复制，或用表格软件打开后另存为 .xlsx`,
    `the file is damaged or was not copied whole (${en}); copy it again, or open it and save it as .xlsx`,
  );
}
