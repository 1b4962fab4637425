import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { nodesBelow } from '../tree/yaml-node.js';
import type { View } from './view.js';

/** Maps and lists of several lines, from the line of their key, and comments of several lines. */
export function foldsOf(view: View): readonly FoldingRange[] {
  const root = view.index.root(view.path);
  const folds: FoldingRange[] = commentsOf(view.places.text);
  if (root === undefined) return folds;
  for (const { node, path } of nodesBelow(root)) {
    if (node.kind === 'leaf' || path.length === 0) continue;
    const startLine = view.places.position(node.key?.start ?? node.start).line;
    const endLine = view.places.position(node.end).line;
    if (startLine < endLine) folds.push({ startLine, endLine });
  }
  return folds;
}

function commentsOf(text: string): FoldingRange[] {
  const folds: FoldingRange[] = [];
  const lines = text.split('\n');
  for (let line = 0; line < lines.length; line++) {
    let end = line;
    while (lines[end]?.startsWith('#') === true) end++;
    if (end - line > 1) folds.push({ startLine: line, endLine: end - 1, kind: FoldingRangeKind.Comment });
    line = Math.max(line, end - 1);
  }
  return folds;
}
