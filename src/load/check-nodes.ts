import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, Scalar, visit } from 'yaml';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Span } from '../diagnostics/span.js';
import { escapeUnit, UNPRINTABLE } from '../diagnostics/visible.js';
import { checkPlainText } from './check-plain-text.js';
import { fileProblems } from './file-problems.js';
import { keyOf, sourceOf } from './parts-of-document.js';
import { quotable } from './quotable.js';
import { withoutRepeatedLine } from './repeated-line.js';
import type { DataPath } from './source-file.js';
import { yamlProblems } from './yaml-problems.js';

interface Inspection {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: DiagnosticList;
  /** Whether the file's kind takes a text at a place where a number is. */
  readonly takesText?: (path: DataPath, text: string) => boolean;
}

/** What is sound YAML and still most likely not what was meant. `reported`: starts of what is already complained of. */
export function checkNodes(inspection: Inspection, document: Document.Parsed, reported: ReadonlySet<number>): void {
  visit(document, {
    Node(_, node, above) {
      checkProperties(inspection, node);
      if (isMap(node)) checkKeys(inspection, node.items, reported);
      if (!isScalar(node) || !node.range) return;
      checkComment(inspection, node);
      checkPlainText(inspection, node);
      checkEscapes(inspection, node);
      if (!reported.has(node.range[0])) checkNumber(inspection, node, pathTo(node, above));
    },
  });
}

function spanOf({ file }: Inspection, node: unknown): Span {
  const [start, end] = (isScalar(node) && node.range) || [0, 0];
  return { file, start, end };
}

function checkProperties(inspection: Inspection, node: Node): void {
  const { file, text, diagnostics } = inspection;
  const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined;
  const offset = node.range?.[0] ?? 0;
  if (anchor !== undefined) {
    const start = Math.max(0, text.lastIndexOf(`&${anchor}`, offset));
    diagnostics.report(yamlProblems.alias, {
      message: {
        zh: `不支持 YAML 锚点“&${anchor}”；若是文字请加引号`,
        en: `the YAML anchor "&${anchor}" is not supported; put it in quotes if it is a text`,
      },
      span: { file, start, end: start + anchor.length + 1 },
    });
  }
  if (node.tag !== undefined && 'range' in node) {
    const start = Math.max(0, text.lastIndexOf('!', offset));
    const first = text.lastIndexOf('!', start - 1) === start - 1 ? start - 1 : start;
    const words = /^\S*/.exec(text.slice(first))?.[0] ?? '';
    diagnostics.report(yamlProblems.tag, {
      message: {
        zh: `不支持 YAML 标签“${quotable(words)}”；若是文字请加引号`,
        en: `the YAML tag "${quotable(words)}" is not supported; put it in quotes if it is a text`,
      },
      span: { file, start: first, end: first + words.length },
    });
  }
}

function checkKeys(
  inspection: Inspection,
  items: readonly Pair<unknown, unknown>[],
  reported: ReadonlySet<number>,
): void {
  const seen = new Map<string, Pair<unknown, unknown>>();
  for (const pair of items) {
    const key = keyOf(pair);
    const folded = key.normalize('NFC').toLowerCase();
    const before = seen.get(folded);
    if (before === undefined) {
      seen.set(folded, pair);
      continue;
    }
    const first = keyOf(before);
    const same = first === key;
    if (!same && reported.has(spanOf(inspection, pair.key).start)) continue;
    const [one, other] = [quotable(first), quotable(key)];
    const fix = same ? withoutRepeatedLine(inspection, [before, pair]) : undefined;
    inspection.diagnostics.report(same ? yamlProblems.duplicateKey : yamlProblems.keysCollide, {
      message: same
        ? { zh: `键“${one}”写了两次`, en: `the key "${one}" is written twice` }
        : { zh: `键“${other}”与“${one}”只有大小写不同`, en: `the key "${other}" differs from "${one}" in case only` },
      span: spanOf(inspection, pair.key),
      related: [{ message: { zh: '第一处', en: 'the first one' }, span: spanOf(inspection, before.key) }],
      fix,
    });
  }
}

/** One blank before `#`, or no blank after it, looks like a text that goes on; two blanks look like a comment. */
function checkComment(inspection: Inspection, node: Scalar): void {
  const end = node.range?.[1] ?? 0;
  if (node.type !== Scalar.PLAIN || typeof node.value !== 'string' || node.value === '') return;
  const comment = /^([ \t]+)(#[^\r\n]*)/.exec(inspection.text.slice(end, end + 400));
  if (comment === null) return;
  const [, blanks = '', words = ''] = comment;
  const glued = /^#[^\s#!-]/.test(words);
  const oneWord = /^[\w:./-]+$/.test(node.value);
  const cut = blanks === ' ' ? glued || !oneWord : /^#\d/.test(words);
  if (!cut) return;
  const start = end + blanks.length;
  inspection.diagnostics.report(yamlProblems.cutByComment, {
    message: {
      zh: `文字在“#”前截断，只读到“${quotable(node.value)}”；若“#”属于文字请给全文加引号，若是注释请在“#”前空两格、后空一格`,
      en: `the text is cut off before "#" and read as "${quotable(node.value)}"; put all of it in quotes, or write two blanks before "#" and one after it if a comment is meant`,
    },
    span: { file: inspection.file, start, end: start + words.trimEnd().length },
  });
}

/** `"\u0007"`: what the file's own text does not show. */
function checkEscapes(inspection: Inspection, node: Scalar): void {
  if (node.type !== Scalar.QUOTE_DOUBLE || typeof node.value !== 'string') return;
  if (!sourceOf(inspection.text, node).includes('\\')) return;
  const [character] = node.value.match(UNPRINTABLE) ?? [];
  if (character === undefined) return;
  const name = escapeUnit(character);
  inspection.diagnostics.report(fileProblems.controlCharacter, {
    message: {
      zh: `文字中有控制字符 ${name}；请删除`,
      en: `the text has the control character ${name}; delete it`,
    },
    span: spanOf(inspection, node),
  });
}

function checkNumber(inspection: Inspection, node: Scalar, path: DataPath): void {
  if (typeof node.value !== 'number') return;
  const source = sourceOf(inspection.text, node);
  if (source === String(node.value)) return;
  const span = spanOf(inspection, node);
  const isNumber = inspection.takesText?.(path, source) === false;
  inspection.diagnostics.report(yamlProblems.misreadValue, {
    message: isNumber
      ? { zh: `${quotable(source)} 应写成 ${node.value}`, en: `${quotable(source)} must be written ${node.value}` }
      : {
          zh: `YAML 把 ${quotable(source)} 读成 ${node.value}；若是文字请加引号："${quotable(source)}"，若是数字请写成 ${node.value}`,
          en: `YAML reads ${quotable(source)} as ${node.value}; write "${quotable(source)}" in quotes if it is a text, or ${node.value} if it is a number`,
        },
    span,
    fix: isNumber ? [{ span, text: String(node.value) }] : undefined,
  });
}

/** Keys and positions that lead to a node. */
function pathTo(node: Node, above: readonly unknown[]): DataPath {
  return above.flatMap((one, index): DataPath => {
    if (isPair(one)) return [keyOf(one)];
    return isSeq(one) ? [one.items.indexOf(above[index + 1] ?? node)] : [];
  });
}
