import { chatContent, markdownStyle } from './chat-content.js';
import type { RobotService } from './robot-service.js';

/** Bytes of UTF-8, as WeCom documents them: https://developer.work.weixin.qq.com/document/path/91770 */
const MAX = { text: 2048, markdown: 4096 };

export const wecom: RobotService = {
  name: { zh: '企业微信', en: 'WeCom' },
  codes: {
    code: ({ errcode }) => errcode,
    words: ({ errmsg }) => errmsg,
    // 20 messages a minute for each robot.
    busy: new Set([45009]),
    hints: {
      93000: {
        zh: '地址不对，或机器人已被移出群',
        en: 'the address is wrong, or the robot was taken out of the group',
      },
    },
  },
  request(message, form, address) {
    const type = form === 'markdown' ? 'markdown' : 'text';
    const limit = { max: MAX[type], size: (text: string) => Buffer.byteLength(text) };
    const content = chatContent(message, form, limit, markdownStyle('\n'));
    return { url: address, headers: {}, body: JSON.stringify({ msgtype: type, [type]: { content } }) };
  },
};
