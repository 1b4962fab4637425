import { LAYOUTS } from '../../release/layouts.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { manyOptions } from '../many/options.js';
import { readCount, readDay, readNumber } from '../read-options.js';
import { outOption, projectOptions } from '../shared-options.js';

export const buildOptions = {
  '--from <day>': {
    zh: '发布的第一天（默认：正在播出的播出日）',
    en: 'first day of the release (default: the broadcast day that is on air)',
    read: readDay,
  },
  '--days <number>': {
    zh: '天数（默认按各专区设置）',
    en: 'number of days (default: as each zone says)',
    read: readCount,
  },
  '--zone <zones>': { zh: '只发布这些专区，用逗号分隔', en: 'these zones only, commas between', many: 'list' },
  ...outOption,
  '--dry-run': { zh: '只编译，不写文件', en: 'compile, write nothing' },
  '--strict': {
    zh: '只要有错误就什么都不发布，不沿用有错频道的上一个正确版本',
    en: 'publish nothing while anything has an error: keep no faulty channel as it was published',
  },
  '--allow-missing [lessons]': {
    zh: '缺少的录像以垫片代替：全部，或只有这些课（用逗号分隔）',
    en: 'put the slate in place of missing recordings: all, or those of these lessons (commas between)',
  },
  '--fresh': {
    zh: '全部重新生成，不沿用现有版本中没有变化的文件；结果相同，只是更慢',
    en: 'make every file anew, and take none from the current release: the result is the same, and takes longer',
  },
  '--no-gzip': { zh: '不写 .gz', en: 'write no .gz files' },
  '--max-warnings <number>': { zh: '警告超过此数即拒绝', en: 'refuse on more warnings than this', read: readNumber },
  '--keep <number>': {
    zh: '保留的版本数（默认 14）；current 与 previous 总是保留',
    en: 'releases to keep (default: 14); current and previous always stay',
    read: readCount,
  },
  '--layout <layout>': {
    zh: 'links 用符号链接 current；flat 供不支持链接的取用方（默认按文件夹已有的）',
    en: 'links: a symbolic link current; flat: for pullers without links (default: as the folder has it)',
    choices: LAYOUTS,
  },
  '--sign-key <file>': {
    zh: '用这个 ed25519 私钥（PEM）给清单签名',
    en: 'sign the manifest with this ed25519 key (PEM)',
  },
  '--accept-shrink': { zh: '允许专区少频道、少课或少天数', en: 'a zone may lose channels, lessons or days' },
  '--accept-renumber': { zh: '允许频道号或频道 id 改变', en: 'channels may change their number or id' },
  '--accept-earlier': { zh: '允许首日早于现有版本', en: 'the first day may be before the current one' },
  '--accept-unknown': {
    zh: '无法判断或读取现有版本时，不比较直接发布',
    en: 'publish without a comparison where the current release is not known or damaged',
  },
  '--accept-rolled-back': { zh: '允许撤下过的版本重新上线', en: 'what was rolled back may go on air again' },
  '--accept-unsigned': {
    zh: '现有版本有签名而新的没有时也发布',
    en: 'publish without a signature over a signed release',
  },
  '--break-lock': { zh: '允许改动锁定时间内的节目', en: 'what is locked before air may change' },
  '--reason <text>': {
    zh: '为什么发布，记入清单；改动锁定的节目时必须写明',
    en: 'why this is published, for the manifest; needed where what is locked changes',
  },
  '--by <name>': {
    zh: '谁发布的，记入清单（默认：最后一次 git 提交的作者，否则登录名）',
    en: 'who publishes it, for the manifest (default: the author of the last git commit, else the login name)',
  },
  '--watch': {
    zh: '文件一有改动就再发布（核对与拒绝都和平时一样），直到被中断',
    en: 'publish again after each change of a file, with the guards of any build, until interrupted',
  },
  ...manyOptions,
  ...projectOptions,
} as const satisfies OptionDefinitions;
export type BuildOptions = OptionsOf<typeof buildOptions>;
