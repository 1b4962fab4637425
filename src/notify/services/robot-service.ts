import type { Text } from '../../diagnostics/text.js';
import type { NoticeForm } from '../../model/notify/notify-plan.js';
import type { Instant } from '../../model/time.js';
import type { ReplyCodes } from '../judge-reply.js';
import type { Message } from '../message.js';

/** What a message is sent with. */
export interface Signing {
  /** The signing secret, or a token; `undefined` if the recipient has none. */
  readonly secret: string | undefined;
  readonly at: Instant;
}

export interface RobotRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A service that takes messages as JSON over HTTPS. */
export interface RobotService {
  readonly name: Text;
  /** Left out where any reply of 2xx means that the message was taken. */
  readonly codes?: ReplyCodes;
  request(message: Message, form: NoticeForm, address: URL, signing: Signing, recipient: string): RobotRequest;
}
