import type { Text } from '../diagnostics/text.js';
import { partAt } from './part-at.js';
import { quotable } from './quotable.js';
import type { DataPath } from './source-file.js';
import type { Validator } from './validators.js';
import { allViolationsOf, type Violation } from './violation.js';
import { valueAt, withKey, withValue } from './with-value.js';
import { keyMeant } from './written/key-meant.js';
import { codeOf, hasFullWidth, INVISIBLE } from './written/plain-characters.js';
import { valuesMeant, type Wanted } from './written/value-meant.js';
import { yamlOf } from './written/yaml-of.js';

/** What certainly takes the place of a key or a value that the schema refuses. */
export interface Correction {
  readonly yaml: string;
  readonly message: Text;
}

/** `undefined` where it is not certain what is meant, or where the schema refuses that too. */
export function correctionOf(
  violation: Violation,
  source: string,
  data: unknown,
  validator: Validator,
): Correction | undefined {
  const { path, error, alternatives } = violation;
  if (!CORRECTABLE.has(error.keyword)) return undefined;
  const key: unknown = error.params.additionalProperty ?? error.propertyName;
  const candidates = typeof key === 'string' ? keysMeant(violation, key) : valuesMeant(source, wantedBy(violation));
  for (const value of candidates) {
    const asKey = typeof key === 'string';
    if (asKey && (alternatives.includes(key) || Object.hasOwn(Object(valueAt(data, path)), String(value)))) continue;
    const corrected = asKey ? keyCorrected(data, path, key, String(value)) : valueCorrected(data, path, value);
    if (!fits(validator, corrected, asKey)) continue;
    const yaml = yamlOf(value);
    return { yaml, message: messageOf(asKey ? key : source, yaml, error.propertyName === undefined && asKey) };
  }
  return undefined;
}

/** Keywords of the schemas that speak of a word, not of what is missing or too much. */
const CORRECTABLE = new Set(['additionalProperties', 'anyOf', 'const', 'enum', 'format', 'pattern', 'type']);

function* keysMeant({ error }: Violation, key: string): Iterable<string> {
  if (error.propertyName === undefined) {
    const meant = keyMeant(key, Object.keys(error.parentSchema?.properties ?? {}));
    if (meant !== undefined) yield meant;
    return;
  }
  for (const value of valuesMeant(key, wantedOf(error.parentSchema ?? {}))) if (typeof value === 'string') yield value;
}

function wantedBy({ path, error, alternatives }: Violation): Wanted {
  const wanted = wantedOf(error.parentSchema ?? {});
  return path.at(-1) === 'of' && error.keyword === 'anyOf' ? { ...wanted, choices: alternatives } : wanted;
}

function wantedOf(schema: Record<string, unknown>): Wanted {
  const { type, format, const: only, enum: choices } = schema;
  return {
    types: [type].flat().map(String),
    format: String(format ?? ''),
    choices: (Array.isArray(choices) ? choices : only === undefined ? [] : [only]).map(String),
  };
}

/** Data in which one key or value is another one; only the part of it that decides whether this fits is ever copied. */
interface Corrected {
  readonly place: DataPath;
  /** What is at the place now. */
  readonly value: unknown;
  /** What is at the first `depth` steps of the place. */
  at(depth: number): unknown;
}

function keyCorrected(data: unknown, above: DataPath, from: string, to: string): Corrected {
  const at = (depth: number) => withKey(valueAt(data, above.slice(0, depth)), [...above.slice(depth), from], to);
  return { place: [...above, to], value: valueAt(data, [...above, from]), at };
}

function valueCorrected(data: unknown, place: DataPath, value: unknown): Corrected {
  const at = (depth: number) => withValue(valueAt(data, place.slice(0, depth)), place.slice(depth), value);
  return { place, value, at };
}

/** Nothing is wrong any more with what is at the place; with a key's value, as far as its kind goes. */
function fits(validator: Validator, { place, value, at: partOf }: Corrected, isKey: boolean): boolean {
  const { pointer, depth, judgesEachAlone } = partAt(validator.schema, place.slice(0, -1));
  const isAlone = judgesEachAlone && depth === place.length - 1;
  const path = isAlone ? alone(place) : place.slice(depth);
  const part = isAlone ? withOnly(path, value) : partOf(depth);
  const [above, last] = [path.slice(0, -1), path.at(-1)];
  return !allViolationsOf(validator, part, pointer).some(({ path: at, error: { params, propertyName, keyword } }) => {
    if (isAtOrBelow(at, path))
      return at.length > path.length ? !isKey : isKey ? keyword === 'type' : keyword !== 'required';
    const isAbove = at.length === above.length && isAtOrBelow(at, above);
    return isAbove && (params.additionalProperty === last || propertyName === last);
  });
}

/** Of a place, what is left where its neighbours are left out. */
function alone(place: DataPath): DataPath {
  return place.slice(-1).map((step) => (typeof step === 'number' ? 0 : step));
}

function withOnly([step]: DataPath, value: unknown): unknown {
  return step === 0 ? [value] : { [String(step)]: value };
}

function isAtOrBelow(place: DataPath, whole: DataPath): boolean {
  return whole.every((step, index) => String(place[index]) === String(step));
}

function messageOf(written: string, yaml: string, isUnknownKey: boolean): Text {
  const [word, unseen] = [quotable(written), written.match(INVISIBLE)?.map(codeOf)[0]];
  if (unseen !== undefined) {
    return {
      zh: `“${word}”中有看不见的字符 ${unseen}；请写成 ${yaml}`,
      en: `"${word}" has a character that cannot be seen, ${unseen}; write ${yaml}`,
    };
  }
  if (hasFullWidth(written)) {
    return {
      zh: `“${word}”中有全角字符；请写成 ${yaml}`,
      en: `"${word}" has full-width characters; write ${yaml}`,
    };
  }
  return isUnknownKey
    ? { zh: `不认识的键“${word}”；应写成 ${yaml}`, en: `unknown key "${word}"; write ${yaml}` }
    : { zh: `“${word}”应写成 ${yaml}`, en: `"${word}" must be written ${yaml}` };
}
