/** A line has 75 octets at the most (RFC 5545, 3.1), the blank that a folded one goes on with among them. */
const PIECE_OCTETS = 74;

/** Folds the lines of a calendar between characters. The library's own folding calls an encoder for each character. */
export function foldLines(text: string): string {
  return text.split('\r\n').map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= PIECE_OCTETS) return line;
  const bytes = Buffer.from(line);
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(from + PIECE_OCTETS, bytes.length);
    while (isInsideCharacter(bytes[to])) to--;
    pieces.push(bytes.toString('utf8', from, to));
    from = to;
  }
  return pieces.join('\r\n ');
}

function isInsideCharacter(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
