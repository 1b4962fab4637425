import { type Compilation, type CompileOptions, compile } from '../compile.js';

/** What answers for one project folder. */
export interface Engine {
  /** What an editor holds and has not saved; `undefined`: the disk counts again. */
  setText(path: string, text: string | undefined): void;
  compile(): Promise<Compilation>;
  close(): void;
}

export type EngineOptions = Omit<CompileOptions, 'overlay' | 'notices' | 'signal'>;

export function openEngine(folder: string, options: EngineOptions): Engine {
  const unsaved = new Map<string, string>();
  const stop = new AbortController();
  return {
    setText(path, text) {
      if (text === undefined) unsaved.delete(path);
      else unsaved.set(path, text);
    },
    compile() {
      // A copy: what is typed meanwhile must not get into a compilation that is under way.
      const instead = { texts: new Map(unsaved), isGone: () => false };
      return compile(folder, {
        ...options,
        notices: true,
        signal: stop.signal,
        overlay: { texts: new Map(), renamed: new Map(), instead },
      });
    },
    close: () => stop.abort(),
  };
}
