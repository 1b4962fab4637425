import { createHmac } from 'node:crypto';
import { tame } from '../tame.js';
import { chatContent, markdownStyle } from './chat-content.js';
import type { RobotService, Signing } from './robot-service.js';

/** Bytes of a body; longer ones are refused. */
const MAX = 20_000;

/** https://open.dingtalk.com/document/robots/custom-robot-access */
export const dingtalk: RobotService = {
  name: { zh: '钉钉', en: 'DingTalk' },
  codes: {
    code: ({ errcode }) => errcode,
    words: ({ errmsg }) => errmsg,
    // 20 messages a minute for each robot, then none for ten minutes.
    busy: new Set([130101, 410100, 90018]),
    hints: {
      310000: {
        zh: '请核对机器人的安全设置：关键词（通知都含“播出变动”）、加签密钥、IP',
        en: 'check the robot’s security settings: keyword (Chinese notices contain “播出变动”), signing secret, IP address',
      },
      300005: { zh: '地址里的 access_token 不对', en: 'the access_token of the address is wrong' },
    },
  },
  request(message, form, address, signing) {
    const bodyOf = (text: string): string => {
      const content =
        form === 'markdown'
          ? { msgtype: 'markdown', markdown: { title: tame(message.title), text } }
          : { msgtype: 'text', text: { content: text } };
      return JSON.stringify({ ...content, at: { isAtAll: false } });
    };
    const limit = { max: MAX, size: (text: string) => Buffer.byteLength(bodyOf(text)) };
    const body = bodyOf(chatContent(message, form, limit, markdownStyle('\n\n')));
    return { url: signed(address, signing), headers: {}, body };
  },
};

/** With the time in milliseconds; valid for an hour. */
function signed(address: URL, { secret, at }: Signing): URL {
  if (secret === undefined) return address;
  const url = new URL(address);
  url.searchParams.set('timestamp', `${at}`);
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64'));
  return url;
}
