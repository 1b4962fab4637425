export interface C2Object {
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: ReadonlyMap<string, string>;
}

const OPENING = /^<Object ElementType="([^"<]*)" ID="([^"<]*)" Code="([^"<]*)" Action="([^"<]*)">/;
const PROPERTY = /<Property Name="([^"<]*)">([^<]*)<\/Property>/g;
/** Escapes and what else a parser has to read. */
const NOT_PLAIN = /&|<[!?]|\r/;

/** An object that a parser has found to be whole, read again without one; `undefined` where that takes a parser. */
export function knownObject(text: string): C2Object | undefined {
  const [, type = '', id = '', code = '', action = ''] = OPENING.exec(text) ?? [];
  if (type === '' || NOT_PLAIN.test(text)) return undefined;
  const attributes = { ElementType: type, ID: id, Code: code, Action: action };
  // Of the others nothing is compared with other objects.
  const found = type === 'Schedule' ? text.matchAll(PROPERTY) : [];
  const properties = new Map<string, string>();
  for (const [, name = '', value = ''] of found) properties.set(name, value);
  return { attributes, properties };
}
