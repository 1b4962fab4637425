import { valueDigest } from '../files/value-digest.js';
import { modelDigests } from '../model/model-digests.js';
import type { Project } from '../model/project.js';
import type { OutputFile } from '../outputs/output.js';
import type { Manifest } from './manifest.js';

export interface MadeWith extends Pick<Manifest, 'tool'> {
  /** See `programDigest`. */
  readonly program: string;
}

/** The digest of all that a file is made from; `undefined` for one that is made anew for every release. */
export type DigestOfFile = (file: OutputFile) => string | undefined;

/** What another program, or another Node.js, has made has other digests. */
export function fileDigests(project: Pick<Project, 'courses'>, { program, tool }: MadeWith): DigestOfFile {
  const madeWith = valueDigest([program, { ...tool, ffprobe: undefined }]);
  let known: WeakMap<object, string> | undefined;
  return ({ madeFrom }) => {
    if (madeFrom === undefined) return undefined;
    known ??= modelDigests(project);
    return valueDigest([madeWith, madeFrom.name, madeFrom.parts()], known);
  };
}
