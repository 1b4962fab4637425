import type { CompileOptions } from './compile.js';
import type { Instant } from './model/time.js';

/** What those who use the library may ask for; the rest of a compile's options is the commands' own. */
export interface ProjectOptions
  extends Pick<
    CompileOptions,
    | 'environment'
    | 'mediaFolders'
    | 'ffprobe'
    | 'lockOnly'
    | 'timeout'
    | 'concurrency'
    | 'signal'
    | 'onProgress'
    | 'notices'
  > {
  readonly now: Instant;
}
