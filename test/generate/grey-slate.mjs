import { deflateSync } from 'node:zlib';
import { ascii, u32 } from './mp4-boxes.mjs';

/** A dark grey PNG without compression, so that every version of zlib writes the same bytes. */
export function greySlate(width, height) {
  const rows = Buffer.alloc(height * (width + 1), 40);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const header = Buffer.concat([u32(width, height), Buffer.from([8, 0, 0, 0, 0])]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 0 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const checked = Buffer.concat([ascii(type), data]);
  return Buffer.concat([u32(data.length), checked, u32(crc32(checked))]);
}

/** The CRC of PNG's annex D. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
