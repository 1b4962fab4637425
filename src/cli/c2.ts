import type { Command } from 'commander';
import { examples } from './help-words.js';
import type { Session } from './io.js';
import { readList } from './read-options.js';

/** Options of every subcommand. */
export interface C2Options {
  readonly out: string;
  readonly zone: readonly string[];
}

/** `c2 order`, `send`, `listen`, `status`, `settle`: work orders for IPTV carriers. */
export function registerC2(program: Command, session: Session): void {
  const { say } = session;
  const c2 = program
    .command('c2')
    .description(say({ zh: '电信、联通的 C2 工单', en: 'C2 work orders for Telecom and Unicom' }))
    .addHelpText('after', examples(session, 'airclass c2 order --zone telecom', 'airclass c2 send --zone telecom'));

  add(c2, 'order', {
    zh: '把当前版本与已发送内容的差别写成工单',
    en: 'write what differs from what was sent as orders',
  })
    .option('--anew', say({ zh: '台账已丢失：全部重新登记', en: 'the ledger is lost: register everything again' }))
    .option('--dry-run', say({ zh: '只统计，不写文件', en: 'count, write nothing' }))
    .addHelpText('after', examples(session, 'airclass c2 order', 'airclass c2 order --zone telecom --dry-run'))
    .action(async (options: C2Options & { readonly dryRun?: true; readonly anew?: true }) =>
      (await import('./c2/order.js')).order(options, session),
    );
  add(c2, 'send', { zh: '通过 SOAP 发送等待中的工单', en: 'deliver the orders that wait over SOAP' })
    .option(
      '--retry',
      say({
        zh: '以同一 CorrelateID 重发被拒或结果不明的工单',
        en: 'send refused and unclear orders again, same CorrelateID',
      }),
    )
    .option('--timeout <length>', say({ zh: '等待回复的时长', en: 'how long to wait for a reply' }), '30s')
    .addHelpText('after', examples(session, 'airclass c2 send', 'airclass c2 send --zone unicom --retry --timeout 1m'))
    .action(async (options: C2Options & { readonly retry?: true; readonly timeout: string }) =>
      (await import('./c2/send.js')).send(options, session),
    );
  add(c2, 'listen', { zh: '接收运营商的结果通知（ResultNotify）', en: 'take the carriers’ ResultNotify' })
    .requiredOption('--port <number>', say({ zh: '端口；0 为任意空闲端口', en: 'port; 0 for any that is free' }))
    .option('--host <address>', say({ zh: '监听的地址', en: 'address to listen on' }), '127.0.0.1')
    .addHelpText(
      'after',
      examples(session, 'airclass c2 listen --port 8080', 'airclass c2 listen --port 8080 --host 0.0.0.0'),
    )
    .action(async (options: C2Options & { readonly port: string; readonly host: string }) =>
      (await import('./c2/listen.js')).listen(options, session),
    );
  add(c2, 'status', { zh: '列出工单及其结果', en: 'the orders and how they ended' })
    .addHelpText(
      'after',
      examples(session, 'airclass c2 status', 'airclass c2 status --zone telecom --out /srv/guides'),
    )
    .action(async (options: C2Options) => (await import('./c2/status.js')).status(options, session));
  add(c2, 'settle', {
    zh: '按运营商的口头答复登记一张工单的结果；不经 c2 send 送到的工单也可登记',
    en: 'record an order’s result on the carrier’s word, where no notice came or the order was handed over by other means',
  })
    .requiredOption('--order <number>', say({ zh: '工单号', en: 'number of the order' }))
    .requiredOption('--result <code>', say({ zh: '0 成功，-1 失败', en: '0 for done, -1 for failed' }))
    .addHelpText(
      'after',
      examples(
        session,
        'airclass c2 settle --zone telecom --order 12 --result 0',
        'airclass c2 settle --zone telecom --order 12 --result -1',
      ),
    )
    .action(async (options: C2Options & { readonly order: string; readonly result: string }) =>
      (await import('./c2/settle.js')).settle(options, session),
    );

  function add(parent: Command, name: string, description: { readonly zh: string; readonly en: string }): Command {
    return parent
      .command(name)
      .description(say(description))
      .option(
        '--zone <zones>',
        say({ zh: '只处理这些分区，用逗号分隔', en: 'these zones only, commas between' }),
        readList,
        [],
      )
      .option('--out <folder>', say({ zh: '发布文件夹', en: 'folder of the releases' }), 'out');
  }
}
