import type { SoundProject } from '../../compile.js';
import { valueDigest } from '../../files/value-digest.js';
import type { ZoneView } from '../../outputs/output.js';
import type { MadeWith } from '../../release/file-digests.js';
import type { CompiledProject } from '../compile-project.js';
import type { BuildOptions } from './options.js';

interface Built {
  readonly compiled: Pick<CompiledProject, 'texts'>;
  readonly sound: Pick<SoundProject, 'recordings'>;
  readonly options: Pick<BuildOptions, 'gzip'>;
}

/**
 * The digest of everything that the content of a release depends on. What it continues from the release before is not in
 * it: made after itself, each numbered file is the same again.
 */
export function basisOf(
  views: readonly ZoneView[],
  { program, tool }: MadeWith,
  { compiled: { texts }, sound: { recordings }, options: { gzip } }: Built,
): string {
  const shown = views.map(({ zone, from, asOf, days }) => ({ zone: zone.id, from, asOf, days }));
  return valueDigest({ program, tool, texts, recordings, shown, gzip });
}
