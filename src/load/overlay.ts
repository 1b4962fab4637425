import type { Instead } from './list-folder.js';

export interface Overlay {
  /** By path, in place of what the files hold. */
  readonly texts: ReadonlyMap<string, string>;
  /** New paths by those on the disk. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly instead?: Instead | undefined;
}
