import { COMMAND_MARK, escapeUnit } from '../../../diagnostics/visible.js';
import type { Lesson } from '../../../model/course.js';
import { guideTitle } from '../../../model/lesson-title.js';
import { lessonDescription } from '../../lesson-description.js';
import type { Site } from '../site.js';
import type { LessonEvent } from '../zone-facts.js';
import { webAddress } from './web-address.js';

/** schema.org: each broadcast with the event id of the guide, and the recording where it is on demand. */
export function linkedData(site: Site, lesson: Lesson, events: readonly LessonEvent[]): string {
  const { view, onDemand } = site.facts;
  const item = onDemand.get(lesson);
  const url = item?.url === undefined ? undefined : webAddress(item.url);
  const name = guideTitle(lesson, site.language);
  const description = lessonDescription(lesson, site.language, view.project.languages);
  const broadcasts = events.map(({ id, start, stop, airing, entry }) => ({
    '@type': 'BroadcastEvent',
    identifier: id,
    name,
    startDate: site.iso(start),
    endDate: site.iso(stop),
    isLiveBroadcast: false,
    publishedOn: { '@type': 'BroadcastService', name: site.plain(entry.name), identifier: entry.id },
    ...(airing.run === 'repeat' ? { description: site.words.repeat } : {}),
  }));
  const video = item && {
    '@type': 'VideoObject',
    identifier: lesson.id,
    name,
    description,
    uploadDate: site.iso(item.opens),
    ...(item.closes === undefined ? {} : { expires: site.iso(item.closes) }),
    ...(url === undefined ? {} : { contentUrl: url }),
  };
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [...broadcasts, ...(video === undefined ? [] : [video])],
  };
  // Neither `</script>` nor `<!--` may be in a script element, and the page is read back as XML.
  return JSON.stringify(graph).replaceAll(/[<>&]/g, escapeUnit).replace(COMMAND_MARK, escapeUnit);
}
