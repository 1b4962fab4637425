import type { ErrorCode, YAMLError } from 'yaml';
import type { Text } from '../diagnostics/text.js';
import { quotable } from './quotable.js';

export const TOO_DEEP: Text = { zh: '嵌套层数太多', en: 'too many levels are nested in each other' };

const MESSAGES: Readonly<Record<ErrorCode, Text>> = {
  ALIAS_PROPS: { zh: '别名前不能再有锚点或标签', en: 'an alias cannot have an anchor or a tag' },
  BAD_ALIAS: {
    zh: '“*”和“&”在 YAML 中有特殊含义；若是文字请加引号',
    en: '"*" and "&" have a meaning of their own in YAML; put the text in quotes',
  },
  BAD_COLLECTION_TYPE: { zh: '此标签与内容的类型不符', en: 'the tag does not fit what follows it' },
  BAD_DIRECTIVE: { zh: '无法识别的 YAML 指令；请删除此行', en: 'unknown YAML directive; delete this line' },
  BAD_DQ_ESCAPE: {
    zh: '双引号内“\\”之后的写法有误；请写成“\\\\”，或改用单引号',
    en: 'wrong escape after "\\" in double quotes; write "\\\\", or use single quotes',
  },
  BAD_INDENT: {
    zh: '缩进不一致；同一层的各行须从同一列开始，括号须在同一层内闭合',
    en: 'wrong indentation; lines of one level begin in one column, and a bracket is closed within its level',
  },
  BAD_PROP_ORDER: { zh: '锚点或标签的位置不对', en: 'an anchor or tag stands in the wrong place' },
  BAD_SCALAR_START: {
    zh: '文字不能以此符号开头；请给整段文字加引号',
    en: 'a text cannot begin with this character; put the whole text in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行中有两个“: ”；若冒号属于文字，请给整段文字加引号',
    en: 'there are two ": " in one line; put the text in quotes if the colon belongs to it',
  },
  BLOCK_IN_FLOW: {
    zh: '括号内的写法有误；各项之间是否缺少逗号？',
    en: 'not possible within brackets; is a comma missing between two items?',
  },
  DUPLICATE_KEY: { zh: '同一个键写了两次', en: 'a key is written twice' },
  IMPOSSIBLE: { zh: '此处的 YAML 无法理解', en: 'this YAML cannot be understood' },
  KEY_OVER_1024_CHARS: {
    zh: '键太长，是否缺少换行或引号？',
    en: 'the key is too long; is a line break or a quote missing?',
  },
  MISSING_CHAR: { zh: '此处缺少一个符号', en: 'a character is missing here' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '此行不是“键: 值”；是否缺少冒号、冒号后缺少空格，或用了全角“：”？',
    en: 'this line is not "key: value"; is the colon missing, or the blank after it, or is it a full-width "："?',
  },
  MULTIPLE_ANCHORS: { zh: '一个值只能有一个锚点', en: 'a value can have one anchor only' },
  MULTIPLE_DOCS: { zh: '一个文件只能有一个 YAML 文档', en: 'a file has one YAML document only' },
  MULTIPLE_TAGS: { zh: '一个值只能有一个标签', en: 'a value can have one tag only' },
  NON_STRING_KEY: {
    zh: '键必须是文字；若键中有括号，请加引号',
    en: 'a key must be a text; put it in quotes if it has brackets',
  },
  RESOURCE_EXHAUSTION: TOO_DEEP,
  TAB_AS_INDENT: { zh: '此处用制表符缩进；请改用空格', en: 'a tab is used for indentation; use blanks' },
  TAG_RESOLVE_FAILED: { zh: '不支持 YAML 标签', en: 'YAML tags are not supported' },
  UNEXPECTED_TOKEN: { zh: '此处不应出现这一内容', en: 'this is not expected here' },
};

/** One code of the parser stands for several defects; the words of its message distinguish them. */
const REFINED: readonly (readonly [ErrorCode, RegExp, (found: string) => Text])[] = [
  ['MISSING_CHAR', /quote/, () => ({ zh: '引号没有闭合', en: 'the closing quote is missing' })],
  ['MISSING_CHAR', /Comments/, () => ({ zh: '“#”之前须有空格', en: 'there must be a blank before "#"' })],
  [
    'MISSING_CHAR',
    /map values/,
    (found) => ({ zh: `“${found}”之后缺少冒号和值`, en: `a colon and a value are missing after "${found}"` }),
  ],
  ['MISSING_CHAR', /must end with|Expected flow/, () => ({ zh: '括号没有闭合', en: 'the closing bracket is missing' })],
  ['MISSING_CHAR', /Missing , /, () => ({ zh: '两项之间缺少逗号', en: 'a comma is missing between two items' })],
  [
    'UNEXPECTED_TOKEN',
    /Block scalar/,
    (found) => ({ zh: `“|”或“>”之后不能有“${found}”`, en: `"${found}" cannot follow "|" or ">"` }),
  ],
  [
    'UNEXPECTED_TOKEN',
    /at node end/,
    (found) => ({
      zh: `值已经结束，之后不能再有“${found}”；请给整段文字加引号`,
      en: `the value has ended, "${found}" cannot follow; put the whole text in quotes`,
    }),
  ],
  ['UNEXPECTED_TOKEN', /./, (found) => ({ zh: `此处不应出现“${found}”`, en: `"${found}" is not expected here` })],
];

export function syntaxMessage(error: YAMLError, text: string): Text {
  const found = quotable(text.slice(error.pos[0], error.pos[1]));
  const refined = REFINED.find(([code, words]) => code === error.code && words.test(error.message));
  return refined ? refined[2](found) : MESSAGES[error.code];
}
