import { SaxesParser, type SaxesTagNS } from 'saxes';

/** The input is not a SOAP message. */
export class NotSoap extends Error {
  override readonly name = 'NotSoap';
}

export interface SoapMessage {
  /** Local name of the body's first element: the operation, its response, or `Fault`. */
  readonly operation: string;
  /** Text of the first element of that local name below the body; references of rpc/encoded are followed. */
  text(name: string): string | undefined;
}

interface Node {
  readonly name: string;
  readonly id: string | undefined;
  readonly href: string | undefined;
  readonly children: Node[];
  text: string;
}

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
const MAX_DEPTH = 32;

/** For a message of known size; no DTD, so nothing to expand or fetch. */
export function readSoap(text: string): SoapMessage {
  const root = readTree(text);
  const body = root.children.find(({ name }) => name === 'Body');
  const [first] = body?.children ?? [];
  if (body === undefined || first === undefined) throw new NotSoap('no SOAP body');
  const all = [...below(body)];
  return {
    operation: first.name,
    text(name) {
      const node = all.find((one) => one.name === name);
      const target = node?.href === undefined ? node : all.find(({ id }) => `#${id}` === node.href);
      return target?.text.trim();
    },
  };
}

function readTree(text: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const open: Node[] = [];
  let root: Node | undefined;
  const refuse = (reason: string): never => {
    throw new NotSoap(reason);
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('a DTD'));
  parser.on('opentag', (tag) => {
    if (open.length === 0 && (tag.local !== 'Envelope' || tag.uri !== ENVELOPE))
      refuse(`<${tag.name}> is not a SOAP envelope`);
    if (open.length >= MAX_DEPTH) refuse('elements too deep');
    const node = nodeOf(tag);
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('text', (part) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += part;
  });
  parser.on('cdata', (part) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root ?? refuse('empty');
}

function nodeOf({ local, attributes }: SaxesTagNS): Node {
  return { name: local, id: attributes.id?.value, href: attributes.href?.value, children: [], text: '' };
}

function* below(node: Node): Iterable<Node> {
  for (const child of node.children) {
    yield child;
    yield* below(child);
  }
}
