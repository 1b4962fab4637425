import type { Project } from '../../model/project.js';
import type { MediaFolders } from '../media-folders.js';
import { neededFiles } from '../needed-files.js';
import type { Recordings } from '../recording.js';
import { type Deliveries, matchDeliveries } from './match-deliveries.js';

/** What is missing of a project that was measured, and is there under another name. */
export function deliveriesOf(
  { project, recordings }: { readonly project: Project; readonly recordings: Recordings },
  folders: MediaFolders | undefined,
): Deliveries {
  if (folders === undefined) return { found: new Map(), unclear: [] };
  const missing = [...recordings.values()].filter(({ state }) => state === 'missing').map(({ file }) => file);
  return matchDeliveries(new Set(missing), neededFiles(project), folders, project);
}
