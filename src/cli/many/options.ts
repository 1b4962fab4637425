import { PROJECT_TABLES } from '../../report/projects/index.js';
import { readAskedReport } from '../asked-report.js';
import type { OptionDefinitions, OptionName } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readCount } from '../read-options.js';
import { readShard } from './shard.js';

/** Of commands that do the same for every project below a folder. */
export const manyOptions = {
  '--all': {
    zh: '处理文件夹下的每一个项目：一个有错不影响其他，最后列表',
    en: 'do this for every project below the folder: a faulty one does not stop the others; a table at the end',
  },
  '--shard <part>': {
    zh: '与 --all 合用：只处理其中一份，如 2/5；几台机器分着做',
    en: 'with --all: one part of them only, such as 2/5, where several machines share the work',
    read: readShard,
  },
  '--jobs <number>': {
    zh: '与 --all 合用：同时处理几个（默认按处理器核数）',
    en: 'with --all: how many at the same time (default: one per processor)',
    read: readCount,
  },
  '--table <format=path>': {
    zh: '与 --all 合用：另把结果列表写成 json 或 html，可重复',
    en: 'with --all: also write the table as json or html; may be repeated',
    many: 'repeated',
    read: (text: string, option: OptionName) => readAskedReport(text, option, PROJECT_TABLES),
  },
} as const satisfies OptionDefinitions;
export type ManyOptions = OptionsOf<typeof manyOptions>;
