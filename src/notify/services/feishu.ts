import { createHmac } from 'node:crypto';
import { chatContent, markdownStyle } from './chat-content.js';
import type { RobotService, Signing } from './robot-service.js';

/** Bytes of a body: 20 KB, less those of a signature, so that a rehearsal is cut at the same place. */
const MAX = 20_000 - 100;

/** https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot, and Lark's of the same content. */
export const feishu: RobotService = {
  name: { zh: '飞书', en: 'Feishu' },
  codes: {
    code: ({ code, StatusCode }) => code ?? StatusCode,
    words: ({ msg, StatusMessage }) => msg ?? StatusMessage,
    // 100 messages per minute and 5 per second for each robot.
    busy: new Set([11232]),
    hints: {
      19001: {
        zh: '地址不对，或机器人已被移出群',
        en: 'the address is wrong, or the robot was taken out of the group',
      },
      19021: { zh: '加签密钥不对，或本机时钟不准', en: 'the signing secret is wrong, or this machine’s clock is' },
      19022: { zh: '本机 IP 不在机器人的白名单里', en: 'this machine’s IP address is not on the robot’s list' },
      19024: {
        zh: '机器人要求关键词，通知里没有；中文通知都含“播出变动”',
        en: 'the robot asks for a keyword that the notice lacks; Chinese notices contain “播出变动”',
      },
    },
  },
  request(message, form, address, signing) {
    const bodyOf = (text: string): object => ({ msg_type: 'text', content: { text } });
    const limit = { max: MAX, size: (text: string) => Buffer.byteLength(JSON.stringify(bodyOf(text))) };
    const body = bodyOf(chatContent(message, form, limit, markdownStyle('\n')));
    return { url: address, headers: {}, body: JSON.stringify({ ...signature(signing), ...body }) };
  },
};

/** The secret is part of the key, and nothing is signed; in seconds, valid for an hour. */
function signature({ secret, at }: Signing) {
  if (secret === undefined) return {};
  const timestamp = `${Math.floor(at / 1000)}`;
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') };
}
