import { simpleScalar } from '../simple-scalar.js';
import type { Value } from './value-meant.js';

/** A value as it is written in YAML, wherever it is. */
export function yamlOf(value: Value): string {
  if (typeof value === 'object') return `[${value.map(yamlOf).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} _./:+-]*$/u.test(value) && !/: |:$/.test(value);
  return isPlain && simpleScalar(value) === value ? value : JSON.stringify(value);
}
