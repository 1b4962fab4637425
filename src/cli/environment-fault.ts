import { constants } from 'node:os';
import type { Text } from '../diagnostics/text.js';

/** What the machine refuses is not a defect of ours: one line, and what is the matter. */
const REFUSALS: Readonly<Record<string, Text>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '不允许这样做', en: 'not permitted' },
  EROFS: { zh: '文件系统是只读的', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '超出磁盘配额', en: 'the disk quota is used up' },
  EFBIG: { zh: '文件超过允许的大小', en: 'the file would be larger than is allowed' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
  EUCLEAN: { zh: '文件系统已损坏', en: 'the file system is damaged' },
  ENXIO: { zh: '设备不见了', en: 'the device is gone' },
  ENODEV: { zh: '设备不见了', en: 'the device is gone' },
  ESTALE: { zh: '网络文件系统上的文件已失效', en: 'the file is gone from the network file system' },
  ETIMEDOUT: { zh: '网络文件系统没有应答', en: 'the network file system does not answer' },
  EHOSTDOWN: { zh: '网络文件系统没有应答', en: 'the network file system does not answer' },
  ENOLCK: { zh: '文件系统不给锁', en: 'the file system gives no lock' },
  EPIPE: { zh: '读取方已经关闭', en: 'its reader is gone' },
  EBUSY: { zh: '正被占用', en: 'it is in use' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ENFILE: { zh: '打开的文件太多', en: 'too many open files' },
  EAGAIN: { zh: '系统的进程太多', en: 'the system has too many processes' },
  ENOMEM: { zh: '内存不足', en: 'there is not enough memory' },
  EMLINK: { zh: '硬链接太多', en: 'too many hard links' },
  ENOENT: { zh: '不存在', en: 'it does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  EEXIST: { zh: '已经存在', en: 'it is already there' },
  ENOTEMPTY: { zh: '文件夹不是空的', en: 'the folder is not empty' },
  ENAMETOOLONG: { zh: '名称太长', en: 'the name is too long' },
  ELOOP: { zh: '符号链接太多', en: 'too many symbolic links' },
  EXDEV: { zh: '跨越了两个文件系统', en: 'it crosses two file systems' },
};
/** Node knows some of them by their number only. */
const NAMES = new Map(Object.entries(constants.errno).map(([name, number]) => [number, name]));

/** What the machine refused, and where; `undefined` for what is not a system error. */
export function environmentFault(error: unknown): Text | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const number = 'errno' in error && typeof error.errno === 'number' ? -error.errno : 0;
  const says = REFUSALS[String(error.code)] ?? REFUSALS[NAMES.get(number) ?? ''];
  if (says === undefined) return undefined;
  const path = 'path' in error ? String(error.path) : undefined;
  return path === undefined ? says : { zh: `“${path}”：${says.zh}`, en: `"${path}": ${says.en}` };
}
