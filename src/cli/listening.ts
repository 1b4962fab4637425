import { UsageError } from '../diagnostics/usage-error.js';

export function cannotListen(
  { host, port }: { readonly host: string; readonly port: number },
  error: unknown,
): UsageError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new UsageError(
    {
      zh: `不能在 ${host}:${port} 监听：${reason}；可用 --port 换一个端口`,
      en: `cannot listen on ${host}:${port}: ${reason}; --port takes another port`,
    },
    { cause: error },
  );
}
