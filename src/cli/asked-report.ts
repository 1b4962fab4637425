import { UsageError } from '../diagnostics/usage-error.js';
import type { OptionDefinitions, OptionName } from './command/definition.js';

/** One `--report format=path`. */
export interface AskedReport<Format extends string> {
  readonly format: Format;
  readonly path: string;
}

export function reportOption<const Format extends string>(formats: readonly Format[]) {
  return {
    '--report <format=path>': {
      zh: '另写一份报告，可重复',
      en: 'also write a report; may be repeated',
      many: 'repeated',
      read: (text: string, option: OptionName) => readAskedReport(text, option, formats),
    },
  } as const satisfies OptionDefinitions;
}

export function readAskedReport<Format extends string>(
  text: string,
  option: OptionName,
  formats: readonly Format[],
): AskedReport<Format> {
  const [name, ...rest] = text.split('=');
  const format = formats.find((known) => known === name);
  const path = rest.join('=');
  if (format !== undefined && path !== '') return { format, path };
  throw new UsageError({
    zh: `${option} 应写作“格式=路径”，格式有 ${formats.join('、')}；收到“${text}”`,
    en: `${option} takes format=path with one of ${formats.join(', ')}, not "${text}"`,
  });
}
