import { command, commandGroup } from '../command/entry.js';
import { listenOptions, orderOptions, sendOptions, settleOptions, statusOptions } from './options.js';

const order = command(
  {
    name: 'order',
    text: { zh: '把当前版本与已发送内容的差别写成工单', en: 'write what differs from what was sent as orders' },
    options: orderOptions,
    examples: ['airclass c2 order', 'airclass c2 order --zone telecom --dry-run'],
  },
  async () => (await import('./order.js')).order,
);

const send = command(
  {
    name: 'send',
    text: { zh: '通过 SOAP 发送等待中的工单', en: 'deliver the orders that wait over SOAP' },
    options: sendOptions,
    examples: ['airclass c2 send', 'airclass c2 send --zone unicom --retry --timeout 1m'],
  },
  async () => (await import('./send.js')).send,
);

const listen = command(
  {
    name: 'listen',
    text: { zh: '接收运营商的结果通知（ResultNotify）', en: 'take the carriers’ ResultNotify' },
    options: listenOptions,
    examples: ['airclass c2 listen --port 8080', 'airclass c2 listen --port 8080 --host 0.0.0.0'],
  },
  async () => (await import('./listen.js')).listen,
);

const status = command(
  {
    name: 'status',
    text: { zh: '列出工单及其结果', en: 'the orders and how they ended' },
    options: statusOptions,
    examples: ['airclass c2 status', 'airclass c2 status --zone telecom --out /srv/guides'],
  },
  async () => (await import('./status.js')).status,
);

const settle = command(
  {
    name: 'settle',
    text: {
      zh: '按运营商的口头答复登记一张工单的结果；不经 c2 send 送到的工单也可登记',
      en: 'record an order’s result on the carrier’s word, where no notice came or the order was handed over by other means',
    },
    options: settleOptions,
    examples: [
      'airclass c2 settle --zone telecom --order 12 --result 0',
      'airclass c2 settle --zone telecom --order 12 --result -1',
    ],
  },
  async () => (await import('./settle.js')).settle,
);

/** Work orders for IPTV carriers. */
export const c2Command = commandGroup(
  {
    name: 'c2',
    text: { zh: '电信、联通的 C2 工单', en: 'C2 work orders for Telecom and Unicom' },
    examples: ['airclass c2 order --zone telecom', 'airclass c2 send --zone telecom'],
  },
  [order, send, listen, status, settle],
);
