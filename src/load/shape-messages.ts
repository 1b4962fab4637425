import { suggestion } from '../diagnostics/did-you-mean.js';
import type { Problem } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import { formatMessage } from './format-messages.js';
import { formats, isFormat } from './formats.js';
import { quotable } from './quotable.js';
import { keyHomes } from './schema-keys.js';
import { shapeProblems } from './shape-problems.js';
import type { DataPath } from './source-file.js';
import type { Violation } from './violation.js';
import { yamlProblems } from './yaml-problems.js';

export interface ShapeFault {
  readonly problem: Problem;
  readonly message: Text;
  /** The value is what it should be once it is in quotes. */
  readonly lacksQuotes?: true;
}

/** What a violation says to the person who wrote the file. `source`: the value as it is written there. */
export function shapeFault(violation: Violation, source: string, schema: Schema = {}): ShapeFault {
  const { keyword, parentSchema } = violation.error;
  if (parentSchema?.$comment === 'type VariableName')
    return { problem: shapeProblems.badFormat, message: NOT_A_VARIABLE };
  const describe = FAULTS[keyword];
  if (describe === undefined) throw new Error(`no message for the schema keyword ${keyword}`);
  const { data } = violation.error;
  return describe(violation, quotable(typeof data === 'string' ? data : source), schema);
}

/** What is written there may be a secret: it is not repeated. */
const NOT_A_VARIABLE: Text = {
  zh: '此处写环境变量的名称（大写字母、数字和“_”，例如 AIRCLASS_WECOM_P1），不写地址、密钥或密码本身；请把它放到环境变量里，已经提交过的请更换',
  en: 'the name of an environment variable is expected here (capitals, digits and "_", e.g. AIRCLASS_WECOM_P1), not an address, secret or password itself; move that to the environment, and replace it if it was ever committed',
};

type Schema = Readonly<Record<string, unknown>>;
type Describe = (violation: Violation, source: string, schema: Schema) => ShapeFault;

const FAULTS: Readonly<Record<string, Describe>> = {
  additionalProperties: unknownKey,
  anyOf: noBranch,
  const: notAChoice,
  enum: notAChoice,
  exclusiveMinimum: outOfRange,
  format: badFormat,
  maxItems: tooMany,
  maxProperties: tooMany,
  maximum: outOfRange,
  minItems: empty,
  minLength: empty,
  minProperties: empty,
  minimum: outOfRange,
  pattern: badFormat,
  required: missingKey,
  type: wrongType,
  uniqueItems: repeatedItem,
};

function unknownKey({ error, alternatives }: Violation, _: string, schema: Schema): ShapeFault {
  const raw = String(error.params.additionalProperty);
  const key = quotable(raw);
  if (alternatives.includes(raw)) {
    const message = {
      zh: `“${key}”不能与此处的其他键同时使用`,
      en: `"${key}" cannot be used together with the other keys here`,
    };
    return { problem: shapeProblems.unknownKey, message };
  }
  const known = Object.keys(error.parentSchema?.properties ?? {});
  const homes = [...(keyHomes(schema).get(raw) ?? [])];
  if (homes.length === 1) return { problem: shapeProblems.unknownKey, message: elsewhere(key, homes[0]) };
  const near = suggestion(raw, known);
  const hint =
    near.en === '' ? { zh: `；可用的键有 ${known.join('、')}`, en: `; the keys here are ${known.join(', ')}` } : near;
  return {
    problem: shapeProblems.unknownKey,
    message: { zh: `不认识的键“${key}”${hint.zh}`, en: `unknown key "${key}"${hint.en}` },
  };
}

function elsewhere(key: string, home: string | undefined): Text {
  return home === undefined
    ? { zh: `“${key}”应写在文件最外层，不缩进`, en: `"${key}" stands at the outermost level of the file, not indented` }
    : { zh: `“${key}”应写在“${home}”之下，不在这里`, en: `"${key}" belongs below "${home}", not here` };
}

function missingKey({ path, error }: Violation): ShapeFault {
  const key = String(error.params.missingProperty);
  const place = nameOf(path);
  const message = place
    ? { zh: `${place.zh}缺少“${key}”`, en: `${place.en} has no "${key}"` }
    : { zh: `文件缺少“${key}”`, en: `the file has no "${key}"` };
  return { problem: shapeProblems.missingKey, message };
}

function noBranch({ path, alternatives }: Violation, source: string): ShapeFault {
  if (path.at(-1) === 'of') {
    return {
      problem: shapeProblems.notAChoice,
      message: {
        zh: `“of”不能是“${source}”；可写 ${alternatives.join('、')}`,
        en: `"of" cannot be "${source}"; possible are ${alternatives.join(', ')}`,
      },
    };
  }
  const keys = [...new Set(alternatives)];
  return {
    problem: shapeProblems.missingKey,
    message: {
      zh: `此处缺少${keys.map((key) => `“${key}”`).join('或')}`,
      en: `${keys.map((key) => `"${key}"`).join(' or ')} is missing here`,
    },
  };
}

function notAChoice({ path, error }: Violation, source: string): ShapeFault {
  const choices: readonly string[] = (error.params.allowedValues ?? [error.params.allowedValue]).map(String);
  const word = error.propertyName ?? source;
  const hint = suggestion(word, choices);
  const list = choices.length === 1 ? `“${choices[0]}”` : choices.join('、');
  const name = error.propertyName === undefined ? nameOf(path) : undefined;
  return {
    problem: error.propertyName === undefined ? shapeProblems.notAChoice : shapeProblems.badKey,
    message: {
      zh: `${name?.zh ?? '键'}不能是“${quotable(word)}”；${choices.length === 1 ? '只能是' : '可选'} ${list}${hint.zh}`,
      en: `${name?.en ?? 'the key'} cannot be "${quotable(word)}"; ${choices.length === 1 ? `only "${choices[0]}" is possible` : `possible are ${choices.join(', ')}`}${hint.en}`,
    },
  };
}

const TYPE_NAMES: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  object: { zh: '“键: 值”各行', en: '"key: value" lines' },
  array: { zh: '列表', en: 'a list' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
};

function wrongType(violation: Violation, source: string): ShapeFault {
  const { path, error } = violation;
  const wanted: readonly string[] = [error.params.type].flat().filter((type) => type !== 'null');
  const name = nameOf(path) ?? { zh: '文件', en: 'the file' };
  const names = wanted.map((type) => TYPE_NAMES[type] ?? { zh: type, en: type });
  const expected = { zh: names.map((one) => one.zh).join('或'), en: names.map((one) => one.en).join(' or ') };
  if (error.data === null && !['null', '~'].includes(source.toLowerCase())) {
    const message = {
      zh: `${name.zh}为空；此处应为${expected.zh}`,
      en: `${name.en} is empty; ${expected.en} is expected here`,
    };
    return { problem: shapeProblems.empty, message };
  }
  if (wanted.includes('string') && (error.data === null || ['number', 'boolean'].includes(typeof error.data))) {
    if (!wouldFitQuoted(error, source)) return badFormat(violation, source);
    const kind = MISREAD[typeof error.data] ?? { zh: '空值', en: 'an empty value' };
    const message = {
      zh: `YAML 把${name.zh}的 ${source} 读成${kind.zh}；请加引号："${source}"`,
      en: `YAML reads ${source} in ${name.en} as ${kind.en}; quote it: "${source}"`,
    };
    const fault = { problem: yamlProblems.misreadValue, message };
    return error.data === null ? fault : { ...fault, lacksQuotes: true };
  }
  return {
    problem: shapeProblems.wrongType,
    message: {
      zh: `${name.zh}应为${expected.zh}，此处却是${actual(error.data, source).zh}`,
      en: `${name.en} must be ${expected.en}, not ${actual(error.data, source).en}`,
    },
  };
}

const MISREAD: Readonly<Record<string, Text>> = {
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '真假值', en: 'a truth value' },
};

/** `length: 20` is not fixed by quotes: the unit is missing. */
function wouldFitQuoted({ parentSchema }: Violation['error'], source: string): boolean {
  const { format, pattern } = parentSchema ?? {};
  if (typeof format === 'string' && isFormat(format)) return formats[format](source);
  return typeof pattern !== 'string' || new RegExp(pattern, 'u').test(source);
}

function actual(data: unknown, source: string): Text {
  if (typeof data === 'number') return { zh: ` ${source}`, en: source };
  const type = Array.isArray(data) ? 'array' : typeof data === 'boolean' ? 'boolean' : typeof data;
  return TYPE_NAMES[type] ?? { zh: '空值', en: 'an empty value' };
}

function badFormat(violation: Violation, source: string): ShapeFault {
  const { path, error, alternatives } = violation;
  if (error.data === '' && error.propertyName === undefined) return empty(violation);
  if (error.propertyName !== undefined && alternatives.includes(error.propertyName))
    return { problem: shapeProblems.badKey, message: besideTexts(error.propertyName) };
  const word = error.propertyName === undefined ? source : quotable(error.propertyName);
  return {
    problem: error.propertyName === undefined ? shapeProblems.badFormat : shapeProblems.badKey,
    message: formatMessage(error, word, String(path.at(-1) ?? '')),
  };
}

/** Only a name is a choice between texts by language and more. */
function besideTexts(key: string): Text {
  return {
    zh: `“${key}”不能与各语言的文字并列；请把文字写进 name：name: {zh: …, en: …}`,
    en: `"${key}" cannot be used together with texts by language; put these into name: name: {zh: …, en: …}`,
  };
}

function empty({ path }: Violation): ShapeFault {
  const name = nameOf(path) ?? { zh: '文件', en: 'the file' };
  return {
    problem: shapeProblems.empty,
    message: { zh: `${name.zh}是空的；请填写`, en: `${name.en} is empty; fill it in` },
  };
}

function tooMany({ path, error }: Violation): ShapeFault {
  const limit = String(error.params.limit);
  const count = Object.keys(Object(error.data)).length;
  const name = nameOf(path) ?? { zh: '列表', en: 'the list' };
  return {
    problem: shapeProblems.outOfRange,
    message: {
      zh: `${name.zh}有 ${count} 项，最多 ${limit} 项`,
      en: `${name.en} has ${count} items, at most ${limit} are possible`,
    },
  };
}

const BOUNDS: Readonly<Record<string, Text>> = {
  '>=': { zh: '不得小于', en: 'at least' },
  '>': { zh: '必须大于', en: 'more than' },
  '<=': { zh: '不得大于', en: 'at most' },
};

function outOfRange({ path, error }: Violation, source: string): ShapeFault {
  const name = nameOf(path) ?? { zh: '数值', en: 'the number' };
  const comparison = String(error.params.comparison);
  const bound = BOUNDS[comparison] ?? { zh: comparison, en: comparison };
  const limit = String(error.params.limit);
  return {
    problem: shapeProblems.outOfRange,
    message: {
      zh: `${name.zh}是 ${source}，${bound.zh} ${limit}`,
      en: `${name.en} is ${source}, it must be ${bound.en} ${limit}`,
    },
  };
}

function repeatedItem({ path, error }: Violation): ShapeFault {
  const name = nameOf(path) ?? { zh: '列表', en: 'the list' };
  const [one, other] = [Number(error.params.j), Number(error.params.i)].sort((a, b) => a - b);
  const [first, second] = [Number(one) + 1, Number(other) + 1];
  return {
    problem: shapeProblems.repeatedItem,
    message: {
      zh: `${name.zh}的第 ${second} 项与第 ${first} 项重复`,
      en: `item ${second} of ${name.en} repeats item ${first}`,
    },
  };
}

/** `undefined` for the file itself; an item of a list is named by the list and its position. */
export function nameOf(path: DataPath): Text | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const list = path.at(-2);
  if (typeof last !== 'number') return { zh: `“${quotable(last)}”`, en: `"${quotable(last)}"` };
  return {
    zh: `“${quotable(String(list))}”的第 ${last + 1} 项`,
    en: `item ${last + 1} of "${quotable(String(list))}"`,
  };
}
