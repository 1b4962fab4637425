import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../diagnostics/usage-error.js';

interface Place {
  readonly host: string;
  readonly port: number;
}

const OWN_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Names that a request may be for where only this machine can send one; `undefined`: any. */
export function hostsOf({ host }: Place): ReadonlySet<string> | undefined {
  return OWN_HOSTS.has(host) ? OWN_HOSTS : undefined;
}

/** Begins to listen; answers the address as `http://host:port`. */
export async function startListening(server: Server, { host, port }: Place): Promise<string> {
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen({ host, port }, error);
  }
  const { address, port: own } = server.address() as AddressInfo;
  return `http://${address.includes(':') ? `[${address}]` : address}:${own}`;
}

/** Serves until the signal comes; who is in the middle of a file is cut off. */
export async function serveUntil(signal: AbortSignal, server: Server): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

function cannotListen({ host, port }: Place, error: unknown): UsageError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new UsageError(
    {
      zh: `不能在 ${host}:${port} 监听：${reason}；可用 --port 换一个端口`,
      en: `cannot listen on ${host}:${port}: ${reason}; --port takes another port`,
    },
    { cause: error },
  );
}
