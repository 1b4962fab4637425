import type { Text } from '../diagnostics/text.js';
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
    const place = asKey ? [...path, String(value)] : path;
    const corrected = asKey ? withKey(data, [...path, key], String(value)) : withValue(data, path, value);
    if (!fits(validator, corrected, place, asKey)) continue;
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

/** Nothing is wrong any more with what is at `path`; with a key's value, as far as its kind goes. */
function fits(validator: Validator, data: unknown, path: DataPath, isKey: boolean): boolean {
  const [above, last] = [path.slice(0, -1), path.at(-1)];
  return !allViolationsOf(validator, data).some(({ path: at, error: { params, propertyName, keyword } }) => {
    if (isAtOrBelow(at, path))
      return at.length > path.length ? !isKey : isKey ? keyword === 'type' : keyword !== 'required';
    const isAbove = at.length === above.length && isAtOrBelow(at, above);
    return isAbove && (params.additionalProperty === last || propertyName === last);
  });
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
