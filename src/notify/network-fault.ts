import type { Text } from '../diagnostics/text.js';
import { BrokenReply } from '../files/whole-reply.js';
import { printable } from '../media/printable.js';

/** Why an address could not be asked, or its reply not be read. */
export function networkFault(error: unknown, { host, hostname }: URL): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code))
    return { zh: `找不到主机 ${hostname}`, en: `the host ${hostname} is not found` };
  if (code === 'ECONNREFUSED') return { zh: `${host} 拒绝连接`, en: `${host} refuses the connection` };
  if (error instanceof BrokenReply) return error.text;
  // Where a host has several addresses and none can be reached, the error has a code and no message.
  const words = printable(error instanceof Error ? error.message || code : String(error), 100);
  return /EPROTO|CERT|TLS|SSL|SELF_SIGNED|ALTNAME|ISSUER/i.test(code)
    ? {
        zh: `${host} 的证书或加密不可信：${words}`,
        en: `the certificate or encryption of ${host} cannot be trusted: ${words}`,
      }
    : { zh: `网络出错：${words}`, en: `the network failed: ${words}` };
}
