import { ADI_LENGTHS } from '../../model/feeds/adi-texts.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import type { Blame } from '../stage-fault.js';
import { TextCheck } from '../texts/text-check.js';
import { type AdiAsset, readAdiPackage } from './adi-tree.js';
import { compareAsset } from './package-texts.js';

const PATH = /^adi\/[^/]+\/([^/]+)\/ADI\.XML$/;
const AMS = [
  'Provider',
  'Product',
  'Asset_Name',
  'Version_Major',
  'Version_Minor',
  'Description',
  'Creation_Date',
  'Provider_ID',
  'Asset_ID',
  'Asset_Class',
];
/** After four letters and the digit of the class. */
const NUMBER_AT = 5;
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

export const adiReader: FormatReader = {
  id: 'adi',
  onlyFacts: true,
  reads: ({ zone, path }) => zone !== undefined && PATH.test(path),
  open({ zone = '', path }, blame, release) {
    const [, lesson = ''] = PATH.exec(path) ?? [];
    return wholeText((text) => {
      const whole = readAdiPackage(text);
      const isDeleted = whole.ams.Verb === 'DELETE';
      const assets = [...everyAsset(whole)];
      for (const asset of assets) checkAsset(asset, whole, blame);
      checkShape(whole, isDeleted, blame);
      const check = new TextCheck(release.plan?.project, blame);
      for (const asset of assets) compareAsset(asset, lesson, zone, check);
      const { Licensing_Window_Start: opens = '', Licensing_Window_End: closes = '' } = whole.assets[0]?.data ?? {};
      if (!isDeleted && (!LOCAL_TIME.test(opens) || !LOCAL_TIME.test(closes) || opens >= closes))
        blame({ text: { zh: '授权起止有误', en: 'its licence is faulty' } });
      const {
        Asset_ID: asset = '',
        Version_Major: major = '',
        Version_Minor: minor = '',
        Creation_Date: created = '',
      } = whole.ams;
      const contents = assets.flatMap(({ content }) => content ?? []);
      const identity = { asset, version: `${major}.${minor}`, created };
      release.add({
        of: 'package',
        one: { zone, path, lesson, isDeleted, opens, closes, ...identity, contents },
        assets: assets.map(({ ams }) => `${ams.Provider_ID} ${ams.Asset_ID}`),
      });
    });
  },
};

function* everyAsset(asset: AdiAsset): Iterable<AdiAsset> {
  yield asset;
  for (const inner of asset.assets) yield* everyAsset(inner);
}

function checkAsset({ ams, data }: AdiAsset, whole: AdiAsset, blame: Blame): void {
  const name = ams.Asset_Class ?? '?';
  const fault = (zh: string, en: string) => blame({ text: { zh: `${name}：${zh}`, en: `${name}: ${en}` } });
  for (const attribute of AMS) if (!ams[attribute]) fault(`没有 ${attribute}`, `it has no ${attribute}`);
  if (!/^[A-Z]{4}\d{16}$/.test(ams.Asset_ID ?? ''))
    fault('Asset_ID 不是四个字母加十六位数字', 'its Asset_ID is not four letters and sixteen digits');
  if (ams.Asset_ID?.slice(NUMBER_AT) !== whole.ams.Asset_ID?.slice(NUMBER_AT))
    fault('Asset_ID 的数字与包不同', 'the number in its Asset_ID is not that of the package');
  for (const attribute of ['Provider_ID', 'Version_Major', 'Version_Minor', 'Creation_Date'])
    if (ams[attribute] !== whole.ams[attribute])
      fault(`${attribute} 与包不同`, `its ${attribute} is not that of the package`);
  for (const [field, max] of Object.entries(ADI_LENGTHS)) {
    const length = [...(data[field] ?? '')].length;
    if (length > max)
      fault(`${field} 有 ${length} 字，最多 ${max}`, `its ${field} has ${length} characters; ${max} is the maximum`);
  }
}

/** A package has one title; the title has one movie, and may have a poster; those have a file. */
function checkShape(whole: AdiAsset, isDeleted: boolean, blame: Blame): void {
  const shape = (asset: AdiAsset): string =>
    `${asset.ams.Asset_Class}${asset.content === undefined ? '' : '*'}${asset.assets.length === 0 ? '' : `(${asset.assets.map(shape).join(' ')})`}`;
  const found = shape(whole);
  const isRight = isDeleted ? found === 'package' : /^package\(title\(movie\*( poster\*)?\)\)$/.test(found);
  if (!isRight) blame({ text: { zh: `包的结构是 ${found}`, en: `the package consists of ${found}` } });
}
