import type { C2PropertyValue } from '../../model/c2/fill-properties.js';
import { asciiAttribute } from '../ascii-attribute.js';
import { BlockWriter } from '../block-writer.js';
import { elementText } from '../element-text.js';
import { xmlDocument } from '../xml-tree.js';
import { c2Id } from './c2-code.js';
import type { C2Mapping, C2Object } from './c2-state.js';

export type C2Action = 'REGIST' | 'UPDATE' | 'DELETE';

export type ActOn<Item> = Item & { readonly action: C2Action };

/** The actions of one file, in order. */
export interface AdiDocument {
  readonly objects: Iterable<ActOn<C2Object>>;
  readonly mappings: Iterable<ActOn<C2Mapping>>;
}

/** An ADI document. Deleted objects have no properties. */
export function* adiXml({ objects, mappings }: AdiDocument): Iterable<Uint8Array> {
  const out = new BlockWriter();
  out.ascii(`<?xml version="1.0" encoding="UTF-8"?>\n${ROOT}\n  <Objects>\n`);
  for (const { element, code, properties, action } of objects) {
    out.ascii(
      `    <Object ElementType="${element}" ID="${c2Id(element, code)}" ${attributes({ Code: code, Action: action })}`,
    );
    inside('Object', action, properties, out);
    if (out.isFull) yield out.take();
  }
  out.ascii('  </Objects>\n  <Mappings>\n');
  for (const { parent, parentCode, element, elementCode, properties, action } of mappings) {
    const ends = {
      ParentType: parent,
      ParentID: c2Id(parent, parentCode),
      ParentCode: parentCode,
      ElementType: element,
      ElementID: c2Id(element, elementCode),
      ElementCode: elementCode,
      Action: action,
    };
    out.ascii(`    <Mapping ${attributes(ends)}`);
    inside('Mapping', action, properties, out);
    if (out.isFull) yield out.take();
  }
  out.ascii('  </Mappings>\n</ADI>\n');
  yield out.take();
}

const ROOT = xmlDocument()
  .ele('ADI')
  .attOf('http://www.w3.org/2000/xmlns/', 'xmlns:xsi', 'http://www.w3.org/2001/XMLSchema-instance')
  .toString()
  .replace(/\/>$/, '>');

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${asciiAttribute(value)}"`)
    .join(' ');
}

function inside(name: string, action: C2Action, properties: readonly C2PropertyValue[], out: BlockWriter): void {
  if (action === 'DELETE' || properties.length === 0) out.ascii('/>\n');
  else {
    out.ascii('>\n');
    for (const [property, value] of properties) out.text(elementText('Property', value, { Name: property }, 3));
    out.ascii(`    </${name}>\n`);
  }
}
