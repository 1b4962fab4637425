import { chmodSync } from 'node:fs';
import { isExecutable } from './guards.js';

/** Variables: neither the compiler nor the bundle may insist on packages that need not be there. */
const INSTALLER: string = '@ffprobe-installer/ffprobe';
const STATIC: string = 'ffprobe-static';

/** The static build of `@ffprobe-installer`, which npm installs for this platform alone. */
export async function packagedFfprobe(): Promise<string | undefined> {
  const installed: unknown = await import(INSTALLER).catch(() => undefined);
  const path = pathOf(installed);
  return path === undefined ? undefined : executable(path);
}

function pathOf(installed: unknown): string | undefined {
  const main = typeof installed === 'object' && installed !== null && 'default' in installed ? installed.default : null;
  const path = typeof main === 'object' && main !== null && 'path' in main ? main.path : undefined;
  return typeof path === 'string' ? path : undefined;
}

/** The build of `ffprobe-static`, of 2018: there is one for every platform that Node runs on. */
export async function staticFfprobe(): Promise<string | undefined> {
  const installed: unknown = await import(STATIC).catch(() => undefined);
  const path = pathOf(installed);
  return path !== undefined && isExecutable(path) ? path : undefined;
}

/** The package's install script only makes the file executable: where npm runs no scripts, this takes its place. */
function executable(path: string): string | undefined {
  if (isExecutable(path)) return path;
  try {
    chmodSync(path, 0o755);
  } catch {
    // Installed by another user: another ffprobe is used.
    return undefined;
  }
  return isExecutable(path) ? path : undefined;
}
