import { UsageError } from '../../diagnostics/usage-error.js';
import type { OptionName } from '../command/definition.js';

/** One machine's part of the work. */
export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

export function readShard(text: string, option: OptionName): Shard {
  const [, part, of] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
  if (part !== undefined && of !== undefined && part <= of) return { part, of };
  throw new UsageError({
    zh: `${option} 应写作“第几份/共几份”，例如 2/5；收到“${text}”`,
    en: `${option} takes one part of all, such as 2/5, not "${text}"`,
  });
}

/** Every machine that has the same list takes others; together they take all. */
export function ofShard<Item>(items: readonly Item[], { part, of }: Shard): readonly Item[] {
  return items.filter((_, index) => index % of === part - 1);
}
