import { type Document, isNode, isScalar } from 'yaml';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Span } from '../diagnostics/span.js';
import { correctionOf } from './correction.js';
import { sourceOf } from './parts-of-document.js';
import { shapeFault } from './shape-messages.js';
import type { DataPath, Places } from './source-file.js';
import type { Validator } from './validators.js';
import { type Violation, violationsOf } from './violation.js';

export interface CheckedFile {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly data: unknown;
  readonly places: Places;
}

/** A file with more defects is something else altogether; each correction is tried on the whole of it. */
const MAX_CORRECTED = 100;

/** Reports where the data is not of its kind's shape; answers the spans it reported. */
export function checkShape(
  { text, document, data, places }: CheckedFile,
  validator: Validator,
  diagnostics: DiagnosticList,
): readonly Span[] {
  const violations = violationsOf(validator, data);
  return violations.map((found) => {
    const violation = { ...found, path: withIndexes(data, found.path) };
    const node = document.getIn(violation.path, true);
    const source = isNode(node) ? sourceOf(text, node) : '';
    const { problem, message, lacksQuotes } = shapeFault(violation, source, validator.schema);
    const span = placeOf(violation, places);
    const isHopeless = lacksQuotes || violations.length > MAX_CORRECTED;
    const correction = isHopeless ? undefined : correctionOf(violation, plainSource(node, source), data, validator);
    const yaml = lacksQuotes ? `"${source}"` : correction?.yaml;
    diagnostics.report(problem, {
      message: correction?.message ?? message,
      span,
      fix: yaml === undefined ? undefined : [{ span, text: yaml }],
    });
    return span;
  });
}

/** A text without the quotes around it; a number or a word of YAML as it is written. */
function plainSource(node: unknown, source: string): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : source;
}

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
