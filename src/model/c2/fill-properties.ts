import type { C2Element } from '../c2-carrier.js';
import type { C2Settings } from '../c2-settings.js';
import { cutToLength, fieldFault } from './field-fault.js';

export type OwnValues = Readonly<Record<string, string | undefined>>;
export type C2PropertyValue = readonly [name: string, value: string];

export interface FilledProperties {
  /** In the order of the carrier's table. */
  readonly properties: readonly C2PropertyValue[];
  /** Required, and no value for it fits. */
  readonly missing: readonly string[];
}

/**
 * What the properties that the tool works out itself are; every other required one takes the zone's or the carrier's
 * value.
 */
export const OWN_PROPERTIES: Readonly<Record<C2Element, readonly string[]>> = {
  Category: ['Name', 'Sequence', 'ParentID'],
  Channel: ['Name', 'CallSign', 'ChannelNumber'],
  Series: ['Name', 'LicensingWindowStart', 'LicensingWindowEnd', 'VolumnCount'],
  Program: [
    'Name',
    'DefinitionFlag',
    'SeriesFlag',
    'LicensingWindowStart',
    'LicensingWindowEnd',
    'OrgAirDate',
    'Description',
    'Tags',
    'ActorDisplay',
  ],
  Movie: [
    'FileURL',
    'ScreenFormat',
    'ClosedCaptioning',
    'Duration',
    'FileSize',
    'VideoType',
    'AudioFormat',
    'Resolution',
    'SystemLayer',
  ],
  Picture: ['FileURL'],
  Schedule: ['ChannelID', 'ChannelCode', 'ProgramName', 'StartDate', 'StartTime', 'Duration', 'Description'],
};

/** The zone's own value, else what is known of this object, else the carrier's usual value. */
export function fillProperties(element: C2Element, own: OwnValues, settings: C2Settings): FilledProperties {
  const properties: C2PropertyValue[] = [];
  const missing: string[] = [];
  for (const { name, required, field, value: usual } of settings.carrier.tables[element]) {
    const said = settings.values.find((value) => value.element === element && value.name === name)?.value;
    const known = said ?? own[name] ?? usual ?? '';
    // An address that is cut would lead elsewhere.
    const isWords = field.kind === 'text' && !name.endsWith('URL');
    const value = isWords ? cutToLength(known, field.max, settings.lengthsIn) : known;
    if (value !== '' && fieldFault(value, field, settings.lengthsIn) === undefined) properties.push([name, value]);
    else if (required) missing.push(name);
  }
  return { properties, missing };
}
