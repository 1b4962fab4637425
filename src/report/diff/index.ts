import type { DiffFormat } from './diff-report.js';

export const DIFF_FORMATS = ['pretty', 'json', 'markdown', 'html'] as const;
export type DiffFormatName = (typeof DIFF_FORMATS)[number];

/** Loaded when asked for: the library for pages is large. */
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
