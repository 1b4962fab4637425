import { RESTS } from '../../change/change-cell.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readCount } from '../read-options.js';
import { outOption, projectOptions } from '../shared-options.js';

const publishOptions = {
  ...outOption,
  '--break-lock': {
    zh: '允许改动锁定时间内的节目；原因即 --reason',
    en: 'what is locked before air may change; its reason is --reason',
  },
  '--allow-missing <lessons>': {
    zh: '缺少的录像以垫片代替：all，或这些课（用逗号分隔）',
    en: 'put the slate in place of missing recordings: all, or those of these lessons (commas between)',
  },
  '--keep <number>': { zh: '保留的版本数（默认 14）', en: 'releases to keep (default: 14)', read: readCount },
  '--sign-key <file>': {
    zh: '用这个 ed25519 私钥（PEM）给清单签名',
    en: 'sign the manifest with this ed25519 key (PEM)',
  },
  '--no-build': { zh: '只写课表，不发布', en: 'write the timetable only, publish nothing' },
  ...projectOptions,
} as const satisfies OptionDefinitions;

const askOptions = {
  '-y, --yes': { zh: '不再询问，直接写入并发布', en: 'do not ask: write and publish' },
  '--dry-run': { zh: '只显示会有什么变化，什么也不写', en: 'show what would change, write nothing' },
  '--expand': {
    zh: '逐条列出每次播出的变化，不把顺延合为一句',
    en: 'list the change of every airing, where one sentence would stand for many',
  },
  '--by <name>': { zh: '谁改的（默认为登录名）', en: 'who makes the change (default: the login name)' },
} as const satisfies OptionDefinitions;

/** Those of every kind of change. */
export const changeOptions = {
  '--reason <text>': { zh: '为什么改；写进课表，通知里也有', en: 'why; it goes into the timetable and the notice' },
  ...askOptions,
  '--notice <folder>': { zh: '发布后另写给学校的通知', en: 'also write the notice to schools once it is published' },
  ...publishOptions,
} as const satisfies OptionDefinitions;
export type ChangeOptions = OptionsOf<typeof changeOptions>;

const restOption = {
  '--rest <what>': {
    zh: '这门课后面的课：moves 顺延，stays 时间不变',
    en: 'the later lessons of the course: moves puts them off, stays keeps their times',
    choices: RESTS,
  },
} as const satisfies OptionDefinitions;

const showOption = {
  '--show <cell>': { zh: '这一格改播什么（默认空着）', en: 'what the cell shows instead (default: nothing)' },
} as const satisfies OptionDefinitions;

const toOptions = {
  '--to <time>': { zh: '改到几点开始', en: 'when it starts instead' },
  '--length <length>': { zh: '改成多长，如 50m', en: 'how long it is instead, e.g. 50m' },
} as const satisfies OptionDefinitions;

const programmeOption = {
  '--programme <name>': { zh: '节目的标识或名称', en: 'id or title of the programme' },
} as const satisfies OptionDefinitions;

export const replaceOptions = { ...restOption, ...changeOptions } as const satisfies OptionDefinitions;
export type ReplaceOptions = OptionsOf<typeof replaceOptions>;
export const moveRestOptions = { ...showOption, ...changeOptions } as const satisfies OptionDefinitions;
export type MoveRestOptions = OptionsOf<typeof moveRestOptions>;
export const slateOptions = {
  ...programmeOption,
  ...restOption,
  ...changeOptions,
} as const satisfies OptionDefinitions;
export type SlateOptions = OptionsOf<typeof slateOptions>;
export const moveOptions = { ...toOptions, ...changeOptions } as const satisfies OptionDefinitions;
export type MoveOptions = OptionsOf<typeof moveOptions>;
export const insertOptions = {
  '--programme <name>': { ...programmeOption['--programme <name>'], required: true },
  ...changeOptions,
} as const satisfies OptionDefinitions;
export type InsertOptions = OptionsOf<typeof insertOptions>;
export const undoOptions = { ...askOptions, ...publishOptions } as const satisfies OptionDefinitions;
export type UndoOptions = OptionsOf<typeof undoOptions>;
