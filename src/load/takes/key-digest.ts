import { createHash, type KeyObject } from 'node:crypto';

/** Hex SHA-256 of a public key, as `openssl pkey -pubin -outform DER | sha256sum` writes it. */
export function keyDigest(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
