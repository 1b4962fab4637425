import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../diagnostics/text.js';
import { isThere } from '../files/is-there.js';
import { FileRefusal, readRegularText } from '../files/regular-file.js';
import { parseManifest } from './manifest.js';
import { type Pointer, unknown } from './pointer.js';
import { isReleaseId } from './release-id.js';
import { MAX_MANIFEST_BYTES } from './releases.js';

export type FlatName = 'manifest.json' | 'previous.json';

/** What a file with a manifest's name is. `broken`: it begins like ours, or has an id of ours; `blank` may be anyone's. */
export type FlatMark =
  | { readonly kind: 'absent' | 'broken' | 'blank' }
  | { readonly kind: 'ours'; readonly id: string }
  | { readonly kind: 'foreign'; readonly why: Text };

/** How every manifest of ours begins. */
const HEAD = '{\n "version": 1,\n "id": "';
/** In a manifest whose head is damaged. */
const ID = /"id": "(\d{6,}-[0-9a-f]{12})"/;

export function flatMark(out: string, name: FlatName): FlatMark {
  const path = join(out, name);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return { kind: 'absent' };
  let text: string;
  try {
    text = readRegularText(path, MAX_MANIFEST_BYTES);
  } catch (error) {
    if (error instanceof FileRefusal) return { kind: 'foreign', why: error.text };
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP')))
      throw error;
    return { kind: 'foreign', why: { zh: `${name} 是断了的链接`, en: `${name} is a link that leads nowhere` } };
  }
  const manifest = parseManifest(text);
  if (manifest !== undefined) return { kind: 'ours', id: manifest.id };
  if (/^[\s\0]*$/.test(text)) return { kind: 'blank' };
  if (text.startsWith(HEAD) || HEAD.startsWith(text) || ID.test(text)) return { kind: 'broken' };
  return { kind: 'foreign', why: { zh: `${name} 不是 AirClass 写的`, en: `${name} was not written by AirClass` } };
}

/** The release that `manifest.json` or `previous.json` names. */
export function flatPointer(out: string, name: FlatName): Pointer {
  const mark = flatMark(out, name);
  switch (mark.kind) {
    case 'absent':
      return { kind: 'none' };
    case 'foreign':
      return unknown(mark.why, false);
    case 'ours':
      if (isReleaseId(mark.id) && isThere(join(out, 'releases', mark.id, 'manifest.json')))
        return { kind: 'release', id: mark.id };
      return unknown(
        {
          zh: `${name} 说的是版本 ${mark.id}，它不在 releases 里`,
          en: `${name} names release ${mark.id}, which is not in releases`,
        },
        true,
      );
    default:
      return unknown({ zh: `${name} 已损坏`, en: `${name} is damaged` }, true);
  }
}
