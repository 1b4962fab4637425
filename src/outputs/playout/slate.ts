const HEAD = 'iVBORw0KGgoAAAANSUhEUgAAB4AAAAQ4AQMAAADSHVMAAAAABlBMVEVAQEBAQECf5zCCAAABE0lEQVR42u3BAQ0AAADCoPdPbQ8HFA';
/** A stretch of zero bits in the compressed picture. */
const BLANK = 'A'.repeat(334);
const TAIL = 'wKcB+OUAAfzhj/4AAAAASUVORK5CYII=';

/** Path of the slate that the tool ships, in a zone's release and below the playout server's media folder. */
export const SHIPPED_SLATE = 'airclass-slate.png';

/**
 * A grey card of 1920x1080 in one colour. Bytes rather than drawn: zlib's output differs between versions of Node.
 */
export function shippedSlate(): Uint8Array {
  return Buffer.from(HEAD + BLANK + TAIL, 'base64');
}
