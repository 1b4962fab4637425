import { CommanderError } from 'commander';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { Interruption } from '../release/interruption.js';
import { describeFault, StageRefusal } from '../release/stage-refusal.js';
import { commandLineFault } from './command-line-fault.js';
import { environmentFault } from './environment-fault.js';
import { exitCodeOf } from './exit-codes.js';
import type { Session } from './io.js';
import { tellNext } from './tell-next.js';

const STAGE_REFUSED: Text = {
  zh: '写好的文件没有通过核对，没有发布；已发布的内容没有改动。这是 AirClass 的缺陷，请连同以上内容报告。',
  en: 'what was written did not pass the check and was not published; what was published before is unchanged. This is a defect of AirClass: please report it with the lines above.',
};

const DISK_REFUSED: Text = {
  zh: '磁盘上的内容与写下的不同，没有发布；已发布的内容没有改动。请检查磁盘，再发布一次。',
  en: 'the disk holds other bytes than were written, so nothing was published; what was published before is unchanged. Look at the disk, then build again.',
};

const DEFECT: Text = {
  zh: '这是 AirClass 的缺陷，请连同以上内容报告。',
  en: 'This is a defect of AirClass; please report it with the lines above.',
};

/** What fails after the work was done is only a warning. */
export function reportAftermath(error: unknown, accomplished: Text, session: Session): void {
  const known = error instanceof UsageError ? error.text : environmentFault(error);
  const text = known ?? inBoth(error instanceof Error ? error.message : String(error));
  session.tell(
    { zh: `${accomplished.zh}；但之后出错：${text.zh}`, en: `${accomplished.en}, but then: ${text.en}` },
    'warning',
  );
  if (known === undefined || session.verbose) session.err(`${traceOf(error)}\n`);
}

/** Prints what ended the program and returns its exit code. */
export function reportFailure(error: unknown, session: Session): number {
  if (error instanceof Interruption) {
    const isStopped = session.signal.aborted;
    const code = isStopped ? exitCodeOf(session.signal.reason) : reportFailure(error.cause, session);
    if (isStopped) line({ zh: '已中断', en: 'stopped' }, session);
    line(error.onAir, session);
    return code;
  }
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
    line(error.isOfDisk ? DISK_REFUSED : STAGE_REFUSED, session);
    return error.isOfDisk ? 2 : 70;
  }
  const text = error instanceof UsageError ? error.text : environmentFault(error);
  const trace = traceOf(error);
  if (text !== undefined) {
    line(text, session);
    if (error instanceof UsageError) tellNext(error.next, session);
    if (session.verbose) session.err(`${trace}\n`);
    return error instanceof UsageError ? error.exitCode : 2;
  }
  session.err(`${trace}\n`);
  session.tell(DEFECT, 'error');
  return 70;
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function inBoth(text: string): Text {
  return { zh: text, en: text };
}

function line(text: Text, session: Session): void {
  session.tell({ zh: `airclass: ${text.zh}`, en: `airclass: ${text.en}` }, 'error');
}
