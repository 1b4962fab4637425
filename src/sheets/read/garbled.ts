import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** What a text was before it was read in the wrong encoding; `undefined` where it is sound. */
export function beforeGarbling(text: string): string | undefined {
  // What an encoding does not have.
  if (/\?{4,}/.test(text)) return '';
  if (!/\P{ASCII}/u.test(text)) return undefined;
  if (/\uFFFD|锟斤拷|烫烫烫|屯屯屯/u.test(text)) return '';
  // Latin encodings have no Chinese.
  if (/\p{Script=Han}/u.test(text)) return readAgain(text, 'gb18030');
  return readAgain(text, 'latin1') ?? readAgain(text, 'cp1252') ?? readAgain(text, 'gb18030') ?? latinOfGbk(text);
}

/** Saved in `encoding` from bytes that were UTF-8. */
function readAgain(text: string, encoding: string): string | undefined {
  const bytes = iconv.encode(text, encoding);
  if (!isUtf8(bytes)) return undefined;
  if (iconv.decode(bytes, encoding) !== text) return undefined;
  const again = strict(bytes, 'utf-8');
  return again !== undefined && again !== text && isChinese(again) ? again : undefined;
}

/** `ÓïÎÄ` for 语文: GBK that was read as Latin-1. */
function latinOfGbk(text: string): string | undefined {
  const marked = text.match(/\P{ASCII}/gu)?.length ?? 0;
  if (marked < 4 || marked % 2 !== 0 || /[^\p{ASCII}\u0080-\u00ff]/u.test(text)) return undefined;
  const again = strict(Buffer.from(text, 'latin1'), 'gb18030');
  return again !== undefined && isChinese(again) ? again : undefined;
}

function strict(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Nothing beside ASCII but what Chinese texts of today have. */
function isChinese(text: string): boolean {
  return (
    /[\u4e00-\u9fff]/u.test(text) && !/[^\p{ASCII}\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2026·]/u.test(text)
  );
}
