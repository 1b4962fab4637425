import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Span } from '../diagnostics/span.js';
import { correctionOf } from './correction.js';
import { shapeFault } from './shape-messages.js';
import type { DataPath, Places } from './source-file.js';
import type { Validator } from './validators.js';
import { type Violation, violationsOf } from './violation.js';
import { valueAt } from './with-value.js';

export interface CheckedFile {
  readonly text: string;
  readonly data: unknown;
  readonly places: Places;
}

/** A file with more defects is something else altogether. */
const MAX_CORRECTED = 100;

/** Reports where the data is not of its kind's shape; answers the spans it reported. */
export function checkShape(
  { text, data, places }: CheckedFile,
  validator: Validator,
  diagnostics: DiagnosticList,
): readonly Span[] {
  const violations = violationsOf(validator, data);
  return violations.map((found) => {
    const violation = { ...found, path: withIndexes(data, found.path) };
    const value = valueAt(data, violation.path);
    const source = sourceAt(violation.path, value, text, places);
    const { problem, message, lacksQuotes } = shapeFault(violation, source, validator.schema);
    const span = placeOf(violation, places);
    const isHopeless = lacksQuotes || violations.length > MAX_CORRECTED;
    const correction = isHopeless
      ? undefined
      : correctionOf(violation, typeof value === 'string' ? value : source, data, validator);
    const yaml = lacksQuotes ? `"${source}"` : correction?.yaml;
    diagnostics.report(problem, {
      message: correction?.message ?? message,
      span,
      fix: yaml === undefined ? undefined : [{ span, text: yaml }],
    });
    return span;
  });
}

/** What is written there, e.g. `010` where the value is 10; empty where nothing is. */
function sourceAt(path: DataPath, value: unknown, text: string, places: Places): string {
  const { start, end } = places.valueSpan(path);
  const source = text.slice(start, end);
  return value === undefined || (value === null && !WRITTEN_NULL.test(source)) ? '' : source;
}

/** A bare dash counts as one. */
const WRITTEN_NULL = /^(?:~|null|Null|NULL|-)$/;

function placeOf({ path, error }: Violation, places: Places): Span {
  if (error.propertyName !== undefined) return places.keySpan([...path, error.propertyName]);
  switch (error.keyword) {
    case 'additionalProperties':
      return places.keySpan([...path, String(error.params.additionalProperty)]);
    case 'required':
    case 'anyOf':
      return path.at(-1) === 'of' ? places.valueSpan(path) : places.keySpan(path);
    case 'uniqueItems':
      return places.valueSpan([...path, Math.max(Number(error.params.i), Number(error.params.j))]);
    default:
      return places.valueSpan(path);
  }
}

/** ajv writes the position in a list as text. */
function withIndexes(data: unknown, path: DataPath): DataPath {
  let value = data;
  return path.map((segment) => {
    const step = Array.isArray(value) ? Number(segment) : segment;
    value = Object(value)[step];
    return step;
  });
}
