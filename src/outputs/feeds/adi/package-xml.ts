import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { type AdiClass, adiAssetId } from '../../../model/feeds/adi-assets.js';
import type { AdiSettings } from '../../../model/feeds/feed-settings.js';
import type { Day } from '../../../model/time.js';
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

/** ADI.XML: a package with its title; the title has its movie, and a poster where there is one. */
export function packageXml(
  planned: PlannedPackage,
  identity: PackageIdentity,
  settings: AdiSettings,
  title: AdiValues,
): string {
  const root = newRoot();
  metadata(root, 'package', identity, settings, { Metadata_Spec_Version: 'CableLabsVOD1.1' });
  const asset = root.ele('Asset');
  metadata(asset, 'title', identity, settings, title);
  for (const of of ['movie', 'poster'] as const) {
    const content = planned[of];
    if (content === undefined) continue;
    const inner = asset.ele('Asset');
    metadata(inner, of, identity, settings, contentValues(of, content, settings));
    inner.ele('Content', { Value: content.name });
  }
  return written(root);
}

/** A package that goes is named; the platform knows its assets. */
export function withdrawalXml(identity: PackageIdentity, settings: AdiSettings): string {
  const root = newRoot();
  metadata(root, 'package', identity, settings, { Metadata_Spec_Version: 'CableLabsVOD1.1' }, { Verb: 'DELETE' });
  return written(root);
}

function newRoot(): XMLBuilder {
  return create({ encoding: 'UTF-8' }).dtd({ sysID: 'ADI.DTD' }).ele('ADI');
}

function metadata(
  parent: XMLBuilder,
  of: AdiClass,
  { lesson, number, major, minor, created }: PackageIdentity,
  settings: AdiSettings,
  values: AdiValues,
  verb: Readonly<Record<string, string>> = {},
): void {
  const inside = parent.ele('Metadata');
  inside.ele('AMS', {
    Provider: settings.provider,
    Product: settings.product,
    Asset_Name: [...`${lesson} ${of}`].slice(0, ASSET_NAME_MOST).join(''),
    Version_Major: String(major),
    Version_Minor: String(minor),
    Description: `${lesson} ${of}`,
    Creation_Date: created,
    Provider_ID: settings.providerId,
    Asset_ID: adiAssetId(settings, of, number),
    Asset_Class: of,
    ...verb,
  });
  for (const [Name, Value] of Object.entries(values)) inside.ele('App_Data', { App: 'MOD', Name, Value });
}

const ASSET_NAME_MOST = 50;

function written(root: XMLBuilder): string {
  return `${root.end({ prettyPrint: true, indent: '  ', wellFormed: true })}\n`;
}
