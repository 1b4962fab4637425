/** Lines are decoded separately if a log has two encodings: a player and a script may write into one file. */
const LINE_FEED = 0x0a;

/**
 * The text of a log in UTF-8, in UTF-16 with a byte-order mark (Excel's "Unicode text"), or in GB18030, of which GBK and
 * GB2312 are parts (players and spreadsheets on a Chinese Windows). A last character that is cut off is left out.
 */
export function decodeLog(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes) ?? lineByLine(bytes);
}

function decodeAs(encoding: 'utf-8' | 'gb18030', bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function lineByLine(bytes: Buffer): string {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    lines.push(decodeAs('utf-8', line) ?? decodeAs('gb18030', line) ?? line.toString('utf8'));
    start = end;
  }
  return lines.join('');
}
