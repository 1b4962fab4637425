import { Document, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import type { Day } from '../model/time.js';

export interface SignedReview {
  readonly on: Day;
  readonly by: string;
  readonly sha256: string;
}

/**
 * The courses file's text with a lesson's review written in, everything else byte for byte as it was. `offset` is where
 * the lesson's item begins; `undefined` if no lesson is there.
 */
export function signOff(text: string, offset: number, review: SignedReview): string | undefined {
  const document = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true, logLevel: 'silent' });
  const item = lessonAt(document, offset);
  const edit = item === undefined ? undefined : editOf(item, text, review);
  if (edit === undefined) return undefined;
  const edited = text.slice(0, edit.from) + edit.by + text.slice(edit.to);
  return isSignedOff(edited, offset, review) ? edited : undefined;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

function lessonAt(document: Document.Parsed, offset: number): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Seq(_, sequence) {
      found ??= sequence.items.find((item): item is Node => startOf(item) === offset);
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

function editOf(item: Node, text: string, review: SignedReview): Edit | undefined {
  const value = flow(review);
  if (isScalar(item) && item.range) {
    const [from, to] = item.range;
    return { from, to, by: flow({ title: String(item.value), reviewed: review }) };
  }
  if (!isMap(item) || !item.range) return undefined;
  const reviewed = item.items.find(({ key }) => isScalar(key) && key.value === 'reviewed')?.value;
  const written = rangeOf(reviewed);
  if (written !== undefined) return { from: written[0], to: endOf(written, text), by: value };
  if (item.flow === true) {
    const brace = item.range[1] - 1;
    const inside = text.slice(0, brace).trimEnd();
    const comma = inside.endsWith(',') ? ' ' : ', ';
    return { from: inside.length, to: inside.length, by: `${comma}reviewed: ${value}` };
  }
  const [first] = item.items;
  const last = rangeOf(item.items.at(-1)?.value);
  const column = startOf(first?.key);
  if (last === undefined || column === undefined) return undefined;
  const indent = ' '.repeat(column - (text.lastIndexOf('\n', column - 1) + 1));
  // After the last value's line: a comment at its end belongs to it.
  const lineEnd = text.indexOf('\n', endOf(last, text));
  const end = lineEnd < 0 ? text.length : lineEnd;
  return { from: end, to: end, by: `\n${indent}reviewed: ${value}` };
}

function isSignedOff(text: string, offset: number, { on, by, sha256 }: SignedReview): boolean {
  const document = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true, logLevel: 'silent' });
  const item = document.errors.length === 0 ? lessonAt(document, offset) : undefined;
  if (!isMap(item)) return false;
  return (
    item.getIn(['reviewed', 'on']) === on &&
    item.getIn(['reviewed', 'by']) === by &&
    item.getIn(['reviewed', 'sha256']) === sha256
  );
}

/** `{on: 2020-03-05, by: 省电教馆}` in one line, quoted where it must be. */
function flow(value: object): string {
  const document = new Document(value, { version: '1.2', schema: 'core' });
  visit(document, {
    Map(_, map) {
      map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range ?? undefined) : undefined;
}

/** A block reaches to the next line that is not part of it; what is written of it ends before. */
function endOf([start, end]: readonly [number, number, number], text: string): number {
  return start + text.slice(start, end).trimEnd().length;
}

function startOf(node: unknown): number | undefined {
  return rangeOf(node)?.[0];
}
