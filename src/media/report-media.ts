import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Severity } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { Text } from '../diagnostics/text.js';
import type { Project } from '../model/project.js';
import type { Comparison } from './compare-with-lock.js';
import type { ReadLock } from './lock-file.js';
import type { LockRecords } from './lock-record.js';
import { LOCK_FILE } from './lock-text.js';
import type { NeededFile } from './needed-files.js';
import {
  lockContradictsFolder,
  lockRecordWrong,
  lockUnreadable,
  nothingMeasured,
  pathLeavesMediaFolder,
  recordingsFromLock,
  recordingsNotMeasured,
} from './problems.js';

/** Said once, lest anybody takes a plan without faults for recordings without faults. */
export function reportPlanOnly({ span }: Project, diagnostics: DiagnosticList): void {
  diagnostics.report(nothingMeasured, {
    message: {
      zh: '没有写 media，因此没有测量任何录像；课的长度按 length 或时段',
      en: 'there is no media, so no recording was measured; a lesson lasts its length or its slot',
    },
    span,
  });
}

/** Also with the folder at hand: what is not mounted, and what decoding found, is in the lock alone. */
export function reportDamage(lock: ReadLock, diagnostics: DiagnosticList, below = ''): void {
  if (lock.brokenAt === undefined) return;
  const span = lockSpan(lock.text ?? '', lock.brokenAt);
  diagnostics.report(lockUnreadable, {
    message: {
      zh: `media.lock.json 从这里开始无法读懂（能读的记录有 ${lock.records.size} 条）；请从版本库（git）恢复，或运行“airclass probe --anew”`,
      en: `media.lock.json cannot be parsed from here on; valid records elsewhere: ${counted(lock.records.size)}; restore it from version control (git), or run "airclass probe --anew"`,
    },
    span: { ...span, file: below + span.file },
  });
}

/** The lock is all there is, if it is there. */
export function reportWithoutFolder(lock: ReadLock, mediaSpan: Span, diagnostics: DiagnosticList): void {
  if (lock.text === undefined) {
    diagnostics.report(recordingsNotMeasured, {
      message: {
        zh: '媒体文件夹不存在，也没有 media.lock.json：所有录像都按缺失处理',
        en: 'there is neither a media folder nor a media.lock.json: every recording counts as missing',
      },
      span: mediaSpan,
    });
  } else {
    diagnostics.report(recordingsFromLock, {
      message: {
        zh: `没有媒体文件夹，${lock.records.size} 个录像的时长取自 media.lock.json`,
        en: `there is no media folder; the lengths of ${counted(lock.records.size)} come from media.lock.json`,
      },
      span: mediaSpan,
    });
  }
}

export function reportOutside(
  refused: Comparison['refused'],
  needed: ReadonlyMap<string, NeededFile>,
  diagnostics: DiagnosticList,
): void {
  for (const [file, reason] of refused) {
    const span = needed.get(file)?.span;
    if (reason.code !== 'outside-folder' || span === undefined) continue;
    diagnostics.report(pathLeavesMediaFolder, {
      message: {
        zh: `“${file}”指向媒体文件夹之外，没有打开它；请把文件放进媒体文件夹，或把它所在的文件夹写进 media.folders`,
        en: `"${file}" leads out of the media folder and was not opened; put the file into the folder, or name the folder that it is in with media.folders`,
      },
      span,
    });
  }
}

/** Where a build, which does not write the lock, found it to be out of date. */
export function reportContradictions(
  { missing }: Comparison,
  measured: LockRecords,
  lock: ReadLock,
  diagnostics: DiagnosticList,
): void {
  if (lock.text === undefined) return;
  const gone = known(missing, lock);
  const changed: string[] = [];
  const added: string[] = [];
  for (const [file, now] of measured) {
    const before = lock.records.get(file);
    // What a damaged lock lost is reported with the damage.
    if (before === undefined) added.push(...(lock.brokenAt === undefined ? [file] : []));
    else if (before.fingerprint !== now.fingerprint || before.size !== now.size) changed.push(file);
  }
  report(gone, lock.text, diagnostics, {
    zh: 'media.lock.json 记有媒体文件夹里没有的文件',
    en: 'media.lock.json lists what the media folder lacks',
  });
  report(changed, lock.text, diagnostics, {
    zh: '写入 media.lock.json 之后文件变了',
    en: 'changed since media.lock.json was written',
  });
  report(added, lock.text, diagnostics, {
    zh: '在媒体文件夹里，而 media.lock.json 没有记',
    en: 'in the media folder and not in media.lock.json',
  });
}

/** Measured again though nothing about it had changed, and found to be another. */
export function reportWrongRecord(file: string, { text = '' }: ReadLock, diagnostics: DiagnosticList): void {
  diagnostics.report(lockRecordWrong, {
    message: {
      zh: `media.lock.json 里“${file}”的记录与媒体文件夹里的录像不符，而大小和修改时间相同；已改为实测的值`,
      en: `media.lock.json has another recording under "${file}" than the media folder, of the same size and modification time; what was measured now replaces it`,
    },
    span: lockSpan(text, Math.max(0, text.indexOf(`${JSON.stringify(file)}:`))),
  });
}

/** Not one file of the project is in the folder: a disk that is not mounted looks like that, and the lock stays. */
export function reportEmptied({ missing }: Comparison, lock: ReadLock, diagnostics: DiagnosticList): void {
  if (lock.text === undefined) return;
  report(known(missing, lock), lock.text, diagnostics, EMPTIED, {
    zh: '请检查磁盘是否已挂载；media.lock.json 没有改动，文件确实不再需要时请删除它',
    en: 'check whether its disk is mounted; media.lock.json is unchanged, delete it if the files are gone permanently',
  });
}

/** A record stays while the project names its file: a folder that is only partly mounted must not empty the lock. */
export function reportKept(compared: Comparison, lock: ReadLock, diagnostics: DiagnosticList): void {
  if (lock.text === undefined) return;
  const gone = known(new Set([...compared.missing, ...compared.refused.keys()]), lock);
  report(gone, lock.text, diagnostics, KEPT, {
    zh: '记录都保留；请检查媒体文件夹是否完整挂载',
    en: 'their records are kept; check whether the whole media folder is mounted',
  });
}

const KEPT: Text = {
  zh: 'media.lock.json 记有媒体文件夹里没有或读不出的文件',
  en: 'media.lock.json lists what the media folder lacks or cannot give',
};

export function reportForgotten(files: readonly string[], lock: ReadLock, diagnostics: DiagnosticList): void {
  if (lock.text === undefined) return;
  const count = files.length;
  const rest = {
    zh: `已删去 ${count} 条记录`,
    en: `${count} record${count === 1 ? ' was' : 's were'} forgotten`,
  };
  report(files, lock.text, diagnostics, UNNAMED, rest, 'info');
}

const UNNAMED: Text = {
  zh: '项目不再提到 media.lock.json 记有的文件',
  en: 'media.lock.json listed what the project no longer names',
};
const EMPTIED: Text = {
  zh: '媒体文件夹里没有任何一个记录在 media.lock.json 的文件',
  en: 'the media folder has none of the files that media.lock.json lists',
};
const PROBE: Text = { zh: '请运行“airclass probe”', en: 'run "airclass probe"' };

function known(files: ReadonlySet<string>, { records }: ReadLock): readonly string[] {
  return [...files].filter((file) => records.has(file));
}

function report(
  files: readonly string[],
  lockText: string,
  diagnostics: DiagnosticList,
  what: Text,
  remedy: Text = PROBE,
  severity: Severity = lockContradictsFolder.severity,
): void {
  const [first] = files;
  if (first === undefined) return;
  const at = Math.max(0, lockText.indexOf(`${JSON.stringify(first)}:`));
  const others = files.length - 1;
  diagnostics.report(lockContradictsFolder, {
    severity,
    message: {
      zh: `${what.zh}：“${first}”${others === 0 ? '' : `等 ${files.length} 个`}；${remedy.zh}`,
      en: `${what.en}: "${first}"${others === 0 ? '' : ` and ${others} more`}; ${remedy.en}`,
    },
    span: lockSpan(lockText, at),
  });
}

function lockSpan(text: string, start: number): Span {
  const lineEnd = text.indexOf('\n', start);
  return { file: LOCK_FILE, start, end: lineEnd < 0 ? text.length : lineEnd };
}

function counted(recordings: number): string {
  return `${recordings} recording${recordings === 1 ? '' : 's'}`;
}
