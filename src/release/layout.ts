import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import { isThere } from './is-there.js';

/**
 * How readers find the release that is on air. `links`: `current` is a symbolic link to its folder. `flat`: for pullers
 * that do not follow links, files under fixed names and under their hash, and a manifest that names the latter.
 */
export type Layout = 'links' | 'flat';
/** Folders of a release, and of the flat layout, beside those of the zones. */
const TAKEN: Readonly<Record<Layout, ReadonlySet<string>>> = {
  links: new Set(['report', 'timeline']),
  flat: new Set(['report', 'timeline', 'files', 'releases']),
};
export const LAYOUTS: readonly Layout[] = ['links', 'flat'];

/** `undefined` where nothing was published yet. */
export function layoutOf(out: string): Layout | undefined {
  if (lstatSync(join(out, 'current'), { throwIfNoEntry: false })?.isSymbolicLink()) return 'links';
  return isThere(join(out, 'manifest.json')) ? 'flat' : undefined;
}

/** The layout that a folder has, else the one that is asked for. */
export function settleLayout(out: string, asked: Layout | undefined, zones: Iterable<string>): Layout {
  const found = layoutOf(out);
  if (found !== undefined && asked !== undefined && asked !== found) {
    throw new UsageError({
      zh: `“${out}”的布局是 ${found}，不能改为 ${asked}；请另选一个文件夹`,
      en: `"${out}" has the layout ${found}, which cannot become ${asked}; choose another folder`,
    });
  }
  const layout = found ?? asked ?? 'links';
  const taken = [...zones].find((zone) => TAKEN[layout].has(zone));
  if (taken !== undefined) {
    throw new UsageError({
      zh: `布局 ${layout} 自己要用“${taken}”这个名称，分区不能叫它`,
      en: `the layout ${layout} needs the name "${taken}" for itself; no zone can have it`,
    });
  }
  return layout;
}
