import { type Command, Option } from 'commander';
import { examples } from './help-words.js';
import type { Session } from './io.js';
import { readList } from './read-options.js';

export interface OnAirOptions {
  readonly at?: string;
  readonly now?: string;
  readonly zone: readonly string[];
  readonly channel: readonly string[];
  readonly release?: string;
  readonly out: string;
  readonly format: 'pretty' | 'json';
}

export function registerOnAir(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('on-air')
    .description(
      say({
        zh: '某一时刻各频道在播什么、到几点、接着播什么、放的是哪个文件',
        en: 'what each channel shows at a time, until when, then what, and which file plays',
      }),
    )
    .option(
      '--at <time>',
      say({
        zh: '时刻：10:05、"2020-03-09 10:05"（项目时区），或带时差（默认现在）',
        en: '10:05, "2020-03-09 10:05" on the project’s clock, or with an offset (default: now)',
      }),
    )
    .option(
      '--zone <zones>',
      say({ zh: '只看这些分区，用逗号分隔', en: 'these zones only, commas between' }),
      readList,
      [],
    )
    .option(
      '--channel <channels>',
      say({
        zh: '只看这些频道：项目中的名称、频道号或节目单 id',
        en: 'these channels only: the project’s name, a number, or an id of the guide',
      }),
      readList,
      [],
    )
    .option('--release <id>', say({ zh: '版本（默认为 current）', en: 'release (default: the current one)' }))
    .option('--out <folder>', say({ zh: '发布文件夹', en: 'folder of the releases' }), 'out')
    .addOption(
      new Option('--format <format>', say({ zh: '输出格式', en: 'what to print' }))
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .option(
      '--now <time>',
      say({ zh: '当作现在的时刻（默认取系统时钟）', en: 'take this for the present (default: the clock)' }),
    )
    .addHelpText(
      'after',
      examples(
        session,
        'airclass on-air --channel p1',
        'airclass on-air --at "2020-03-09 10:05" --zone telecom --format json',
      ),
    )
    .action(async (options: OnAirOptions) => (await import('./on-air/answer.js')).answer(options, session));
}
