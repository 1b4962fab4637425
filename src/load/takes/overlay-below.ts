import type { Overlay } from '../overlay.js';

/** What is taken in place of files of a folder of the project; `below` is that folder, with `/`. */
export function overlayBelow(below: string, { texts, renamed, instead }: Overlay): Overlay {
  const inside = <T>(map: ReadonlyMap<string, T>) =>
    [...map].flatMap(([path, value]) => (path.startsWith(below) ? [[path.slice(below.length), value] as const] : []));
  return {
    texts: new Map(inside(texts)),
    renamed: new Map(inside(renamed).map(([from, to]) => [from, to.slice(below.length)])),
    instead: instead && {
      texts: new Map(inside(instead.texts)),
      isGone: (path) => instead.isGone(below + path),
    },
  };
}
