import { ChannelPackage } from '../../channel/channel-package.js';
import type { FindPackage } from '../../channel/lay-segment.js';
import { PackageStore } from '../../media/packaging/package-store.js';

/** Packages that are kept open; one of 15 minutes takes some 50 KB. */
const MAX_OPEN = 2000;
/** Milliseconds until a package that was not there is looked for again. */
const LOOK_AGAIN = 10_000;

/** Opens the packages of a folder as they are asked for; the least recently used are closed first. */
export function openPackages(folder: string, now: () => number): FindPackage {
  const store = new PackageStore(folder);
  const open = new Map<string, ChannelPackage>();
  const absent = new Map<string, number>();
  return (name) => {
    const known = open.get(name);
    if (known !== undefined) {
      open.delete(name);
      open.set(name, known);
      return known;
    }
    if ((absent.get(name) ?? 0) > now()) return undefined;
    const index = store.get(name);
    if (index === undefined) {
      absent.set(name, now() + LOOK_AGAIN);
      return undefined;
    }
    const found = new ChannelPackage(index);
    open.set(name, found);
    for (const oldest of open.keys()) {
      if (open.size <= MAX_OPEN) break;
      open.delete(oldest);
    }
    return found;
  };
}
