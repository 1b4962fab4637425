/**
 * How readers find the release that is on air. `links`: `current` is a symbolic link to its folder. `flat`: for pullers
 * that do not follow links, files under fixed names and under their hash, and a manifest that names the latter.
 */
export const LAYOUTS = ['links', 'flat'] as const;
export type Layout = (typeof LAYOUTS)[number];
