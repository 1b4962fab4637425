import type { FileKind } from './source-file.js';
import { validatorOf } from './validators.js';

/**
 * Whether data has the shape of its kind, and no word on what is wrong. The build puts what ajv makes of the schemas in
 * this module's place (tools/shape-checks.mjs), so that they need not be compiled at each start.
 */
export async function hasShape(kind: FileKind, data: unknown): Promise<boolean> {
  const validator = await validatorOf(kind);
  return validator.violations(data).length === 0;
}
