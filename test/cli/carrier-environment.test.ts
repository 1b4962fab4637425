import { describe, expect, test } from 'vitest';
import { carrierEnvironment } from '../../src/cli/c2/carrier-environment.js';
import { UsageError } from '../../src/diagnostics/usage-error.js';

const ACCOUNT = { AIRCLASS_C2_SC_TEL_USER: 'me', AIRCLASS_C2_SC_TEL_PASSWORD: 'geheim' };
const ORDER = { AIRCLASS_C2_SC_TEL_ORDER_USER: 'ftp', AIRCLASS_C2_SC_TEL_ORDER_PASSWORD: 'geheim' };

interface Case {
  readonly endpoint?: string;
  readonly orderUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** `sent`, or what is wrong; never with a password. */
function outcome({ endpoint = 'https://c2.example/', orderUrl = 'ftp://files.example/c2', env = {} }: Case): string {
  try {
    carrierEnvironment('sc-tel', { endpoint, orderUrl }, env);
    return 'sent';
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(`${error.text.zh}${error.text.en}`).not.toContain('geheim');
    const { en } = error.text;
    if (en.includes('gets no account'))
      return en.startsWith('the order-url') ? 'order-url refused' : 'endpoint refused';
    return en.includes('takes host names') ? 'hosts refused' : 'no address';
  }
}

const hosts = (listed: string) => ({ ...ACCOUNT, AIRCLASS_C2_SC_TEL_HOSTS: listed });

describe('an account and the endpoint of a zone file', () => {
  test.each<[string, Case, string]>([
    ['no account: any address', { endpoint: 'http://anywhere.example/' }, 'sent'],
    ['https alone', { env: ACCOUNT }, 'endpoint refused'],
    ['https to a listed host', { env: hosts('c2.example') }, 'sent'],
    ['one of several', { env: hosts('a.example, c2.example,b.example') }, 'sent'],
    ['plain http to a listed host', { endpoint: 'http://c2.example/', env: hosts('c2.example') }, 'endpoint refused'],
    ['http on port 443', { endpoint: 'http://c2.example:443/', env: hosts('c2.example:443') }, 'endpoint refused'],
    ['the default port', { endpoint: 'https://c2.example:443/', env: hosts('c2.example') }, 'sent'],
    ['the default port, listed', { env: hosts('c2.example:443') }, 'sent'],
    ['another port', { endpoint: 'https://c2.example:8443/', env: hosts('c2.example') }, 'endpoint refused'],
    ['that port, listed', { endpoint: 'https://c2.example:8443/', env: hosts('c2.example:8443') }, 'sent'],
    ['case', { endpoint: 'https://C2.Example/', env: hosts('c2.eXample') }, 'sent'],
    ['IDN', { endpoint: 'https://工单.example/', env: hosts('xn--4krr9v.example') }, 'sent'],
    ['IDN, the other way', { endpoint: 'https://xn--4krr9v.example/', env: hosts('工单.example') }, 'sent'],
    ['a letter that looks alike', { endpoint: 'https://c2.ехample/', env: hosts('c2.example') }, 'endpoint refused'],
    ['full-width letters are the same host', { endpoint: 'https://ｃ２.example/', env: hosts('c2.example') }, 'sent'],
    ['a dot at the end', { endpoint: 'https://c2.example./', env: hosts('c2.example') }, 'endpoint refused'],
    ['a host below', { endpoint: 'https://x.c2.example/', env: hosts('c2.example') }, 'endpoint refused'],
    ['a host above', { endpoint: 'https://example/', env: hosts('c2.example') }, 'endpoint refused'],
    [
      'a host that begins alike',
      { endpoint: 'https://c2.example.evil/', env: hosts('c2.example') },
      'endpoint refused',
    ],
    ['the host as a user', { endpoint: 'https://c2.example@evil.example/', env: hosts('c2.example') }, 'no address'],
    [
      'the host as a password',
      { endpoint: 'https://:c2.example@evil.example/', env: hosts('c2.example') },
      'no address',
    ],
    [
      'the host after a backslash',
      { endpoint: 'https://evil.example\\@c2.example/', env: hosts('c2.example') },
      'endpoint refused',
    ],
    [
      'the host as a path',
      { endpoint: 'https://evil.example/c2.example', env: hosts('c2.example') },
      'endpoint refused',
    ],
    [
      'the host after a hash',
      { endpoint: 'https://evil.example#@c2.example', env: hosts('c2.example') },
      'endpoint refused',
    ],
    ['a tab within', { endpoint: 'https://c2.ex\tample/', env: hosts('c2.example') }, 'sent'],
    ['an IPv4 address', { endpoint: 'https://10.0.0.7/', env: hosts('10.0.0.7') }, 'sent'],
    ['the same number in another form', { endpoint: 'https://167772167/', env: hosts('10.0.0.7') }, 'sent'],
    ['an IPv6 address', { endpoint: 'https://[2001:DB8:0::1]/', env: hosts('[2001:db8::1]') }, 'sent'],
    ['another variable’s hosts', { env: { ...ACCOUNT, AIRCLASS_C2_SC_HOSTS: 'c2.example' } }, 'endpoint refused'],
    [
      'from the environment, also http',
      { env: { ...ACCOUNT, AIRCLASS_C2_SC_TEL_ENDPOINT: 'http://10.0.0.7/' } },
      'sent',
    ],
    [
      'an empty variable counts as not set',
      { env: { ...ACCOUNT, AIRCLASS_C2_SC_TEL_ENDPOINT: '' } },
      'endpoint refused',
    ],
    ['ftp from the environment', { env: { ...ACCOUNT, AIRCLASS_C2_SC_TEL_ENDPOINT: 'ftp://a/' } }, 'no address'],
    ['a wildcard', { env: hosts('*.example') }, 'hosts refused'],
    ['an address among the hosts', { env: hosts('https://c2.example/') }, 'hosts refused'],
    ['a path among the hosts', { env: hosts('c2.example/x') }, 'hosts refused'],
    ['an account among the hosts', { env: hosts('me:geheim@c2.example') }, 'hosts refused'],
  ])('%s', (_, given, expected) => {
    expect(outcome(given)).toBe(expected);
  });
});

describe('the account for orders goes into CmdFileURL', () => {
  const endpoint = { AIRCLASS_C2_SC_TEL_ENDPOINT: 'https://c2.example/' };
  test.each<[string, Case, string]>([
    ['the endpoint hears it', { env: ORDER }, 'endpoint refused'],
    ['ftp from the file', { env: { ...ORDER, ...endpoint } }, 'order-url refused'],
    [
      'ftp from the environment',
      { env: { ...ORDER, ...endpoint, AIRCLASS_C2_SC_TEL_ORDER_URL: 'ftp://files.example/c2' } },
      'sent',
    ],
    [
      'ftp from the file, listed',
      { env: { ...ORDER, ...endpoint, AIRCLASS_C2_SC_TEL_HOSTS: 'files.example' } },
      'order-url refused',
    ],
    [
      'ftps, listed',
      {
        orderUrl: 'ftps://Files.example/c2',
        env: { ...ORDER, ...endpoint, AIRCLASS_C2_SC_TEL_HOSTS: 'files.example' },
      },
      'sent',
    ],
    [
      'sftp to another',
      {
        orderUrl: 'sftp://files.example.evil/c2',
        env: { ...ORDER, ...endpoint, AIRCLASS_C2_SC_TEL_HOSTS: 'files.example' },
      },
      'order-url refused',
    ],
    ['an account in it', { orderUrl: 'ftps://files.example%5C@evil/c2', env: { ...ORDER, ...endpoint } }, 'no address'],
    ['no account for orders', { env: { ...ACCOUNT, ...endpoint } }, 'sent'],
  ])('%s', (_, given, expected) => {
    expect(outcome(given)).toBe(expected);
  });
});
