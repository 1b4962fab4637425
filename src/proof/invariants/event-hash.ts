/** 52 bits, to compare two long lists of events without keeping either. */
export function textHash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) + 0x7f4a7c15;
  }
  return (low >>> 0) + (high & 0xfffff) * 2 ** 32;
}

/** Order counts. */
export function mixHash(hash: number, more: number): number {
  const low = Math.imul((hash ^ more) >>> 0, 0x01000193) + Math.floor(more / 2 ** 32);
  const high = Math.imul(Math.floor(hash / 2 ** 32) ^ low, 0x85ebca6b);
  return (low >>> 0) + (high & 0xfffff) * 2 ** 32;
}
