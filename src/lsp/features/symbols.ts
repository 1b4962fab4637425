import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { partOf, textsIn, type YamlNode } from '../tree/yaml-node.js';
import type { View } from './view.js';

/** Deeper parts are read in the file itself. */
const DEEPEST = 3;

/** The parts of a file, by key; items of a list by what they say first. */
export function symbolsOf(view: View): readonly DocumentSymbol[] {
  const root = view.index.root(view.path);
  return (root?.parts ?? []).map((part, index) => symbolOf(view, part, index, 1));
}

function symbolOf(view: View, node: YamlNode, index: number, depth: number): DocumentSymbol {
  const { key, start, end, kind, parts } = node;
  const name = key?.text ?? `${index + 1} ${firstWords(node)}`;
  const whole = { start: key?.start ?? start, end: Math.max(end, key?.end ?? end) };
  return {
    name: name.trim() === '' ? String(index + 1) : name,
    detail: kind === 'leaf' ? (node.value ?? '') : nameOf(node),
    kind: kind === 'list' ? SymbolKind.Array : kind === 'map' ? SymbolKind.Object : SymbolKind.Field,
    range: view.places.range(whole),
    selectionRange: view.places.range(key ?? { start, end }),
    children: depth < DEEPEST ? parts.map((part, at) => symbolOf(view, part, at, depth + 1)) : [],
  };
}

function nameOf(node: YamlNode): string {
  return textsIn(partOf(node, 'title') ?? partOf(node, 'name'))[0] ?? '';
}

function firstWords(node: YamlNode): string {
  if (node.kind === 'leaf') return node.value ?? '';
  const named = nameOf(node);
  return named === ''
    ? node.parts
        .flatMap((part) => part.value ?? [])
        .slice(0, 2)
        .join(' ')
    : named;
}
