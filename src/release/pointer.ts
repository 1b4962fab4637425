import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { releaseFolders } from './releases.js';

export type PointerName = 'current' | 'previous';

/** Which release of a folder is on air, or was before. `none`: nothing was published. */
export type Pointer = { readonly kind: 'none' } | { readonly kind: 'release'; readonly id: string } | UnknownPointer;

/** Something exists, or did, that names no release of the folder: never treated as `none`. */
export interface UnknownPointer {
  readonly kind: 'unknown';
  readonly why: Text;
  /** False if it is not ours: then it is never replaced. */
  readonly replaceable: boolean;
}

export function unknown(why: Text, replaceable: boolean): UnknownPointer {
  return { kind: 'unknown', why, replaceable };
}

/** Why nothing was done, and what to do. */
export function pointerFault(out: string, name: PointerName, { why, replaceable }: UnknownPointer): UsageError {
  const head =
    name === 'current'
      ? { zh: `“${out}”里看不出上线的是哪个版本`, en: `"${out}" does not say which release is current` }
      : { zh: `“${out}”里看不出上一个版本是哪个`, en: `"${out}" does not say which release is previous` };
  const how = howToGoOn(out, name, replaceable);
  return new UsageError(
    { zh: `${head.zh}：${why.zh}。${how.zh}`, en: `${head.en}: ${why.en}. ${how.en}` },
    { exitCode: 1 },
  );
}

function howToGoOn(out: string, name: PointerName, replaceable: boolean): Text {
  const ids = releaseFolders(out).slice(-5);
  const move = replaceable
    ? { zh: '', en: '' }
    : { zh: '先把它移到别处，再', en: 'Move it out of the way first; then ' };
  const there = { zh: `（有 ${ids.join('、')}）`, en: ` (there are ${ids.join(', ')})` };
  if (ids.length > 0 && name === 'previous') {
    return {
      zh: `${move.zh}用 airclass rollback --to 指定一个版本${there.zh}`,
      en: `${move.en}${move.en === '' ? 'Choose' : 'choose'} one with airclass rollback --to${there.en}`,
    };
  }
  const anew = {
    zh: '用 airclass build --accept-unknown 不比较直接发布',
    en: 'publish without a comparison: airclass build --accept-unknown',
  };
  if (ids.length === 0) return { zh: `${move.zh}${anew.zh}`, en: `${move.en}${anew.en}` };
  return {
    zh: `${move.zh}用 airclass rollback --to 指定一个版本${there.zh}，或${anew.zh}`,
    en: `${move.en}${move.en === '' ? 'Point' : 'point'} to one with airclass rollback --to${there.en}, or ${anew.en}`,
  };
}
