import type { Text } from '../../diagnostics/text.js';

/** Why a file is not read; plain data, since errors lose their class between threads. */
export interface Refusal {
  readonly kind: 'unreadable' | 'locked' | 'garbled';
  readonly message: Text;
}

export class SheetRefusal extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message.en);
  }
}

export function unreadable(zh: string, en: string): SheetRefusal {
  return new SheetRefusal({ kind: 'unreadable', message: { zh, en } });
}
