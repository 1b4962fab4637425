import { SaxesParser } from 'saxes';

export interface AdiAsset {
  readonly ams: Readonly<Record<string, string>>;
  /** App_Data by name. */
  readonly data: Readonly<Record<string, string>>;
  /** Of `Content`. */
  readonly content: string | undefined;
  readonly assets: readonly AdiAsset[];
}

interface OpenAsset {
  ams: Record<string, string>;
  data: Record<string, string>;
  content: string | undefined;
  assets: OpenAsset[];
}

interface OpenElement {
  readonly name: string;
  /** Place of its last child among those it may have; -1: none yet. */
  last: number;
}

/** Which elements each may contain, in the DTD's order. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ADI: ['Metadata', 'Asset'],
  Asset: ['Metadata', 'Asset', 'Content'],
  Metadata: ['AMS', 'App_Data'],
};

/** An ADI.XML as a tree; throws where its elements are not those of ADI 1.1. */
export function readAdiPackage(text: string): AdiAsset {
  const assets: OpenAsset[] = [];
  const open: OpenElement[] = [];
  let whole: OpenAsset | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    enter(name, open.at(-1));
    open.push({ name, last: -1 });
    if (name === 'ADI' || name === 'Asset') {
      const asset: OpenAsset = { ams: {}, data: {}, content: undefined, assets: [] };
      assets.at(-1)?.assets.push(asset);
      whole ??= asset;
      assets.push(asset);
    }
    const asset = assets.at(-1);
    if (asset === undefined) return;
    if (name === 'AMS') asset.ams = { ...attributes };
    if (name === 'App_Data') addData(asset, attributes);
    if (name === 'Content') asset.content = attributes.Value ?? '';
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'ADI' || name === 'Asset') assets.pop();
  });
  parser.write(text).close();
  if (whole === undefined) throw new Error('no <ADI>');
  return whole;
}

/** The first of its children each has exactly once, and before the others. */
function enter(name: string, parent: OpenElement | undefined): void {
  const place = parent === undefined ? (name === 'ADI' ? 0 : -1) : (CHILDREN[parent.name]?.indexOf(name) ?? -1);
  const last = parent?.last ?? -1;
  if (place < last || place < 0 || (place === 0) !== last < 0) throw new Error(`<${name}> is not in its place`);
  if (parent !== undefined) parent.last = place;
}

function addData({ data }: OpenAsset, { App, Name, Value }: Readonly<Record<string, string>>): void {
  if (App === undefined || Name === undefined || Value === undefined) throw new Error('a faulty <App_Data>');
  if (data[Name] !== undefined) throw new Error(`two values of ${Name}`);
  data[Name] = Value;
}
