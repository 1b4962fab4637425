import { messageText } from '../message-text.js';
import { smsLength } from '../sms-length.js';
import { smsText } from '../sms-text.js';
import type { RobotService } from './robot-service.js';

/** For gateways and programs of one's own; the fields are documented in docs/notices.md. */
export const webhook: RobotService = {
  name: { zh: '接口', en: 'webhook' },
  request(message, _form, address, { secret }, recipient) {
    const { about, language, title, html } = message;
    const sms = smsText(message);
    const body = {
      version: 1,
      about,
      recipient,
      language,
      title,
      text: messageText(message),
      sms,
      'sms-parts': smsLength(sms).parts,
      html,
    };
    return {
      url: address,
      headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` },
      body: JSON.stringify(body),
    };
  },
};
