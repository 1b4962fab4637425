import { UsageError } from '../../diagnostics/usage-error.js';
import { RECHECK_EACH_TIME, type Recheck } from '../../media/recheck-count.js';
import { RECORDINGS_FORMATS } from '../../report/recordings/index.js';
import type { OptionDefinitions, OptionName } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readLength } from '../read-options.js';
import { projectOptions } from '../shared-options.js';
import { readUntil } from './read-until.js';

export const probeOptions = {
  '--format <format>': {
    zh: '输出格式（message 只用于 --owed）',
    en: 'what to print (message with --owed only)',
    choices: [...RECORDINGS_FORMATS, 'message'],
    default: 'table',
  },
  '-o, --output <file>': { zh: '写入文件而不是打印', en: 'write it to a file instead of printing' },
  '--due <length>': {
    zh: '只看在此时间内播出的课，如 7d',
    en: 'only lessons that air within this time, e.g. 7d',
    read: readLength,
  },
  '--unused': { zh: '另列没有用到的文件', en: 'also list files that nothing refers to' },
  '--packets': { zh: '读完每个文件的全部数据包', en: 'read every packet of each file' },
  '--decode': {
    zh: '完整解码，检查错误、黑屏、静止、静音和响度',
    en: 'decode in full: errors, black, frozen, silence, loudness',
  },
  '--pictures': {
    zh: '网页里附三张小图和响度曲线（与 --format html 合用，需要 ffmpeg）',
    en: 'three small pictures and the loudness of each in the page (with --format html; needs ffmpeg)',
  },
  '--fingerprint': {
    zh: '制作声音和画面的指纹，供 airclass monitor 辨认（每份内容只做一次，需要 ffmpeg）',
    en: 'make fingerprints of sound and picture for airclass monitor, once for each content (needs ffmpeg)',
  },
  '--owed': {
    zh: '催交清单：各单位缺什么、何时到期、找谁',
    en: 'who owes what by when, and whom to call',
  },
  '--until <day|length>': {
    zh: '与 --owed 合用：列出到何时为止到期的（日期或时长，默认 7d）',
    en: 'with --owed: what is due until then (a day, or a length from now; default: 7d)',
    read: readUntil,
  },
  '--organisation <names>': {
    zh: '与 --owed 合用：只看这些单位，用逗号分隔',
    en: 'with --owed: these organisations only, commas between',
    many: 'list',
  },
  '--rename': {
    zh: '把名称不对的录像改成课的文件名（先列出，再确认）',
    en: 'rename recordings that are there under another name, after showing them',
  },
  '-y, --yes': { zh: '与 --rename 合用：不再询问', en: 'with --rename: do not ask' },
  '--watch': { zh: '持续监视媒体文件夹，新文件停止增长后立即测量', en: 'keep watching the media folder' },
  '--sign-off <lessons...>': { zh: '把这些课记为已审查', en: 'record these lessons as reviewed' },
  '--by <name>': { zh: '审查人', en: 'who reviewed them' },
  '--replace': {
    zh: '与 --sign-off 合用：取代别人先前的审查',
    en: 'with --sign-off: replace the review of another person',
  },
  '--recheck <n|all>': {
    zh: `另外重测几个没有变化的录像（默认 ${RECHECK_EACH_TIME}），或全部（all）`,
    en: `measure so many unchanged recordings again, or all (default: ${RECHECK_EACH_TIME})`,
    read: readRecheck,
  },
  '--anew': {
    zh: '损坏的 media.lock.json：保留能读的记录，其余重新测量',
    en: 'replace a damaged media.lock.json, keeping what can be read',
  },
  '--timeout <length>': { zh: '每个文件的时限，默认 30s', en: 'time for one file (default: 30s)', read: readLength },
  ...projectOptions,
} as const satisfies OptionDefinitions;

function readRecheck(text: string, option: OptionName): Recheck {
  if (text === 'all') return 'all';
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError({
    zh: `${option} 要写个数或 all，“${text}”不是`,
    en: `${option} takes a number or all, not "${text}"`,
  });
}

export type ProbeOptions = OptionsOf<typeof probeOptions>;
