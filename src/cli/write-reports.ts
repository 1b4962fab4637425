import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import type { Session } from './io.js';

/** One `--report format=path`. */
export interface AskedReport<Format extends string> {
  readonly format: Format;
  readonly path: string;
}

export function readAskedReport<Format extends string>(asked: string, formats: readonly Format[]): AskedReport<Format> {
  const [name, ...rest] = asked.split('=');
  const format = formats.find((known) => known === name);
  const path = rest.join('=');
  if (format !== undefined && path !== '') return { format, path };
  throw new UsageError({
    zh: `--report 应写作“格式=路径”，格式有 ${formats.join('、')}；收到“${asked}”`,
    en: `--report takes format=path with one of ${formats.join(', ')}, not "${asked}"`,
  });
}

export async function writeReports<Format extends string>(
  asked: readonly AskedReport<Format>[],
  textOf: (format: Format) => Promise<string>,
  { cwd }: Pick<Session, 'cwd'>,
): Promise<void> {
  for (const { format, path } of asked) {
    const file = resolve(cwd, path);
    const text = await textOf(format);
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new UsageError({ zh: `无法写入报告“${path}”：${why}`, en: `cannot write the report "${path}": ${why}` });
    }
  }
}
