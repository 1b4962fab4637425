import type { ErrorObject } from 'ajv/dist/2020.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import type { DataPath } from './source-file.js';
import type { Validator } from './validators.js';
import { keyMeant } from './written/key-meant.js';

/** One defect of the shape: ajv's error, at a path of the data. */
export interface Violation {
  readonly path: DataPath;
  readonly error: ErrorObject;
  /**
   * Of a choice between shapes: the words possible for `of`, the keys of which one is missing, or, for an unknown key,
   * the keys that belong to another shape.
   */
  readonly alternatives: readonly string[];
}

/** Of several complaints about one value the first of these says best what to do. */
const CLEAREST_FIRST = ['const', 'enum', 'type', 'minLength', 'minItems', 'minProperties', 'format', 'pattern'];
/** These only repeat that something below them failed. */
const SUMMARIES = new Set(['if', 'propertyNames', 'anyOf']);

/** A file that is something else altogether has thousands; nothing reads further. */
const MOST_REPORTED = 200;

/** ajv's errors as one violation a defect. */
export function violationsOf(validator: Validator, data: unknown): readonly Violation[] {
  return clearest(allViolationsOf(validator, data)).slice(0, MOST_REPORTED);
}

/** Of a choice, those of the branch that the data is nearest to; of data that a part of the schema judges, say `#/$defs/course`. */
export function allViolationsOf(validator: Validator, data: unknown, part = '#'): readonly Violation[] {
  return resolveChoices(validator, validator.violationsOf(part, data), []);
}

function resolveChoices(validator: Validator, errors: readonly ErrorObject[], base: DataPath): Violation[] {
  const choices = errors.filter((error) => error.keyword === 'anyOf');
  const chosen = choices.flatMap((choice) => mostLikelyBranch(validator, choice, base));
  const refused = errors.flatMap(({ propertyName, instancePath }) =>
    propertyName === undefined ? [] : { instancePath: `${instancePath}/${pointerPart(propertyName)}` },
  );
  const rest = withoutSlips(errors).filter(
    (error) => !SUMMARIES.has(error.keyword) && ![...choices, ...refused].some((whole) => isWithin(error, whole)),
  );
  return [...chosen, ...rest.map((error) => ({ path: [...base, ...segments(error)], error, alternatives: [] }))];
}

/** Below a choice its branches are heard, and below a key that is impossible nothing more. */
function isWithin(error: ErrorObject, whole: Pick<ErrorObject, 'instancePath'>): boolean {
  return error.instancePath === whole.instancePath || error.instancePath.startsWith(`${whole.instancePath}/`);
}

interface Branch {
  readonly errors: readonly ErrorObject[];
  readonly unlikeness: number;
}

/** The branch that the data is nearest to: a writer of `of: week` wants to hear about that kind of repeat only. */
function mostLikelyBranch(validator: Validator, choice: ErrorObject, base: DataPath): Violation[] {
  const path = [...base, ...segments(choice)];
  const branches = branchesOf(validator, choice);
  const tags = branches.flatMap(({ errors }) => errors.find((error) => unlikeness(error) === WRONG_WORD) ?? []);
  if (tags.length === branches.length) {
    return [{ path: [...path, 'of'], error: choice, alternatives: tags.flatMap(possibleWords) }];
  }
  const [first, ...others] = [...branches].sort((a, b) => a.unlikeness - b.unlikeness);
  if (first === undefined) return [{ path, error: choice, alternatives: [] }];
  const nearest = branches.filter((branch) => branch.unlikeness === first.unlikeness);
  const missing = nearest.flatMap(({ errors }) => errors.flatMap(missingKey));
  if (nearest.length > 1 && missing.length > 0 && !first.errors.some((error) => isUnknownKey(error))) {
    return [{ path, error: choice, alternatives: missing }];
  }
  const keys = Object.keys(Object(choice.data));
  const alternatives = others.flatMap(({ errors }) =>
    keys.filter((key) => !errors.some((error) => isAboutKey(error, key))),
  );
  return resolveChoices(validator, first.errors, path).map((violation) => ({ ...violation, alternatives }));
}

function branchesOf(validator: Validator, choice: ErrorObject): readonly Branch[] {
  const parts: readonly { readonly $ref?: string }[] = Array.isArray(choice.schema) ? choice.schema : [];
  return parts.flatMap(({ $ref }) => {
    if ($ref === undefined) return [];
    const errors = withoutSlips(validator.violationsOf($ref, choice.data));
    return [{ errors, unlikeness: errors.reduce((sum, error) => sum + unlikeness(error), 0) }];
  });
}

function possibleWords(error: ErrorObject): readonly string[] {
  if (error.keyword === 'enum') return error.params.allowedValues;
  if (error.keyword === 'const') return [String(error.params.allowedValue)];
  return error.keyword === 'format' || error.keyword === 'pattern' ? ['2020-03-09/2020-03-20'] : [];
}

const WRONG_TYPE = 1000;
const WRONG_WORD = 100;

/** A wrong word in `of` distinguishes branches better than missing keys, and those better than faulty values. */
function unlikeness(error: ErrorObject): number {
  if (error.instancePath === '' && error.keyword === 'type') return WRONG_TYPE;
  if (error.instancePath === '/of' && !isMisspeltRange(error)) return WRONG_WORD;
  // Most shapes of a change need a reason: that one is missing says little about which is meant.
  if (error.keyword === 'required' && error.params.missingProperty === 'reason') return 5;
  return error.keyword === 'required' || isUnknownKey(error) || error.propertyName !== undefined ? 10 : 1;
}

function isMisspeltRange(error: ErrorObject): boolean {
  return ['format', 'pattern'].includes(error.keyword) && String(error.data).includes('/');
}

function isUnknownKey(error: ErrorObject, key?: unknown): boolean {
  if (error.keyword !== 'additionalProperties') return false;
  return typeof key !== 'string' || error.params.additionalProperty === key;
}

function isAboutKey(error: ErrorObject, key: string): boolean {
  return isUnknownKey(error, key) || error.propertyName === key;
}

function missingKey(error: ErrorObject): readonly string[] {
  return error.keyword === 'required' ? [String(error.params.missingProperty)] : [];
}

/** A key with a slip in it is unknown and the right one is missing: one defect. */
function withoutSlips(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unknown = new Map<string, string[]>();
  for (const error of errors.filter((each) => isUnknownKey(each))) {
    const keys = unknown.get(error.instancePath) ?? [];
    keys.push(String(error.params.additionalProperty));
    unknown.set(error.instancePath, keys);
  }
  return errors.filter((error) => {
    const [missing] = missingKey(error);
    if (missing === undefined) return true;
    const slips = unknown.get(error.instancePath) ?? [];
    return !slips
      .slice(0, MOST_REPORTED)
      .some((key) => (didYouMean(key, [missing]) ?? keyMeant(key, [missing])) !== undefined);
  });
}

/** One violation a value and a key; missing and unknown keys are defects of their own, one each. */
function clearest(violations: readonly Violation[]): readonly Violation[] {
  const byPlace = new Map<string, Violation>();
  for (const violation of violations) {
    const { keyword, params, propertyName } = violation.error;
    const own = params.missingProperty ?? params.additionalProperty ?? propertyName;
    const place = JSON.stringify([violation.path, own]);
    const before = byPlace.get(place);
    if (before === undefined || rank(keyword) < rank(before.error.keyword)) byPlace.set(place, violation);
  }
  return [...byPlace.values()];
}

function rank(keyword: string): number {
  const index = CLEAREST_FIRST.indexOf(keyword);
  return index === -1 ? CLEAREST_FIRST.length : index;
}

function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function segments(error: ErrorObject): readonly string[] {
  return error.instancePath
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
