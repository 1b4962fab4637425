import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import { flatMark } from './flat-pointer.js';
import { LAYOUTS, type Layout } from './layouts.js';
import { readManifest, releaseFolders } from './releases.js';

/** Folders of a release, and of the flat layout, besides those of the zones. */
const TAKEN: Readonly<Record<Layout, ReadonlySet<string>>> = {
  links: new Set(['plan', 'report', 'shared-plan', 'timeline']),
  flat: new Set(['plan', 'report', 'shared-plan', 'timeline', 'files', 'releases']),
};

/** `undefined` where nothing was published yet, or no readable file says how. */
export function layoutOf(out: string): Layout | undefined {
  const isLink = lstatSync(join(out, 'current'), { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const mark = flatMark(out, 'manifest.json').kind;
  const isFlat = mark === 'ours' || mark === 'broken';
  if (isLink === isFlat) return layoutOfReleases(out);
  return isLink ? 'links' : 'flat';
}

/** As the newest manifest that can be read says it: in the flat layout, files are named by their hash. */
function layoutOfReleases(out: string): Layout | undefined {
  for (const id of releaseFolders(out).reverse()) {
    try {
      const files = Object.values(readManifest(out, id).files);
      if (files.length > 0) return files.some(({ payload }) => payload !== undefined) ? 'flat' : 'links';
    } catch {
      // An older one may say it.
    }
  }
  return undefined;
}

/** The layout that a folder has, else the one that is asked for. */
export function settleLayout(out: string, asked: Layout | undefined, zones: Iterable<string>): Layout {
  const found = layoutOf(out);
  if (found !== undefined && asked !== undefined && asked !== found) {
    throw new UsageError(
      {
        zh: `“${out}”的布局是 ${found}，不能改为 ${asked}；请另选一个文件夹，或不写 --layout`,
        en: `"${out}" has the layout ${found}, which cannot become ${asked}; choose another folder, or leave out --layout`,
      },
      { next: [{ kind: 'again', without: '--layout' }] },
    );
  }
  if (found === undefined && asked === undefined && releaseFolders(out).length > 0) {
    throw new UsageError(
      {
        zh: `看不出“${out}”用的是哪种布局；请用 --layout 写明`,
        en: `"${out}" does not say which layout it has; give it with --layout`,
      },
      { next: LAYOUTS.map((layout) => ({ kind: 'again', add: ['--layout', layout] })) },
    );
  }
  const layout = found ?? asked ?? 'links';
  const taken = [...zones].find((zone) => TAKEN[layout].has(zone));
  if (taken !== undefined) {
    throw new UsageError({
      zh: `布局 ${layout} 自己要用“${taken}”这个名称，专区不能叫它`,
      en: `the layout ${layout} needs the name "${taken}" for itself; no zone can have it`,
    });
  }
  return layout;
}
