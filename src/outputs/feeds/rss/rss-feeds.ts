import { compareCodeUnits } from '../../../diagnostics/order.js';
import type { RssSettings } from '../../../model/feed-settings.js';
import { inLanguage } from '../../../model/local-text.js';
import { addDays } from '../../../model/time.js';
import type { Grade } from '../../../model/vocabulary.js';
import { type OnDemandItem, onDemandItems } from '../../on-demand/on-demand-items.js';
import type { Output, OutputFile, ZoneView } from '../../output.js';
import { rssDocument } from './rss-document.js';

export const rssFeeds: Output = {
  *files(view) {
    const settings = view.zone.feeds?.rss;
    // A feed without anything to open is not written; a missing address has been reported.
    if (settings === undefined || view.zone.onDemand?.url === undefined) return;
    const items = openItems(view, settings);
    yield rssFile('rss/feed.xml', undefined, items, view, settings);
    const grades = new Set(view.zone.lineup.flatMap(({ channel }) => channel.grades));
    for (const grade of grades) {
      const own = items.filter(({ lesson }) => lesson.course.grade === grade);
      yield rssFile(`rss/grades/${grade.id}.xml`, grade, own, view, settings);
    }
  },
};

/**
 * Readers show an item as soon as a feed has it, whatever its dates: so what opens today or later is added by a later
 * release, never before its broadcast. The newest comes first.
 */
function openItems(view: ZoneView, { pastDays }: RssSettings): readonly OnDemandItem[] {
  const { timeline, zone, from, asOf } = view;
  if (zone.onDemand === undefined) return [];
  const oldest = timeline.dayStart(addDays(from, -pastDays));
  return onDemandItems(view, zone.onDemand, { from: addDays(from, -pastDays), until: addDays(from, 2) })
    .filter(({ opens, closes }) => opens >= oldest && opens < asOf && (closes === undefined || closes > asOf))
    .toSorted((a, b) => b.opens - a.opens || compareCodeUnits(a.lesson.id, b.lesson.id));
}

function rssFile(
  path: string,
  grade: Grade | undefined,
  items: readonly OnDemandItem[],
  view: ZoneView,
  { link, url }: RssSettings,
): OutputFile {
  return {
    path,
    chunks: () => {
      const { zone, project } = view;
      const [language = 'zh'] = project.languages;
      const say = (text: typeof project.title) => inLanguage(text, language, project.languages);
      const title = [grade?.name, zone.title].flatMap((text) => (text === undefined ? [] : say(text))).join(' · ');
      const by = project.publisher === undefined ? [] : [say(project.publisher.name)];
      const description = [say(project.title), ...by].join('\n');
      const self = url && `${url.replace(/\/$/, '')}/${path}`;
      return [Buffer.from(rssDocument({ title, link, description, language, self }, items, view))];
    },
  };
}
