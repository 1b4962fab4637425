/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
/** Characters that no file system allows, or not Windows. */
const FORBIDDEN = /[/\\:*?"<>|\p{Cc}]/u;
/** In UTF-8, on every file system in use. */
const MOST_BYTES = 255;

export type FileNameFault =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'device' | 'edge' | 'too-long' };

/** Why a name cannot be that of a file or folder; `undefined` if it can. */
export function fileNameFault(name: string): FileNameFault | undefined {
  const [character] = FORBIDDEN.exec(name) ?? [];
  if (character !== undefined) return { kind: 'character', character };
  if (DEVICE.test(name)) return { kind: 'device' };
  if (name === '' || /^[\s.]|[\s.]$/.test(name)) return { kind: 'edge' };
  return Buffer.byteLength(name) > MOST_BYTES ? { kind: 'too-long' } : undefined;
}

/** Two names with one key are one file for Windows or macOS. */
export function fileNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
