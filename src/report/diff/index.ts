import type { DiffFormat, DiffReport } from './diff-report.js';
import type { NoticeFile } from './notice.js';

export const DIFF_FORMATS = ['pretty', 'json', 'markdown', 'html'] as const;
export type DiffFormatName = (typeof DIFF_FORMATS)[number];

/** Loaded when asked for: the XML builder is large. */
export async function diffFormat(name: DiffFormatName): Promise<DiffFormat> {
  switch (name) {
    case 'json':
      return (await import('./json.js')).json;
    case 'markdown':
      return (await import('./markdown.js')).markdown;
    case 'html':
      return (await import('./html.js')).html;
    case 'pretty':
      return (await import('./pretty.js')).pretty;
  }
}

/** What schools get: one sheet for each of `grades`. */
export async function diffNotice(report: DiffReport, grades: readonly string[]): Promise<readonly NoticeFile[]> {
  return (await import('./notice.js')).noticeFiles(report, grades);
}
