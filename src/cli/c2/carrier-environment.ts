import type { Account } from '../../carrier/send-orders.js';
import type { Sending } from '../../carrier/sending.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { expectTrusted } from './trusted-address.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where one zone's orders go, and with which accounts; those come from the environment and nowhere else. */
export interface CarrierEnvironment {
  readonly endpoint: string;
  /** As the carrier sees the folder of orders. */
  readonly orderUrl: string;
  readonly account: Account | undefined;
  readonly orderAccount: Account | undefined;
}

/** `fromFile` are the zone's own addresses; `AIRCLASS_C2_<ZONE>_ENDPOINT` and `_ORDER_URL` come before them. */
export function carrierEnvironment(
  zone: string,
  fromFile: Pick<Sending, 'endpoint' | 'orderUrl'>,
  env: Environment,
): CarrierEnvironment {
  const prefix = `AIRCLASS_C2_${zone.toUpperCase().replaceAll('-', '_')}`;
  const [account, orderAccount] = [accountOf(prefix, env), accountOf(`${prefix}_ORDER`, env)];
  const given = { endpoint: env[`${prefix}_ENDPOINT`] || undefined, orderUrl: env[`${prefix}_ORDER_URL`] || undefined };
  const endpoint = given.endpoint ?? fromFile.endpoint;
  const orderUrl = given.orderUrl ?? fromFile.orderUrl;
  if (endpoint === undefined) {
    throw new UsageError({
      zh: `不知道专区“${zone}”的 ExecCmd 接口地址；请设置环境变量 ${prefix}_ENDPOINT，或在专区的 c2 里写 endpoint`,
      en: `the ExecCmd address of zone "${zone}" is not known; set ${prefix}_ENDPOINT in the environment, or endpoint under the zone’s c2`,
    });
  }
  // The address itself is not shown: it may contain a password.
  if (!isAddress(endpoint, /^https?:$/)) {
    throw new UsageError({
      zh: `专区“${zone}”的 ExecCmd 接口地址应为不含账号的 http(s) 网址；账号用 ${prefix}_USER 和 ${prefix}_PASSWORD`,
      en: `the ExecCmd address of zone "${zone}" must be http(s) without an account; for that there are ${prefix}_USER and ${prefix}_PASSWORD`,
    });
  }
  if (!isAddress(orderUrl, /^(?:https?|s?ftps?):$/)) {
    throw new UsageError({
      zh: `专区“${zone}”取工单的地址应为不含账号的 http(s)、ftp(s) 或 sftp 网址；账号用 ${prefix}_ORDER_USER 和 ${prefix}_ORDER_PASSWORD`,
      en: `the order-url of zone "${zone}" must be http(s), ftp(s) or sftp without an account; for that there are ${prefix}_ORDER_USER and ${prefix}_ORDER_PASSWORD`,
    });
  }
  const hosts = `${prefix}_HOSTS`;
  const trust = (address: string, what: Text, variable: string) =>
    expectTrusted(address, what, zone, { address: `${prefix}_${variable}`, hosts }, env[hosts]);
  // CmdFileURL contains the second account, so that it goes to the endpoint too, and from there to the host of the orders.
  if (given.endpoint === undefined && (account ?? orderAccount) !== undefined) trust(endpoint, ENDPOINT, 'ENDPOINT');
  if (given.orderUrl === undefined && orderAccount !== undefined) trust(orderUrl, ORDER_URL, 'ORDER_URL');
  return { endpoint, orderUrl, account, orderAccount };
}

const ENDPOINT: Text = { zh: 'ExecCmd 接口地址', en: 'the ExecCmd address' };
const ORDER_URL: Text = { zh: '取工单的地址', en: 'the order-url' };

function isAddress(address: string, protocols: RegExp): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocols.test(protocol) && host !== '' && username === '' && password === '';
}

function accountOf(prefix: string, env: Environment): Account | undefined {
  const [user, password] = [env[`${prefix}_USER`] || undefined, env[`${prefix}_PASSWORD`] || undefined];
  if (user !== undefined && password !== undefined) return { user, password };
  if (user === undefined && password === undefined) return undefined;
  throw new UsageError({
    zh: `${prefix}_USER 和 ${prefix}_PASSWORD 要么都设置，要么都不设置`,
    en: `${prefix}_USER and ${prefix}_PASSWORD are set together or not at all`,
  });
}
