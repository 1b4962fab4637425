import { type Command, Option } from 'commander';
import { AS_RUN_FORMATS, type AsRunFormatName } from '../report/as-run/index.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';
import { collect, readList } from './read-options.js';

export interface AsRunOptions {
  readonly out: string;
  readonly release?: string;
  readonly zone?: string;
  readonly channel: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly tolerance?: string;
  readonly authorised?: string;
  readonly filler: readonly string[];
  readonly logTimeZone?: string;
  readonly format: AsRunFormatName;
  readonly report: readonly string[];
}

export function registerAsRun(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('as-run')
    .argument('<logs...>', say({ zh: '播出日志：ffplayout 的，或 CSV', en: 'playout logs: of ffplayout, or CSV' }))
    .description(
      say({
        zh: '把播出日志与版本比对：实际播出是否按计划',
        en: 'a playout log against a release: was air as planned',
      }),
    )
    .option('--out <folder>', say({ zh: '发布文件夹', en: 'folder of the releases' }), 'out')
    .option('--release <id>', say({ zh: '版本（默认为 current）', en: 'release (default: the current one)' }))
    .option('--zone <zone>', say({ zh: '日志出自这个分区', en: 'the log is of this zone' }))
    .option(
      '--channel <channels>',
      say({ zh: '只比对这些频道；日志不写频道时就是它', en: 'these channels only; what a log without channels is of' }),
      readList,
      [],
    )
    .option('--from <time>', say({ zh: '从此时起（默认从日志开头）', en: 'from then on (default: as the log begins)' }))
    .option(
      '--to <time>',
      say({ zh: '到此时止；写日期则含当天', en: 'up to then; a day is included (default: log’s end)' }),
    )
    .option(
      '--tolerance <length>',
      say({ zh: '差多少以内算按计划（默认 1.2s）', en: 'what passes for as planned (default: 1.2s)' }),
    )
    .option('--authorised <file>', say({ zh: '授权变更（CSV）', en: 'authorised changes (CSV)' }))
    .option(
      '--filler <path>',
      say({
        zh: '另一个垫片文件，或以 / 结尾的文件夹；可重复',
        en: 'one more filler file, or folder with / behind; may be repeated',
      }),
      collect,
      [],
    )
    .option(
      '--log-time-zone <zone>',
      say({ zh: '日志时钟的时区（默认为项目时区）', en: 'zone of the log’s clock (default: the project’s)' }),
    )
    .addOption(
      new Option('--format <format>', say({ zh: '输出格式', en: 'what to print' }))
        .choices(AS_RUN_FORMATS)
        .default('pretty'),
    )
    .option(
      '--report <format=path>',
      say({ zh: '另写一份报告，可重复', en: 'also write a report; may be repeated' }),
      collect,
      [],
    )
    .addHelpText(
      'after',
      examples(
        session,
        'airclass as-run ffplayout_1.log --channel p1 --zone telecom',
        'airclass as-run logs/2020-03-09.csv --authorised changes.csv --report html=as-run.html',
      ),
    )
    .action(async (logs: readonly string[], options: AsRunOptions) =>
      (await import('./as-run/run.js')).asRun(logs, options, session),
    );
}
