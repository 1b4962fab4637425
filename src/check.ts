import { compile } from './compile.js';
import type { ProjectOptions } from './project-options.js';
import { type Report, reportData } from './report/problems/report-data.js';

/** Everything that is wrong with a project, as `airclass check --format json` prints it; paths are below the folder. */
export async function check(folder: string, options: ProjectOptions): Promise<Report> {
  const { diagnostics, texts } = await compile(folder, options);
  return reportData({ diagnostics, texts, prefix: '' });
}
