import type { AdiSettings } from '../../../model/feed-settings.js';
import { type AdiClass, adiAssetId } from '../../../model/feeds/adi-assets.js';
import type { Day } from '../../../model/time.js';
import { emptyElement } from '../../empty-element.js';
import { xmlDocument } from '../../xml-tree.js';
import { type AdiValues, contentValues } from './adi-values.js';
import type { PlannedPackage } from './planned-packages.js';

/** What AMS says of every asset of a package. */
export interface PackageIdentity {
  readonly lesson: string;
  readonly number: string;
  readonly major: number;
  readonly minor: number;
  readonly created: Day;
}

/** All that a package is made from. */
export interface PackageParts extends Pick<PlannedPackage, 'movie' | 'poster'> {
  readonly identity: PackageIdentity;
  readonly settings: AdiSettings;
  readonly title: AdiValues;
}

/** ADI.XML: a package with its title; the title has its movie, and a poster where there is one. */
export function packageXml({ identity, settings, title, ...planned }: PackageParts): string {
  const contents = (['movie', 'poster'] as const).map((of) => {
    const content = planned[of];
    if (content === undefined) return '';
    const values = contentValues(of, content, settings);
    const text = metadata(3, of, identity, settings, values) + emptyElement('Content', { Value: content.name }, 3);
    return inside('Asset', text, 2);
  });
  const asset = metadata(2, 'title', identity, settings, title) + contents.join('');
  return documentOf(metadata(1, 'package', identity, settings, OF_PACKAGE) + inside('Asset', asset, 1));
}

/** A withdrawn package has only its name; the platform knows its assets. */
export function withdrawalXml({ identity, settings }: Pick<PackageParts, 'identity' | 'settings'>): string {
  return documentOf(metadata(1, 'package', identity, settings, OF_PACKAGE, { Verb: 'DELETE' }));
}

const OF_PACKAGE: AdiValues = { Metadata_Spec_Version: 'CableLabsVOD1.1' };
const MAX_ASSET_NAME = 50;

function metadata(
  depth: number,
  of: AdiClass,
  { lesson, number, major, minor, created }: PackageIdentity,
  settings: AdiSettings,
  values: AdiValues,
  verb: Readonly<Record<string, string>> = {},
): string {
  const identity = {
    Provider: settings.provider,
    Product: settings.product,
    Asset_Name: [...`${lesson} ${of}`].slice(0, MAX_ASSET_NAME).join(''),
    Version_Major: String(major),
    Version_Minor: String(minor),
    Description: `${lesson} ${of}`,
    Creation_Date: created,
    Provider_ID: settings.providerId,
    Asset_ID: adiAssetId(settings, of, number),
    Asset_Class: of,
    ...verb,
  };
  const data = Object.entries(values).map(([Name, Value]) =>
    emptyElement('App_Data', { App: 'MOD', Name, Value }, depth + 1),
  );
  return inside('Metadata', emptyElement('AMS', identity, depth + 1) + data.join(''), depth);
}

function inside(name: string, lines: string, depth: number): string {
  const indent = '  '.repeat(depth);
  return `${indent}<${name}>\n${lines}${indent}</${name}>\n`;
}

const [HEAD] = xmlDocument({ encoding: 'UTF-8' })
  .dtd('ADI.DTD')
  .ele('ADI')
  .end({ prettyPrint: true })
  .split(/(?<=\n)<ADI/);

function documentOf(lines: string): string {
  return `${HEAD}${inside('ADI', lines, 0)}`;
}
