import { UsageError } from '../../diagnostics/usage-error.js';
import type { ManyOptions } from './options.js';

/** Options that mean something for a single project only. */
export function refuseWithAll(given: Readonly<Record<`--${string}`, boolean>>): void {
  const [word] = Object.entries(given).find(([, isGiven]) => isGiven) ?? [];
  if (word === undefined) return;
  throw new UsageError({
    zh: `${word} 只用于一个项目，不能与 --all 合用`,
    en: `${word} is for a single project and does not go with --all`,
  });
}

export function refuseWithoutAll({ all, shard, jobs, table }: ManyOptions): void {
  if (all === true || (shard === undefined && jobs === undefined && table.length === 0)) return;
  throw new UsageError({
    zh: '--shard、--jobs、--table 须与 --all 合用',
    en: '--shard, --jobs and --table go with --all',
  });
}
