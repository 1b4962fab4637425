import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import type { Session } from './io.js';
import { REPORT_FORMATS, type ReportFormatName, reportFormat } from './report/index.js';
import type { ReportInput } from './report/report.js';

/** One `--report format=path`. */
export interface AskedReport {
  readonly format: ReportFormatName;
  readonly path: string;
}

export function readAskedReport(asked: string): AskedReport {
  const [name, ...rest] = asked.split('=');
  const format = REPORT_FORMATS.find((known) => known === name);
  const path = rest.join('=');
  if (format !== undefined && path !== '') return { format, path };
  throw new UsageError({
    zh: `--report 应写作“格式=路径”，格式有 ${REPORT_FORMATS.join('、')}；收到“${asked}”`,
    en: `--report takes format=path with one of ${REPORT_FORMATS.join(', ')}, not "${asked}"`,
  });
}

export async function writeReports(
  asked: readonly AskedReport[],
  report: ReportInput,
  { cwd }: Pick<Session, 'cwd'>,
): Promise<void> {
  for (const { format, path } of asked) {
    const file = resolve(cwd, path);
    const text = (await reportFormat(format))({ ...report, colour: false });
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new UsageError({ zh: `无法写入报告“${path}”：${why}`, en: `cannot write the report "${path}": ${why}` });
    }
  }
}
