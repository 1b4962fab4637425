import { fileURLToPath, pathToFileURL } from 'node:url';

/** `undefined` for what is not on a disk: an unnamed buffer, a file of a web site. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}
