import type { FileKind } from '../source-file.js';
import { validatorOf } from '../validators.js';

/**
 * Whether data has the shape of its kind, without the reasons. `npm run build` replaces this module in `dist/` with code
 * that ajv generates from the schemas (tools/shape-checks.mjs), so that they need not be compiled at each start.
 */
export async function hasShape(kind: FileKind, data: unknown): Promise<boolean> {
  const validator = await validatorOf(kind);
  return validator.violations(data).length === 0;
}
