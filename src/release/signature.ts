import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { isThere } from '../files/is-there.js';
import { readRegular } from '../files/regular-file.js';
import { replaceFile } from '../files/replace-file.js';

const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.json.sig';

export function readSignKey(path: string): KeyObject {
  return readKey(path, createPrivateKey);
}

export function readPublicKey(path: string): KeyObject {
  return readKey(path, createPublicKey);
}

/**
 * Beside the manifest: 64 bytes, as `openssl pkeyutl -rawin` takes them. Prepared outside the release, which may be one
 * that is read, and renamed into place.
 */
export async function signManifest(folder: string, key: KeyObject): Promise<void> {
  const ready = join(dirname(folder), `.sign-${basename(folder)}`);
  try {
    await replaceFile(join(folder, SIGNATURE), sign(null, readRegular(join(folder, MANIFEST)), key), ready);
  } finally {
    rmSync(ready, { force: true });
  }
}

/** What is wrong with a release's signature. */
export function signatureFault(folder: string, key: KeyObject): Text | undefined {
  const path = join(folder, SIGNATURE);
  if (!isThere(path)) return { zh: `没有签名 ${SIGNATURE}`, en: `there is no signature ${SIGNATURE}` };
  const isSound = verify(null, readRegular(join(folder, MANIFEST)), key, readRegular(path));
  return isSound
    ? undefined
    : { zh: '清单的签名与公钥不符', en: 'the manifest’s signature was not made with this key' };
}

function readKey(path: string, parse: (pem: Buffer) => KeyObject): KeyObject {
  const pem = readRegular(path);
  let key: KeyObject;
  try {
    key = parse(pem);
  } catch (cause) {
    throw new UsageError(
      {
        zh: `“${path}”不是没有口令的 PEM 密钥；见 docs/signing.md`,
        en: `"${path}" is not a PEM key without a passphrase; see docs/signing.md`,
      },
      { cause },
    );
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new UsageError({
    zh: `“${path}”是 ${key.asymmetricKeyType} 密钥，要用 ed25519；见 docs/signing.md`,
    en: `"${path}" is a key of type ${key.asymmetricKeyType}, and ed25519 is needed; see docs/signing.md`,
  });
}
