import { mediaKind } from '../../media/media-kind.js';
import type { Clip } from '../clip.js';
import type { ZoneView } from '../output.js';

/** Whether a still picture is shown. In a project that only plans, the file's name decides. */
export function isPicture({ kind, source }: Clip, { recordings }: Pick<ZoneView, 'recordings'>): boolean {
  if (kind === 'relay') return false;
  return source === undefined || (recordings.get(source)?.still ?? mediaKind(source)?.kind === 'picture');
}
