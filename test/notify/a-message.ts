import type { Message, MessageItem } from '../../src/notify/message.js';

export function anItem(index: number, more: Partial<MessageItem> = {}): MessageItem {
  return {
    section: '2020-03-10 周二',
    text: `一年级 09:${index}0 取消：第 ${index} 课`,
    brief: `3-10 09:${index}0 取消 第 ${index} 课`,
    rank: index,
    ...more,
  };
}

export function aMessage(more: Partial<Message> = {}): Message {
  return {
    about: 'notice 000001 000002',
    language: 'zh',
    title: '播出变动通知',
    issue: '2020-03-08 第 000002 号',
    head: [],
    items: [1, 2, 3].map((index) => anItem(index)),
    foot: ['某省教育厅', '联系方式：028-0000'],
    see: 'https://edu.example/notice',
    html: undefined,
    ...more,
  };
}
