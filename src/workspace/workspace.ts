import { join } from 'node:path';
import { type Compilation, type CompileOptions, compile } from '../compile.js';
import { isThere } from '../files/is-there.js';
import type { Overlay } from '../load/overlay.js';
import { Memory } from '../memory/memory.js';

export type WorkspaceOptions = Omit<CompileOptions, 'overlay' | 'memory'>;

/** A project folder that is compiled again and again, e.g. after each keystroke. */
export interface Workspace {
  readonly folder: string;
  /** What an editor holds and has not saved, by path below the folder with `/`; `undefined`: what is on the disk counts. */
  setText(path: string, text: string | undefined): void;
  /** These paths may be different on the disk; all may, where left out. */
  changedOnDisk(paths?: readonly string[]): void;
  /** The same as a fresh compile of what there is now. */
  compile(): Promise<Compilation>;
}

export function openWorkspace(folder: string, options: WorkspaceOptions): Workspace {
  return new ProjectWorkspace(folder, options);
}

class ProjectWorkspace implements Workspace {
  readonly #texts = new Map<string, string>();
  readonly #memory = new Memory(true);

  constructor(
    readonly folder: string,
    readonly options: WorkspaceOptions,
  ) {}

  setText(path: string, text: string | undefined): void {
    if (text === undefined) this.#texts.delete(path);
    else this.#texts.set(path, text);
  }

  changedOnDisk(paths?: readonly string[]): void {
    this.#memory.disk.changed(paths);
  }

  compile(): Promise<Compilation> {
    return compile(this.folder, { ...this.options, overlay: this.#overlay(), memory: this.#memory });
  }

  /** Text of a file that is on the disk replaces it; text of another one is a file more. */
  #overlay(): Overlay {
    const [saved, unsaved] = [new Map<string, string>(), new Map<string, string>()];
    for (const [path, text] of this.#texts) (isThere(join(this.folder, path)) ? saved : unsaved).set(path, text);
    return { texts: saved, renamed: new Map(), instead: { texts: unsaved, isGone: () => false } };
  }
}
