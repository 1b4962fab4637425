import { UsageError } from '../../diagnostics/usage-error.js';
import type { Account } from '../../release/c2/send-orders.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says about one zone's carrier. Accounts come from nowhere else. */
export interface CarrierEnvironment {
  readonly endpoint: string;
  readonly account: Account | undefined;
  readonly orderAccount: Account | undefined;
}

/** `fromFile` is the zone's own endpoint; `AIRCLASS_C2_<ZONE>_ENDPOINT` comes before it. */
export function carrierEnvironment(zone: string, fromFile: string | undefined, env: Environment): CarrierEnvironment {
  const prefix = `AIRCLASS_C2_${zone.toUpperCase().replaceAll('-', '_')}`;
  const endpoint = env[`${prefix}_ENDPOINT`] || fromFile;
  if (endpoint === undefined) {
    throw new UsageError({
      zh: `不知道分区“${zone}”的 ExecCmd 接口地址；请设置环境变量 ${prefix}_ENDPOINT，或在分区的 c2 里写 endpoint`,
      en: `the ExecCmd address of zone "${zone}" is not known; set ${prefix}_ENDPOINT in the environment, or endpoint under the zone’s c2`,
    });
  }
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url === undefined || !isHttp || url.username !== '' || url.password !== '') {
    // The address itself is not shown: it may hold a password.
    throw new UsageError({
      zh: `分区“${zone}”的 ExecCmd 接口地址应为不含账号的 http(s) 网址；账号用 ${prefix}_USER 和 ${prefix}_PASSWORD`,
      en: `the ExecCmd address of zone "${zone}" must be http(s) without an account; for that there are ${prefix}_USER and ${prefix}_PASSWORD`,
    });
  }
  return { endpoint, account: accountOf(`${prefix}`, env), orderAccount: accountOf(`${prefix}_ORDER`, env) };
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
