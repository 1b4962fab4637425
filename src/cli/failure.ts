import { CommanderError } from 'commander';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { GuardRefusal, tellFinding } from '../release/guards/guard-refusal.js';
import { describeFault, StageRefusal } from '../release/stage-refusal.js';
import { commandLineFault } from './command-line-fault.js';
import { exitCodeOf } from './exit-codes.js';
import type { Session } from './io.js';

/** What the machine refuses is no defect of ours: one line, and what is the matter. */
const ENVIRONMENT: Readonly<Record<string, Text>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '不允许这样做', en: 'not permitted' },
  EROFS: { zh: '文件系统是只读的', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '超出磁盘配额', en: 'the disk quota is used up' },
  EFBIG: { zh: '文件超过允许的大小', en: 'the file would be larger than is allowed' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ENOENT: { zh: '不存在', en: 'it does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  EEXIST: { zh: '已经存在', en: 'it is already there' },
  ENAMETOOLONG: { zh: '名称太长', en: 'the name is too long' },
  EXDEV: { zh: '跨越了两个文件系统', en: 'it crosses two file systems' },
};

const STAGE_REFUSED: Text = {
  zh: '写好的文件没有通过核对，没有发布；已发布的内容没有改动。若磁盘无误，这是 AirClass 的缺陷，请连同以上内容报告。',
  en: 'what was written did not pass the check and was not published; what was published before is unchanged. Unless the disk failed, this is a defect of AirClass: please report it with the lines above.',
};

const DEFECT: Text = {
  zh: '这是 AirClass 的缺陷，请连同以上内容报告。',
  en: 'This is a defect of AirClass; please report it with the lines above.',
};

/** Says what ended the program and answers its exit code. */
export function reportFailure(error: unknown, session: Session): number {
  if (session.signal.aborted) {
    line({ zh: '已中断；已发布的内容没有改动', en: 'stopped; what was published before is unchanged' }, session);
    return exitCodeOf(session.signal.reason);
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code !== 'commander.help') line(commandLineFault(error), session);
    return 2;
  }
  if (error instanceof StageRefusal) {
    for (const fault of error.faults) line(describeFault(fault), session);
    line(STAGE_REFUSED, session);
    return 70;
  }
  if (error instanceof GuardRefusal) {
    for (const finding of error.findings) line(tellFinding(finding), session);
    const options = error.options.join(' ');
    line(
      {
        zh: `没有发布；已发布的内容没有改动。若以上变化是有意的，请加上 ${options}。`,
        en: `nothing was published; what was published before is unchanged. If this is meant, add ${options}.`,
      },
      session,
    );
    return 1;
  }
  const text = error instanceof UsageError ? error.text : ofEnvironment(error);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (text !== undefined) {
    line(text, session);
    if (session.verbose) session.err(`${trace}\n`);
    return error instanceof UsageError ? error.exitCode : 2;
  }
  session.err(`${trace}\n`);
  session.tell(DEFECT, 'error');
  return 70;
}

function line(text: Text, session: Session): void {
  session.tell({ zh: `airclass: ${text.zh}`, en: `airclass: ${text.en}` }, 'error');
}

function ofEnvironment(error: unknown): Text | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const says = ENVIRONMENT[String(error.code)];
  if (says === undefined) return undefined;
  const path = 'path' in error ? String(error.path) : undefined;
  return path === undefined ? says : { zh: `“${path}”：${says.zh}`, en: `"${path}": ${says.en}` };
}
