import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Processes with this argument; 0 where there is no /proc to look in. */
export function running(argument: string): number {
  if (!existsSync('/proc')) return 0;
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'latin1').split('\0').includes(argument);
    } catch {
      return false;
    }
  }).length;
}
