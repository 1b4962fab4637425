import type { MessageLanguage } from '../diagnostics/text.js';

/** `--lang`, then `LC_ALL`, `LC_MESSAGES`, `LANG`; English where none names Chinese. */
export function chooseLanguage(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): MessageLanguage {
  const locale = option ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
