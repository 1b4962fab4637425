import { UsageError } from '../diagnostics/usage-error.js';

/** `SOURCE_DATE_EPOCH` in seconds, as reproducible builds have it, in ISO 8601; `undefined` where it is not set. */
export function sourceDate(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const text = env.SOURCE_DATE_EPOCH;
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,11}$/.test(text)) return new Date(Number(text) * 1000).toISOString();
  throw new UsageError({
    zh: `SOURCE_DATE_EPOCH 应为 1970 年以来的秒数，而不是“${text}”`,
    en: `SOURCE_DATE_EPOCH takes seconds since 1970, not "${text}"`,
  });
}
