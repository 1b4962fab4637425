import { COMMAND_MARK, escapeUnit } from '../../../diagnostics/visible.js';
import type { Lesson } from '../../../model/course.js';
import { guideTitle } from '../../../model/lesson-title.js';
import type { LineupEntry } from '../../../model/zone.js';
import { lessonDescription } from '../../lesson-description.js';
import type { OnDemandItem } from '../../on-demand/on-demand-items.js';
import type { Site } from '../site.js';
import type { LessonEvent } from '../zone-facts.js';
import { webAddress } from './web-address.js';

/** schema.org: each broadcast with the event id of the guide, and the recording where it is on demand. */
export function linkedData(site: Site, lesson: Lesson, events: readonly LessonEvent[]): string {
  const parts = events.map((event) => broadcast(site, lesson, event));
  const item = site.facts.onDemand.get(lesson);
  if (item !== undefined) parts.push(json(video(site, item)));
  return `{"@context":"https://schema.org","@graph":[${parts.join()}]}`;
}

/** All but the channel is the same in every zone. */
function broadcast(site: Site, lesson: Lesson, { id, start, stop, airing, entry, same }: LessonEvent): string {
  const [before, after] = site.commonData(same, () => [
    json({
      '@type': 'BroadcastEvent',
      identifier: id,
      name: guideTitle(lesson, site.language),
      startDate: site.iso(start),
      endDate: site.iso(stop),
      isLiveBroadcast: false,
    }).slice(0, -1),
    airing.run === 'repeat' ? `,"description":${json(site.words.repeat)}}` : '}',
  ]);
  return `${before},"publishedOn":${site.channelData(entry, () => channel(site, entry))}${after}`;
}

function channel(site: Site, { name, id }: LineupEntry): string {
  return json({ '@type': 'BroadcastService', name: site.plain(name), identifier: id });
}

function video(site: Site, { lesson, url: address, opens, closes }: OnDemandItem): object {
  const url = address === undefined ? undefined : webAddress(address);
  return {
    '@type': 'VideoObject',
    identifier: lesson.id,
    name: guideTitle(lesson, site.language),
    description: lessonDescription(lesson, site.language, site.facts.view.project.languages),
    uploadDate: site.iso(opens),
    ...(closes === undefined ? {} : { expires: site.iso(closes) }),
    ...(url === undefined ? {} : { contentUrl: url }),
  };
}

/** Neither `</script>` nor `<!--` may be in a script element, and the page is read back as XML. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<>&]/g, escapeUnit).replace(COMMAND_MARK, escapeUnit);
}
