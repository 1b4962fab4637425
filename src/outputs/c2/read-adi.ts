import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { C2PropertyValue } from '../../model/c2/fill-properties.js';
import { C2_ELEMENTS, type C2Element } from '../../model/c2-carrier.js';
import type { ActOn, C2Action } from './adi-xml.js';
import type { C2Mapping, C2Object } from './c2-state.js';

export interface AdiContent {
  readonly objects: readonly ActOn<C2Object>[];
  readonly mappings: readonly ActOn<C2Mapping>[];
}

const ACTIONS: readonly C2Action[] = ['REGIST', 'UPDATE', 'DELETE'];

/** Reads back what `adiXml` wrote; throws on anything else. */
export function readAdi(bytes: Uint8Array): AdiContent {
  const objects: ActOn<C2Object>[] = [];
  const mappings: ActOn<C2Mapping>[] = [];
  let properties: C2PropertyValue[] = [];
  let name: string | undefined;
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.name === 'Object' || tag.name === 'Mapping') properties = [];
    if (tag.name === 'Object') objects.push({ ...readObject(tag), properties });
    if (tag.name === 'Mapping') mappings.push({ ...readMapping(tag), properties });
    if (tag.name === 'Property') {
      name = attribute(tag, 'Name');
      text = '';
    }
  });
  parser.on('text', (part) => {
    if (name !== undefined) text += part;
  });
  parser.on('closetag', (tag) => {
    if (tag.name !== 'Property' || name === undefined) return;
    properties.push([name, text]);
    name = undefined;
  });
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  return { objects, mappings };
}

function readObject(tag: SaxesTagPlain): Omit<ActOn<C2Object>, 'properties'> {
  return { element: element(tag, 'ElementType'), code: attribute(tag, 'Code'), action: action(tag) };
}

function readMapping(tag: SaxesTagPlain): Omit<ActOn<C2Mapping>, 'properties'> {
  return {
    parent: element(tag, 'ParentType'),
    parentCode: attribute(tag, 'ParentCode'),
    element: element(tag, 'ElementType'),
    elementCode: attribute(tag, 'ElementCode'),
    action: action(tag),
  };
}

function element(tag: SaxesTagPlain, name: string): C2Element {
  return oneOf(C2_ELEMENTS, attribute(tag, name));
}

function action(tag: SaxesTagPlain): C2Action {
  return oneOf(ACTIONS, attribute(tag, 'Action'));
}

function oneOf<Word extends string>(words: readonly Word[], found: string): Word {
  const word = words.find((known) => known === found);
  if (word === undefined) throw new Error(`"${found}" is not one of ${words.join(', ')}`);
  return word;
}

function attribute(tag: SaxesTagPlain, name: string): string {
  const value = tag.attributes[name];
  if (value === undefined) throw new Error(`<${tag.name}> without ${name}`);
  return value;
}
