import type { Problem } from '../diagnostics/problem.js';

export const shapeProblems = {
  unknownKey: {
    id: 'schema-unknown-key',
    severity: 'error',
    summary: { zh: '不认识的键', en: 'A key is not known' },
    rationale: {
      zh: '写错的键若被忽略，设置就会悄悄失效。请改正拼写，或删除该键；编辑器可按 schemas/ 中的定义提示可用的键。',
      en: 'A misspelt key that is ignored is a setting that does nothing. Correct it or delete it; an editor that knows schemas/ offers the keys that exist.',
    },
  },
  missingKey: {
    id: 'schema-missing-key',
    severity: 'error',
    summary: { zh: '缺少必填的键', en: 'A required key is missing' },
    rationale: {
      zh: '必填内容没有可靠的默认值。请补写所缺的键。',
      en: 'There is no safe default for what is required. Add the key.',
    },
  },
  badKey: {
    id: 'schema-bad-key',
    severity: 'error',
    summary: { zh: '键的写法不对', en: 'A key is not written as it must be' },
    rationale: {
      zh: '键用作标识、日期或时段，必须能被准确识别。请按提示的写法修改。',
      en: 'Keys serve as ids, days or times of day and must be recognised with certainty. Write it as the message says.',
    },
  },
  wrongType: {
    id: 'schema-wrong-type',
    severity: 'error',
    summary: { zh: '值的类型不对', en: 'A value has the wrong type' },
    rationale: {
      zh: '此处需要另一种内容，例如列表或文字。请按提示修改；列表每项以“- ”开头。',
      en: 'Something else is expected here, such as a list or a text. Change it as the message says; items of a list begin with "- ".',
    },
  },
  notAChoice: {
    id: 'schema-not-a-choice',
    severity: 'error',
    summary: { zh: '值不在可选范围内', en: 'A value is not one of the choices' },
    rationale: {
      zh: '此处只能从固定的几个词中选择。请改为其中之一。',
      en: 'Only a few fixed words are possible here. Use one of them.',
    },
  },
  badFormat: {
    id: 'schema-bad-format',
    severity: 'error',
    summary: { zh: '值的写法不对', en: 'A value is not written as it must be' },
    rationale: {
      zh: '日期、时刻、时长、标识和路径有固定写法，且须真实存在（没有 2020-02-30，也没有 25:00）。请按提示修改。',
      en: 'Days, times of day, lengths, ids and paths are written in one way and must exist (there is no 2020-02-30 and no 25:00). Change it as the message says.',
    },
  },
  empty: {
    id: 'schema-empty',
    severity: 'error',
    summary: { zh: '内容为空', en: 'Something is empty' },
    rationale: {
      zh: '空的标题、列表或设置多半是忘了填写。请填写，或删除该键。',
      en: 'An empty title, list or setting is mostly one that was forgotten. Fill it in, or delete the key.',
    },
  },
  outOfRange: {
    id: 'schema-out-of-range',
    severity: 'error',
    summary: { zh: '数值超出范围', en: 'A number is out of range' },
    rationale: {
      zh: '该数值没有意义或过大。请改为范围之内的数。',
      en: 'The number makes no sense here. Use one within the range.',
    },
  },
  repeatedItem: {
    id: 'schema-repeated-item',
    severity: 'error',
    summary: { zh: '列表中有重复的项', en: 'A list names an item twice' },
    rationale: {
      zh: '重复的项没有作用，多半是笔误。请删除其中一项。',
      en: 'The second one has no effect and is most likely a slip. Delete one.',
    },
  },
} satisfies Record<string, Problem>;
