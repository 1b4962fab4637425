import { realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether a link takes a path of the project to a place outside it: anyone who may add a link must not have the lines of
 * any file of this machine printed in a report. What cannot be resolved leads nowhere; reading it says why.
 */
export function leadsOutside(folder: string, below: string): boolean {
  try {
    const [root, place] = [folder, path.join(folder, below)].map((one) => realpathSync.native(one));
    if (root === undefined || place === undefined) return false;
    const way = path.relative(root, place);
    return way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
  } catch {
    return false;
  }
}
