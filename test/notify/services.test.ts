import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NoticeForm } from '../../src/model/notify/notify-plan.js';
import type { Message } from '../../src/notify/message.js';
import { ROBOT_SERVICES } from '../../src/notify/services/index.js';
import { tame } from '../../src/notify/tame.js';
import { aMessage, anItem } from './a-message.js';

const ADDRESS = new URL('https://robot.example/send?key=abc');
const AT = 1_583_668_800_123;

function requestOf(
  service: keyof typeof ROBOT_SERVICES,
  { message = aMessage(), form = 'text', secret }: { message?: Message; form?: NoticeForm; secret?: string } = {},
) {
  const { url, headers, body } = ROBOT_SERVICES[service].request(message, form, ADDRESS, { secret, at: AT }, 'p1');
  return { url: url.href, headers, body: JSON.parse(body), bytes: Buffer.byteLength(body) };
}

describe('the bodies that services document', () => {
  test('WeCom', () => {
    const { url, headers, body } = requestOf('wecom');
    expect({ url, headers }).toEqual({ url: ADDRESS.href, headers: {} });
    expect(body).toEqual({ msgtype: 'text', text: { content: expect.stringMatching(/^播出变动通知\n2020-03-08/) } });
    expect(requestOf('wecom', { form: 'markdown' }).body).toEqual({
      msgtype: 'markdown',
      markdown: { content: expect.stringMatching(/^\*\*播出变动通知\*\*\n2020-03-08.*\n\n\*\*2020-03-10 周二\*\*\n/) },
    });
  });

  test('DingTalk, signed in the address with milliseconds', () => {
    expect(requestOf('dingtalk').url).toBe(ADDRESS.href);
    const { url, body } = requestOf('dingtalk', { secret: 'SEC123' });
    const sign = createHmac('sha256', 'SEC123').update(`${AT}\nSEC123`).digest('base64');
    expect(url).toBe(`${ADDRESS.href}&timestamp=${AT}&sign=${encodeURIComponent(sign)}`);
    expect(body).toEqual({ msgtype: 'text', text: { content: expect.any(String) }, at: { isAtAll: false } });
    const { markdown } = requestOf('dingtalk', { form: 'markdown' }).body;
    expect(markdown.title).toBe('播出变动通知');
    expect(markdown.text).toMatch(/^\*\*播出变动通知\*\*\n\n2020-03-08/);
  });

  test('Feishu, signed in the body with seconds', () => {
    expect(requestOf('feishu').body).toEqual({ msg_type: 'text', content: { text: expect.any(String) } });
    const { url, body } = requestOf('feishu', { secret: 'abc' });
    expect(url).toBe(ADDRESS.href);
    expect(body).toMatchObject({
      timestamp: '1583668800',
      sign: createHmac('sha256', '1583668800\nabc').update('').digest('base64'),
    });
  });

  test('another interface gets everything, and a token', () => {
    const { headers, body } = requestOf('webhook', { secret: 'tok', message: aMessage({ html: '<html>' }) });
    expect(headers).toEqual({ authorization: 'Bearer tok' });
    expect(body).toEqual({
      version: 1,
      about: 'notice 000001 000002',
      recipient: 'p1',
      language: 'zh',
      title: '播出变动通知',
      text: expect.stringContaining('第 3 课'),
      sms: expect.stringMatching(/^播出变动通知：3-10 09:10 取消 第 1 课/),
      'sms-parts': 1,
      html: '<html>',
    });
  });
});

describe('the limits that services document', () => {
  const items = Array.from({ length: 900 }, (_, index) => anItem(index, { text: `第 ${index} 课取消“原因”` }));
  const message = aMessage({ items });
  test.each([
    ['wecom', 'text', 2048, (body: { text: { content: string } }) => Buffer.byteLength(body.text.content)],
    ['wecom', 'markdown', 4096, (body: { markdown: { content: string } }) => Buffer.byteLength(body.markdown.content)],
    ['dingtalk', 'text', 20_000, undefined],
    ['dingtalk', 'markdown', 20_000, undefined],
    ['feishu', 'text', 20_000, undefined],
  ] as const)('%s %s', (service, form, max, sizeOf) => {
    const { body, bytes } = requestOf(service, { message, form, secret: 'abc' });
    const size = sizeOf === undefined ? bytes : sizeOf(body);
    expect(size).toBeLessThanOrEqual(max);
    expect(size).toBeGreaterThan(max - 200);
    const [, more] = /另有 (\d+) 处/.exec(JSON.stringify(body)) ?? [];
    const listed = [...JSON.stringify(body).matchAll(/第 \d+ 课取消/g)].length;
    expect(listed + Number(more)).toBe(900);
    expect(JSON.stringify(body)).toContain('联系方式');
    // As it was rehearsed, where there is no secret.
    const { timestamp: _, sign: __, ...unsigned } = body;
    expect(requestOf(service, { message, form }).body).toEqual(unsigned);
  });
});

test.each(['text', 'markdown', 'sms'] as const)('a title without an end is within the limit too: %s', (form) => {
  const brief = '长'.repeat(20_000);
  const { body } = requestOf('wecom', { message: aMessage({ items: [anItem(1, { brief, text: brief })] }), form });
  expect(Buffer.byteLength(body[body.msgtype].content)).toBeLessThanOrEqual(form === 'markdown' ? 4096 : 2048);
});

describe('no word of a title acts', () => {
  const HOSTILE = [
    '@所有人',
    '@all 请看',
    '张三@all',
    '<@all>',
    '<at user_id="all">所有人</at>',
    '<at id=all></at>',
    '@13800001111',
    '**粗** [点我](https://x.example) ![图](https://x.example/a.png)',
    '# 标题\\n> 引用',
    '<font color="warning">急</font>',
  ];
  const message = (title: string) =>
    aMessage({
      title,
      head: [title],
      items: [anItem(1, { text: title, section: title, brief: title })],
      foot: [title],
    });

  test.each(HOSTILE)('%s', (title) => {
    for (const service of ['wecom', 'dingtalk', 'feishu'] as const) {
      for (const form of ['text', 'markdown', 'sms'] as const) {
        const { body } = requestOf(service, { message: message(title), form });
        const [content = ''] = [
          body.text?.content,
          body.markdown?.content ?? body.markdown?.text,
          body.content?.text,
        ].filter((one) => one !== undefined);
        expect(content).not.toBe('');
        expect(content).not.toMatch(/[<>]|@/);
        if (form === 'markdown' && service !== 'feishu') expect(content.replaceAll('**', '')).not.toMatch(/[*_`[\]#!]/);
        expect(body.markdown?.title ?? '').not.toMatch(/[<>]|@/);
        expect(JSON.stringify(body)).not.toMatch(/mentioned|"isAtAll":true|atMobiles/);
      }
    }
  });

  test('a mail address is still one', () => {
    expect(tame('联系 bk@edu.example，不是 @all')).toBe('联系 bk@edu.example，不是 ＠all');
  });
});
