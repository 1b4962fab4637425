import type { Span } from '../diagnostics/span.js';
import type { DataPath, Places } from './source-file.js';

/** A value of a file and all that is below it; all that is kept of a parsed file beside its data. */
export interface Part {
  readonly kind: 'map' | 'list' | 'leaf';
  /** Where nothing is written, `start` is `end`. */
  readonly start: number;
  readonly end: number;
  /** The key that leads to it; empty for an item of a list. */
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly parts: readonly Part[];
}

/** Answers where the parts of a file stand. */
export function placesOf(file: string, root: Part): Places {
  const whole: Span = { file, start: root.start, end: root.end };

  function written(start: number, end: number): Span | undefined {
    return start < end ? { file, start, end } : undefined;
  }

  function firstKeySpan(): Span | undefined {
    const [first] = root.kind === 'map' ? root.parts : [];
    return first && written(first.nameStart, first.nameEnd);
  }

  function descend(path: DataPath): { readonly key: Span; readonly value: Span } {
    let part = root;
    let key = firstKeySpan() ?? whole;
    let value = whole;
    for (const segment of path) {
      const next = partAt(part, segment);
      if (next === undefined) break;
      const own = written(next.start, next.end);
      if (part.kind === 'map') {
        key = written(next.nameStart, next.nameEnd) ?? value;
        value = own ?? key;
      } else {
        if (own === undefined) break;
        key = own;
        value = own;
      }
      part = next;
    }
    return { key, value };
  }

  function* leavesOf(part: Part): Iterable<Span> {
    if (part.kind === 'leaf') yield { file, start: part.start, end: part.end };
    for (const below of part.parts) yield* leavesOf(below);
  }

  return {
    valueSpan: (path) => descend(path).value,
    keySpan: (path) => descend(path).key,
    leaves: () => leavesOf(root),
  };
}

function partAt({ kind, parts }: Part, segment: string | number): Part | undefined {
  if (kind === 'list') return parts[Number(segment)];
  const name = String(segment);
  return parts.find((part) => part.name === name);
}
