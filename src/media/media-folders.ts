import { realpathSync, statSync } from 'node:fs';
import { type FileFacts, MediaFolder } from './media-folder.js';

const MISSING: FileFacts = { kind: 'missing' };

/** The folders that recordings are delivered to, in the order in which a recording is looked for. */
export class MediaFolders {
  readonly roots: readonly MediaFolder[];
  /** Those that do not exist, as they are named: what is in them is not known. */
  readonly absent: readonly string[];

  private constructor(roots: readonly string[], absent: readonly string[]) {
    this.roots = roots.map((root) => new MediaFolder(root, roots));
    this.absent = absent;
  }

  /** `undefined` if none of them exists. One that is named twice, or by a link too, is one. */
  static open(paths: readonly string[]): MediaFolders | undefined {
    const real = paths.map((path) => [path, realFolder(path)] as const);
    const roots = new Set(real.flatMap(([, root]) => root ?? []));
    const absent = real.flatMap(([path, root]) => (root === undefined ? [path] : []));
    return roots.size === 0 ? undefined : new MediaFolders([...roots], absent);
  }

  /** What the first folder that has such a file has. */
  look(file: string): FileFacts {
    for (const root of this.roots) {
      const found = root.look(file);
      if (found.kind !== 'missing') return found;
    }
    return MISSING;
  }

  /** Another file of the same name: the folder that `look` takes it from, and the next one that has one. */
  twice(file: string): readonly [taken: MediaFolder, other: MediaFolder] | undefined {
    if (this.roots.length === 1) return undefined;
    const having = this.roots.flatMap((root) => {
      const found = root.look(file);
      return found.kind === 'missing'
        ? []
        : [{ root, real: found.kind === 'file' ? realpathSync.native(found.path) : '' }];
    });
    const [taken, ...others] = having;
    // A link from one disk to the other is one file.
    const other = others.find(({ real }) => real === '' || real !== taken?.real);
    return taken && other && [taken.root, other.root];
  }
}

function realFolder(path: string): string | undefined {
  try {
    const root = realpathSync.native(path);
    return statSync(root).isDirectory() ? root : undefined;
  } catch {
    return undefined;
  }
}
