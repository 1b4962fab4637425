import { posterFile } from '../../media/adi-content.js';
import type { Lesson } from '../../model/course.js';
import type { AdiSettings } from '../../model/feed-settings.js';
import { ADI_LENGTHS, adiTexts } from '../../model/feeds/adi-texts.js';
import type { Zone } from '../../model/zone.js';
import { lessonsOf, type ProjectTexts, zoneOf } from '../texts/project-texts.js';
import type { Said, TextCheck } from '../texts/text-check.js';
import type { AdiAsset } from './adi-tree.js';

const MAX_NAME = 50;
const IDENTITY = ['Provider', 'Product', 'Asset_Name', 'Description', 'Provider_ID'];

/** Compares an asset's names, its texts and the name of its file. */
export function compareAsset(asset: AdiAsset, id: string, zone: string, check: TextCheck): void {
  const { project } = check;
  const settings = project && zoneOf(project, zone).feeds?.adi;
  if (project === undefined || settings === undefined) return;
  const { ams, data, content } = asset;
  const of = ams.Asset_Class ?? '';
  // A lesson may have gone from the project when its package is withdrawn.
  const lesson = lessonsOf(project).get(id);
  const known = lesson === undefined ? {} : textsOf(of, lesson, settings, project);
  const said: Said = [
    ...IDENTITY.map((name) => [name, ams[name]] as const),
    ...Object.keys(known).map((name) => [name, data[name]] as const),
    ['Content', content],
  ];
  const name = `${id} ${of}`;
  check.compare(name, said, () => [
    [
      ['Provider', settings.provider],
      ['Product', settings.product],
      ['Asset_Name', [...name].slice(0, MAX_NAME).join('')],
      ['Description', name],
      ['Provider_ID', settings.providerId],
      ...Object.entries(known),
      ['Content', lesson && contentName(of, lesson, settings)],
    ],
  ]);
}

/** What the project and the zone say of an asset, by App_Data name; long texts are cut. */
function textsOf(
  of: string,
  lesson: Lesson,
  settings: AdiSettings,
  project: ProjectTexts,
): Readonly<Record<string, string>> {
  if (of === 'movie') return settings.values.movie;
  if (of !== 'title') return {};
  const texts = adiTexts(lesson, settings, project.languages);
  const max: Readonly<Record<string, number>> = ADI_LENGTHS;
  const cut = Object.entries(texts).map(([field, text]) => [field, [...text].slice(0, max[field]).join('')] as const);
  return {
    ...Object.fromEntries(cut),
    Billing_ID: settings.billingId,
    Provider_QA_Contact: settings.qaContact,
    ...settings.values.title,
  };
}

/** The lesson's id with the ending of its file. */
function contentName(of: string, lesson: Lesson, settings: AdiSettings): string | undefined {
  const file = of === 'movie' ? lesson.file : of === 'poster' ? posterFile(lesson, settings) : undefined;
  return file && `${lesson.id}${/\.[^./]+$/.exec(file)?.[0] ?? ''}`;
}

/** The files of a package below the media folder: the lesson's, then the poster where there is one. */
export function packageFiles(lesson: Lesson | undefined, { feeds }: Zone): readonly Said[] {
  if (lesson === undefined || feeds?.adi === undefined) return [];
  const movie = ['from', lesson.file] as const;
  return [[movie, ['from', posterFile(lesson, feeds.adi)]], [movie]];
}
