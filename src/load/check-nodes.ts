import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import { checkPlainText } from './check-plain-text.js';
import { checkComment, checkEscapes, checkNumber } from './check-scalar.js';
import { type Inspection, spanOf } from './inspection.js';
import { keyOf } from './parts-of-document.js';
import { quotable } from './quotable.js';
import { withoutRepeatedLine } from './repeated-line.js';
import type { DataPath } from './source-file.js';
import { yamlProblems } from './yaml-problems.js';

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

/** Keys and positions that lead to a node. */
function pathTo(node: Node, above: readonly unknown[]): DataPath {
  return above.flatMap((one, index): DataPath => {
    if (isPair(one)) return [keyOf(one)];
    return isSeq(one) ? [one.items.indexOf(above[index + 1] ?? node)] : [];
  });
}
