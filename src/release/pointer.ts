import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { NextStep } from '../diagnostics/next-step.js';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { heldReleases } from './hold-copies.js';
import { moveAway } from './move-away.js';
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
    { exitCode: 1, next: stepsOn(out, name, replaceable) },
  );
}

function howToGoOn(out: string, name: PointerName, replaceable: boolean): Text {
  const ids = releaseFolders(out).slice(-5);
  const move = replaceable ? { zh: '', en: '' } : { zh: '请先把它移到别处；', en: 'Move it out of the way first. ' };
  if (ids.length === 0)
    return { zh: `${move.zh}可以不比较直接发布`, en: `${move.en}You can publish without a comparison` };
  const there = { zh: ids.join('、'), en: ids.join(', ') };
  const anew =
    name === 'current' ? { zh: '，或不比较直接发布', en: ', or publish without a comparison' } : { zh: '', en: '' };
  return {
    zh: `${move.zh}请指定一个版本（有 ${there.zh}）${anew.zh}`,
    en: `${move.en}Choose a release (there are ${there.en})${anew.en}`,
  };
}

/** What is not ours is never replaced: it has to be moved by a person, and then the command says what is next. */
function stepsOn(out: string, name: PointerName, replaceable: boolean): readonly NextStep[] {
  if (!replaceable) {
    const file = name === 'current' ? 'manifest.json' : 'previous.json';
    return [moveAway(join(out, lstatSync(join(out, name), { throwIfNoEntry: false }) === undefined ? file : name))];
  }
  const held = heldReleases(out);
  // Not what was taken off air on purpose. The newest other one may be what is on air.
  const ids = releaseFolders(out).filter((id) => !held.has(id));
  const id = (name === 'previous' ? ids.at(-2) : undefined) ?? ids.at(-1);
  const to: readonly NextStep[] =
    id === undefined ? [] : [{ kind: 'run', words: ['airclass', 'rollback', '--to', id, '--out', out] }];
  return name === 'previous' ? to : [...to, { kind: 'again', add: ['--accept-unknown'], command: 'build' }];
}
