import { XMLParser } from 'fast-xml-parser';

export interface ReadObject {
  readonly type: string;
  readonly id: string;
  readonly code: string;
  readonly action: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface ReadMapping {
  readonly parent: string;
  readonly element: string;
  readonly ids: readonly [string, string];
  readonly action: string;
  readonly properties: Readonly<Record<string, string>>;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly Property?: readonly { readonly Name: string; readonly '#text': string }[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ['Object', 'Mapping', 'Property'].includes(name),
});

/** An ADI document as a parser that we did not write reads it. */
export function readAdiText(text: string): {
  readonly objects: readonly ReadObject[];
  readonly mappings: readonly ReadMapping[];
} {
  const { ADI } = parser.parse(text);
  const objects: readonly Row[] = ADI.Objects?.Object ?? [];
  const mappings: readonly Row[] = ADI.Mappings?.Mapping ?? [];
  return {
    objects: objects.map((row) => ({
      type: String(row.ElementType),
      id: String(row.ID),
      code: String(row.Code),
      action: String(row.Action),
      properties: propertiesOf(row),
    })),
    mappings: mappings.map((row) => ({
      parent: `${row.ParentType} ${row.ParentCode}`,
      element: `${row.ElementType} ${row.ElementCode}`,
      ids: [String(row.ParentID), String(row.ElementID)],
      action: String(row.Action),
      properties: propertiesOf(row),
    })),
  };
}

function propertiesOf({ Property = [] }: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(Property.map((property) => [property.Name, property['#text']]));
}
