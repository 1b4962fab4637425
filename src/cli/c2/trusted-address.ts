import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { printable } from '../../media/printable.js';

/** Schemes that keep an account secret in transit. */
const ENCRYPTED: ReadonlySet<string> = new Set(['https:', 'ftps:', 'sftp:']);

export interface AddressVariables {
  /** Variable that names the address itself, e.g. `AIRCLASS_C2_TELECOM_ENDPOINT`. */
  readonly address: string;
  /** Variable that lists the hosts which may receive an account. */
  readonly hosts: string;
}

/**
 * Refuses to let a project file choose where an account goes: anyone who may edit a zone could redirect it. An
 * address of a file must be encrypted and lead to a host that the environment lists.
 */
export function expectTrusted(
  address: string,
  what: Text,
  zone: string,
  variables: AddressVariables,
  hosts: string | undefined,
): void {
  const url = new URL(address);
  const host = hostOf(url);
  if (ENCRYPTED.has(url.protocol) && host !== undefined && readHosts(hosts, variables.hosts).has(host)) return;
  const shown = printable(`${url.protocol}//${url.host}`, 120);
  throw new UsageError({
    zh: `专区“${zone}”的${what.zh}“${shown}”来自项目文件，账号不会发给它；请用环境变量 ${variables.address} 写明地址，或改用 https（取工单也可用 ftps、sftp）并把主机列入 ${variables.hosts}`,
    en: `${what.en} of zone "${zone}", "${shown}", comes from a project file and gets no account; set ${variables.address} in the environment, or use https (for orders also ftps, sftp) and list the host in ${variables.hosts}`,
  });
}

/** Host and port as they are compared: lower case, IDNA as `xn--`, without the port 443; `undefined` if it has none. */
function hostOf(url: URL): string | undefined {
  // Only for some schemes does the standard ask for a host in this form.
  const { host } = URL.canParse(`https://${url.host}`) ? new URL(`https://${url.host}`) : { host: '' };
  return /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::\d+)?$/.test(host) ? host : undefined;
}

function readHosts(listed: string | undefined, variable: string): ReadonlySet<string> {
  const words = (listed ?? '').split(/[\s,]+/).filter((word) => word !== '');
  return new Set(words.map((word) => readHost(word, variable)));
}

function readHost(word: string, variable: string): string {
  const url = URL.canParse(`https://${word}`) ? new URL(`https://${word}`) : undefined;
  const host = url === undefined ? undefined : hostOf(url);
  // What is not a host and port alone, such as an address or `*.example`, was meant to allow something that it does not.
  if (url !== undefined && host !== undefined && url.href === `https://${host}/` && !/[/?#@\\]/.test(word)) return host;
  throw new UsageError({
    zh: `环境变量 ${variable} 应为主机名，可带端口，用逗号分隔，例如 c2.example,10.0.0.7:8443；不能有通配符、账号或路径`,
    en: `${variable} takes host names, with a port where needed, and commas between, e.g. c2.example,10.0.0.7:8443; no wildcard, account or path`,
  });
}
