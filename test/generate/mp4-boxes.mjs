/** A box of ISO/IEC 14496-12: its size, its type, its parts. */
export function box(type, ...parts) {
  const content = Buffer.concat(parts);
  return Buffer.concat([u32(8 + content.length), ascii(type), content]);
}

/** A box with a version and flags. */
export function fullBox(type, version, flags, ...parts) {
  return box(type, u32(version * 0x1000000 + flags), ...parts);
}

export function u32(...values) {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => {
    bytes.writeUInt32BE(value, 4 * index);
  });
  return bytes;
}

export function u16(...values) {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => {
    bytes.writeUInt16BE(value, 2 * index);
  });
  return bytes;
}

export const ascii = (text) => Buffer.from(text, 'latin1');
export const zeros = (count) => Buffer.alloc(count);
/** No turning, no scaling. */
export const unityMatrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

/** Sample tables of a track in one piece: `count` samples of `size` bytes; `times` are runs of [count, duration]. */
export function sampleTables({ entry, count, size, offset, times }) {
  return box(
    'stbl',
    fullBox('stsd', 0, 0, u32(1), entry),
    fullBox('stts', 0, 0, u32(times.length, ...times.flat())),
    fullBox('stsc', 0, 0, u32(1, 1, count, 1)),
    fullBox('stsz', 0, 0, u32(size, count)),
    fullBox('stco', 0, 0, u32(1, offset)),
  );
}
