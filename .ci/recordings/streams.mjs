// Puts streams into transport streams, and edit lists into films, that ffmpeg does not write.

/** A capture with one more stream on PID 0x1ff: `seconds` are the times of its packets, which lie at even distances. */
export function withStream(bytes, { type, descriptors, payload, id = 0xbd, seconds }) {
  const parts = [];
  const left = [...seconds];
  let counter = 0;
  for (let at = 0; at < bytes.length; at += 188) {
    const packet = Buffer.from(bytes.subarray(at, at + 188));
    const isMap = (packet.readUInt16BE(1) & 0x1fff) === 0x1000;
    parts.push(isMap ? withEntry(packet, type, Buffer.from(descriptors, 'hex')) : packet);
    if (left.length === 0 || at / bytes.length < (seconds.length - left.length) / seconds.length) continue;
    parts.push(pesPacket(id, left.shift(), Buffer.from(payload, 'hex'), counter));
    counter = (counter + 1) % 16;
  }
  return Buffer.concat(parts);
}

/** A programme map with one more entry. */
function withEntry(packet, type, descriptors) {
  const section = 5;
  const end = section + 3 + (packet.readUInt16BE(section + 1) & 0xfff) - 4;
  const entry = Buffer.concat([Buffer.from([type, 0xe1, 0xff, 0xf0, descriptors.length]), descriptors]);
  entry.copy(packet, end);
  const length = end + entry.length + 4 - section - 3;
  packet.writeUInt16BE(0xb000 | length, section + 1);
  packet.writeUInt32BE(crc32(packet.subarray(section, end + entry.length)), end + entry.length);
  return packet;
}

function pesPacket(id, seconds, payload, counter) {
  const time = Math.round((seconds + 1.4) * 90_000);
  const stamp = Buffer.from([
    0x21 | ((time / 2 ** 29) & 0x0e),
    (time >> 22) & 0xff,
    ((time >> 14) & 0xfe) | 1,
    (time >> 7) & 0xff,
    ((time << 1) & 0xfe) | 1,
  ]);
  const pes = Buffer.concat([Buffer.from([0, 0, 1, id, 0, payload.length + 8, 0x84, 0x80, 5]), stamp, payload]);
  const stuffing = Buffer.alloc(184 - pes.length, 0xff);
  stuffing[0] = stuffing.length - 1;
  if (stuffing.length > 1) stuffing[1] = 0;
  return Buffer.concat([Buffer.from([0x47, 0x41, 0xff, 0x30 | counter]), stuffing, pes]);
}

/** That of MPEG-2 sections. */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc >>> 0;
}

/** A film whose index is at its end, with other edits, `[milliseconds, from]`, for one of its tracks or all. */
export function withEdits(bytes, edits, tracks = [0, 1]) {
  const list = Buffer.alloc(16 + edits.length * 12);
  list.writeUInt32BE(list.length, 0);
  list.write('elst', 4);
  list.writeUInt32BE(edits.length, 12);
  const movieAt = bytes.indexOf('moov') - 4;
  const movie = bytes.subarray(movieAt);
  const index = Buffer.from(movie);
  const lasts = edits.reduce((sum, [length]) => sum + length, 0);
  index.writeUInt32BE(Math.max(lasts, tracks.length > 1 ? 0 : 4000), index.indexOf('mvhd') + 20);
  let out = index;
  for (const track of tracks) {
    const trak = nth(out, 'trak', track);
    const media = nth(out, 'mdhd', track);
    const scale = out.readUInt32BE(media + 20);
    for (const [row, [length, from]] of edits.entries()) {
      list.writeUInt32BE(length, 16 + row * 12);
      list.writeInt32BE(from < 0 ? -1 : Math.round((from * scale) / 1000), 20 + row * 12);
      list.writeUInt32BE(0x10000, 24 + row * 12);
    }
    const edts = nth(out, 'edts', track);
    const old = out.readUInt32BE(edts);
    const box = Buffer.concat([Buffer.alloc(8), list]);
    box.writeUInt32BE(box.length, 0);
    box.write('edts', 4);
    out = Buffer.concat([out.subarray(0, edts), box, out.subarray(edts + old)]);
    out.writeUInt32BE(out.readUInt32BE(trak) + box.length - old, trak);
    out.writeUInt32BE(out.readUInt32BE(0) + box.length - old, 0);
  }
  return Buffer.concat([bytes.subarray(0, movieAt), out]);
}

function nth(bytes, type, count) {
  let at = -1;
  for (let index = 0; index <= count; index += 1) at = bytes.indexOf(type, at + 1);
  return at - 4;
}
