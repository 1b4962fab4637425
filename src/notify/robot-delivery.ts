import { UsageError } from '../diagnostics/usage-error.js';
import type { Recipient, Way } from '../model/notify/notify-plan.js';
import type { Instant } from '../model/time.js';
import type { Attempt, Delivery } from './delivery.js';
import { judgeReply } from './judge-reply.js';
import type { Message } from './message.js';
import { digestOf } from './message-digest.js';
import { post } from './post.js';
import type { Secrets } from './secrets.js';
import { ROBOT_SERVICES } from './services/index.js';
import type { RobotRequest } from './services/robot-service.js';

type RobotWay = Exclude<Way, { readonly kind: 'mail' }>;

/** A message to a group robot or another interface. */
export function robotDelivery(
  { id, form }: Pick<Recipient, 'id' | 'form'>,
  way: RobotWay,
  message: Message,
  secrets: Secrets,
): Delivery {
  const service = ROBOT_SERVICES[way.kind];
  const address = readAddress(way.address, secrets);
  const secret = way.secret === undefined ? undefined : secrets.read(way.secret);
  const request = (url: URL, at: Instant, key: string | undefined): RobotRequest =>
    service.request(message, form, url, { secret: key, at }, id);
  const { zh, en } = service.name;
  const where = `POST ${address === undefined ? '' : `${address.origin} `}$${way.address}`;
  return {
    to: id,
    about: message.about,
    digest: digestOf(message, form),
    place: { zh: `${zh} ${where}`, en: `${en} ${where}` },
    // Signatures depend on the secret: none is shown.
    rehearse: async (at) => Buffer.from(request(address ?? NO_ADDRESS, at, undefined).body),
    async attempt(options): Promise<Attempt> {
      if (address === undefined) throw new Error(`${way.address} is not set`);
      const attempt = judgeReply(await post(request(address, options.at, secret), options), secrets, service.codes);
      return attempt.kind === 'sent' ? attempt : { ...attempt, why: secrets.hideIn(attempt.why) };
    },
  };
}

const NO_ADDRESS = new URL('https://not-set.invalid/');

/** An address is as good as a password, so that it is not repeated. */
function readAddress(variable: string, secrets: Secrets): URL | undefined {
  const value = secrets.read(variable);
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && `${url.username}${url.password}` === '' && (url.protocol === 'https:' || isLocal(url)))
    return url;
  throw new UsageError({
    zh: `环境变量 ${variable} 里不是可用的地址：应以 https:// 开头，不含账号（http:// 只限本机）`,
    en: `${variable} in the environment is not an address that can be used: it must begin with https:// and hold no account (http:// is for this machine only)`,
  });
}

function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}
