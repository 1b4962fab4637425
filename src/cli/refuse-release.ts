import { relative } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import { layoutOf } from '../release/layout.js';

/** Releases are never written to. */
export function refuseRelease(option: string, folder: string, out: string, zones: readonly string[]): void {
  const [first = ''] = relative(out, folder).split(/[\\/]/);
  const isFlat = layoutOf(out) === 'flat';
  const taken = [
    '',
    'releases',
    'current',
    'previous',
    ...(isFlat ? ['files', 'timeline', 'plan', 'report', ...zones] : []),
  ];
  if (!taken.includes(first)) return;
  throw new UsageError({
    zh: `“${folder}”属于版本，不能写入；请用 ${option} 另选一个文件夹`,
    en: `"${folder}" belongs to releases and is not written to; choose another folder with ${option}`,
  });
}
