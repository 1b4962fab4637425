import { UsageError } from '../diagnostics/usage-error.js';
import type { Secrets } from './secrets.js';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS, without which nothing is sent. */
  readonly isSecure: boolean;
  /** On this machine no encryption is asked for. */
  readonly isLocal: boolean;
  readonly account: { readonly user: string; readonly pass: string } | undefined;
}

/** `smtps://user:password@host:465` or `smtp://user:password@host:587`; `undefined` if the variable is not set. */
export function readMailServer(variable: string, secrets: Secrets): MailServer | undefined {
  const value = secrets.read(variable);
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^smtps?:$/.test(url.protocol) || url.hostname === '') throw notAServer(variable);
  const isSecure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    isSecure,
    isLocal: ['127.0.0.1', '::1', 'localhost'].includes(host),
    account: accountOf(url, variable),
  };
}

function accountOf({ username, password }: URL, variable: string): MailServer['account'] {
  if (username === '' && password === '') return undefined;
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    throw notAServer(variable);
  }
}

/** The address is not repeated: it holds a password. */
function notAServer(variable: string): UsageError {
  return new UsageError({
    zh: `环境变量 ${variable} 里不是邮件服务器的地址；应为 smtps://账号:密码@主机:465，其中的特殊字符用 %40 之类的写法`,
    en: `${variable} in the environment is not the address of a mail server; it is written smtps://user:password@host:465, with special characters as %40 and the like`,
  });
}
